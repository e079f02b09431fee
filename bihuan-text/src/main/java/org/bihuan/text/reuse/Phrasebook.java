package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.WordingPack;

/** Fixed phrases, folded, to be found in folded text; by their first characters. */
final class Phrasebook {
    private static final int HEAD = 4;

    private final Map<Long, List<char[]>> byHead = new HashMap<>();

    /** Characters that a phrase begins with. */
    private final BitSet firsts = new BitSet();

    static Phrasebook of(Collection<String> phrases) {
        Phrasebook book = new Phrasebook();
        phrases.forEach(book::add);
        return book;
    }

    /** What a pack fixes, and the set phrases of this kind of text. */
    static Phrasebook of(WordingPack pack) {
        Phrasebook book = of(DataLines.read(Phrasebook.class, "set-phrases.txt"));
        for (WordingPack.Row row : pack.rows()) {
            switch (row) {
                case WordingPack.Row.Wording wording -> book.add(wording.correct());
                case WordingPack.Row.Positive positive -> book.add(positive.term());
                case WordingPack.Row.Apart apart -> {
                    for (int i = 0; i < apart.terms().size(); i++) {
                        StringBuilder run = new StringBuilder(apart.terms().get(i));
                        for (String term : apart.terms().subList(i + 1, apart.terms().size())) {
                            book.add(run.append(term).toString());
                        }
                    }
                }
                default -> {}
            }
        }
        return book;
    }

    private void add(String phrase) {
        FoldedText folded = Folding.fold(phrase);
        if (folded.length >= HEAD) {
            char[] chars = folded.trimmed();
            firsts.set(chars[0]);
            List<char[]> same = byHead.computeIfAbsent(head(chars, 0), h -> new ArrayList<>());
            if (same.stream().noneMatch(known -> Arrays.equals(known, chars))) {
                same.add(chars);
            }
        }
    }

    private static long head(char[] chars, int at) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << 16 | chars[at + i];
        }
        return head;
    }

    /** Takes what was found: folded, half-open. */
    interface Finding {
        void found(int start, int end);
    }

    void find(FoldedText text, Finding finding) {
        if (byHead.isEmpty()) {
            return;
        }
        for (int i = 0; i + HEAD <= text.length; i++) {
            // Most places are passed by without a look at the table.
            if (!firsts.get(text.chars[i])) {
                continue;
            }
            for (char[] phrase : byHead.getOrDefault(head(text.chars, i), List.of())) {
                int end = i + phrase.length;
                if (end <= text.length
                        && Arrays.equals(phrase, 0, phrase.length, text.chars, i, end)) {
                    finding.found(i, end);
                }
            }
        }
    }
}
