package org.bihuan.text.wording;

import java.util.List;

/** What ships with Bihuan: slips, fixed wording, and terms that stand side by side. */
public final class WordingPack {
    private static final WordingPack STANDARD =
            new WordingPack(
                    DataLines.table("confusions.tsv", 6).stream().map(Confusion::of).toList(),
                    DataLines.table("fixed-wording.tsv", 7).stream().map(FixedWording::of).toList(),
                    DataLines.table("coordinates.tsv", 3).stream().map(Coordinates::of).toList());

    private final List<Confusion> confusions;
    private final List<FixedWording> wordings;
    private final List<Coordinates> coordinates;

    private WordingPack(
            List<Confusion> confusions,
            List<FixedWording> wordings,
            List<Coordinates> coordinates) {
        this.confusions = confusions;
        this.wordings = wordings;
        this.coordinates = coordinates;
    }

    public static WordingPack standard() {
        return STANDARD;
    }

    public List<Confusion> confusions() {
        return confusions;
    }

    public List<FixedWording> wordings() {
        return wordings;
    }

    public List<Coordinates> coordinates() {
        return coordinates;
    }

    /**
     * A wrong word that is no word of its own, and what was probably meant.
     *
     * @param right one wording when there is no doubt, several when the author must choose
     * @param notAfter it is no slip right after one of these: it is then part of other words
     * @param notBefore it is no slip right before one of these
     */
    public record Confusion(
            String id,
            String wrong,
            List<String> right,
            List<String> notAfter,
            List<String> notBefore,
            String source) {
        public Confusion {
            right = List.copyOf(right);
            notAfter = List.copyOf(notAfter);
            notBefore = List.copyOf(notBefore);
        }

        static Confusion of(List<String> row) {
            return new Confusion(
                    row.get(0),
                    row.get(1),
                    DataLines.parts(row.get(2)),
                    DataLines.parts(row.get(3)),
                    DataLines.parts(row.get(4)),
                    row.get(5));
        }

        /** Whether the slip at {@code offset} of {@code text} stands free of other words. */
        public boolean standsFree(String text, int offset) {
            int end = offset + wrong.length();
            return notAfter.stream().noneMatch(w -> text.startsWith(w, offset - w.length()))
                    && notBefore.stream().noneMatch(w -> text.startsWith(w, end));
        }
    }

    /**
     * A wording that documents fix.
     *
     * @param anchor a stretch of it that hardly occurs elsewhere; empty when only the variants
     *     count
     * @param variants wordings that are known to be wrong
     * @param validFrom year and month since which it is the wording, such as {@code 2021-11}
     * @param certainty H or M
     */
    public record FixedWording(
            String id,
            String correct,
            String anchor,
            List<String> variants,
            String source,
            String validFrom,
            String certainty) {
        public FixedWording {
            variants = List.copyOf(variants);
        }

        static FixedWording of(List<String> row) {
            String anchor = row.get(2).equals("-") ? "" : row.get(2);
            return new FixedWording(
                    row.get(0),
                    row.get(1),
                    anchor,
                    DataLines.parts(row.get(3)),
                    row.get(4),
                    row.get(5),
                    row.get(6));
        }
    }

    /** Terms that stand side by side, separated by 、. */
    public record Coordinates(String id, List<String> terms, String source) {
        public Coordinates {
            terms = List.copyOf(terms);
        }

        static Coordinates of(List<String> row) {
            return new Coordinates(row.get(0), DataLines.parts(row.get(1)), row.get(2));
        }
    }
}
