package org.bihuan.text.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * What a stretch of text is about, by rows of words that mean the same matter. Coarse on purpose:
 * it tells whether two items can have to do with each other, never that they have.
 */
final class Topics {
    static final Topics SHIPPED = new Topics("words/topics.tsv");

    private final Map<String, BitSet> rows = new HashMap<>();
    private final BitSet general = new BitSet();
    private final Literals words;

    private Topics(String file) {
        List<String> lines = DataLines.read(Topics.class, file);
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\t", -1);
            for (String word : cells[1].split(" ", -1)) {
                rows.computeIfAbsent(word, w -> new BitSet()).set(row);
            }
            general.set(row, cells[2].equals("general"));
        }
        words = new Literals(rows.keySet());
    }

    /** The words that tell what a stretch is about. */
    List<Literals.Found> words(String text, Span where) {
        return words.in(text, where);
    }

    /** The rows of those of the words that stand within {@code where}. */
    BitSet of(List<Literals.Found> words, Span where) {
        BitSet topics = new BitSet();
        for (Literals.Found found : words) {
            if (where.contains(found.span())) {
                topics.or(rows(found));
            }
        }
        return topics;
    }

    /**
     * As {@link #of}, without matters that belong to whatever was found: study, style, discipline.
     */
    BitSet ownOf(List<Literals.Found> words, Span where) {
        BitSet topics = of(words, where);
        topics.andNot(general);
        return topics;
    }

    /** The words of such matters. */
    List<String> ownWords(List<Literals.Found> words, Span where) {
        return words.stream()
                .filter(found -> where.contains(found.span()))
                .filter(found -> !general.intersects(rows(found)))
                .map(Literals.Found::literal)
                .distinct()
                .toList();
    }

    private BitSet rows(Literals.Found found) {
        return rows.getOrDefault(found.literal(), general);
    }
}
