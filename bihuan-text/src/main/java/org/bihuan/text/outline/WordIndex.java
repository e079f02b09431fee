package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.text.wording.CharBits;
import org.jspecify.annotations.Nullable;

/**
 * Words by their first letter, each with what it stands for: most places of a text are passed over
 * after one look.
 */
final class WordIndex<T> {

    /** A word and its meaning. */
    record Entry<T>(String word, T meaning) {}

    private final @Nullable List<Entry<T>>[] byFirst = newTable();

    /** The first letters: small, so that the table is touched only where it holds something. */
    private final CharBits firsts = CharBits.of();

    @SuppressWarnings("unchecked")
    private static <T> @Nullable List<Entry<T>>[] newTable() {
        return (@Nullable List<Entry<T>>[]) new List<?>[1 << Character.SIZE];
    }

    void add(String word, T meaning) {
        int first = word.charAt(0);
        firsts.add((char) first);
        if (byFirst[first] == null) {
            byFirst[first] = new ArrayList<>();
        }
        Objects.requireNonNull(byFirst[first]).add(new Entry<>(word, meaning));
    }

    /** The words that begin with this letter, in the order in which they were added. */
    List<Entry<T>> beginningWith(char first) {
        List<Entry<T>> entries = firsts.has(first) ? byFirst[first] : null;
        return entries == null ? List.of() : entries;
    }

    /** Whether any word stands within {@code text}. */
    boolean anyIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (anyAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    boolean anyAt(String text, int at) {
        if (at < text.length()) {
            List<Entry<T>> entries = beginningWith(text.charAt(at));
            for (int i = 0; i < entries.size(); i++) {
                if (text.startsWith(entries.get(i).word(), at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
