package org.bihuan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of {@code due-words.tsv}. */
final class DueWords {
    enum Kind {
        AT_ONCE,
        STANDING,
        UNDATED,
        DONE,
        EVENT,
        DAY
    }

    /**
     * @param monthDay as in {@code 10-01}, of {@link Kind#DAY} only
     */
    record Word(Kind kind, String word, String monthDay) {}

    private static final Map<String, Word> WORDS = load();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The longest word that begins at {@code at}. */
    static Optional<Word> at(String phrase, int at) {
        for (int length = Math.min(LONGEST, phrase.length() - at); length > 0; length--) {
            Word word = WORDS.get(phrase.substring(at, at + length));
            if (word != null) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Word> load() {
        Map<String, Word> words = new HashMap<>();
        for (List<String> line : DataLines.of("due-words.tsv")) {
            Kind kind = Kind.valueOf(line.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            String day = line.size() > 2 ? line.get(2) : "";
            words.put(line.get(1), new Word(kind, line.get(1), day));
        }
        return words;
    }

    private DueWords() {}
}
