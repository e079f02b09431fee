package org.bihuan.text.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * What a stretch of text is about, by rows of words that mean the same matter. Coarse on purpose:
 * it tells whether two items can have to do with each other, never that they have.
 */
final class Topics {
    static final Topics SHIPPED = new Topics("words/topics.tsv");

    /** A bit for each row in which a word stands. */
    private final Map<String, Long> rows = new HashMap<>();

    /** The rows of matters that belong to whatever was found. */
    private final long general;

    private final Literals words;

    private Topics(String file) {
        List<String> lines = DataLines.read(Topics.class, file);
        if (lines.size() > Long.SIZE) {
            throw new IllegalStateException("more topics than bits: " + lines.size());
        }
        long everybodys = 0;
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\t", -1);
            for (String word : cells[1].split(" ", -1)) {
                rows.merge(word, 1L << row, (a, b) -> a | b);
            }
            everybodys |= cells[2].equals("general") ? 1L << row : 0;
        }
        general = everybodys;
        words = new Literals(rows.keySet());
    }

    /** The words of a stretch that tell what it is about, in reading order, each with its rows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Words(List<Literals.Found> found, long[] rows, long general) {

        /** The rows of those of the words that stand within {@code where}, as bits. */
        long about(Span where) {
            long topics = 0;
            for (int i = first(where.start()); i < rows.length; i++) {
                Span word = found.get(i).span();
                if (word.start() >= where.end()) {
                    break;
                }
                topics |= where.contains(word) ? rows[i] : 0;
            }
            return topics;
        }

        /**
         * As {@link #about}, without matters that belong to whatever was found: study, style,
         * discipline.
         */
        long ownAbout(Span where) {
            return about(where) & ~general;
        }

        /** The words of such matters. */
        List<String> own(Span where) {
            return IntStream.range(0, rows.length)
                    .filter(i -> where.contains(found.get(i).span()) && (rows[i] & general) == 0)
                    .mapToObj(i -> found.get(i).literal())
                    .distinct()
                    .toList();
        }

        /** The first word that begins at {@code offset} or behind it. */
        private int first(int offset) {
            int low = 0;
            int high = rows.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (found.get(middle).span().start() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    Words words(String text, Span where) {
        List<Literals.Found> found = words.in(text, where);
        long[] rowsOfWords = new long[found.size()];
        for (int i = 0; i < rowsOfWords.length; i++) {
            rowsOfWords[i] = rows.getOrDefault(found.get(i).literal(), general);
        }
        return new Words(found, rowsOfWords, general);
    }
}
