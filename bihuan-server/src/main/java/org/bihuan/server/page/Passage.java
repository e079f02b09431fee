package org.bihuan.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text with highlights, cut so that a template can print it without counting: paragraphs, and in
 * them pieces that are covered by the same highlights. Highlights may overlap and may be empty
 * (something is missing there). Offsets are UTF-16 code units into the text.
 */
public record Passage(List<Paragraph> paragraphs) {
    public Passage {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A stretch to be highlighted.
     *
     * @param id what the remark beside it is called, without a prefix; letters, digits, hyphens
     * @param label said to those who cannot see the colour
     */
    public record Highlight(String id, int start, int end, Tone tone, String label) {
        public boolean isGap() {
            return start == end;
        }

        /** A line break cannot be coloured, so a highlight begins on the line after it. */
        private Highlight onALine(String text) {
            int first = start;
            while (first < end && text.charAt(first) == '\n') {
                first++;
            }
            return new Highlight(id, first, end, tone, label);
        }
    }

    /** One line of the text as read. */
    public record Paragraph(List<Piece> pieces) {
        public boolean isBlank() {
            return pieces.stream().allMatch(p -> p.words().isBlank() && p.over().isEmpty());
        }
    }

    /**
     * @param over highlights that cover these words, the shortest first
     * @param begins those of them that begin here
     */
    public record Piece(String words, List<Highlight> over, List<Highlight> begins) {
        /** The tone that shows, that of the shortest highlight. */
        public Tone tone() {
            return over.getFirst().tone();
        }

        /** Ids of the remarks, separated by spaces. */
        public String ids() {
            return String.join(" ", over.stream().map(Highlight::id).toList());
        }
    }

    public static Passage of(String text, List<Highlight> highlights) {
        List<Highlight> shown = highlights.stream().map(h -> h.onALine(text)).toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            paragraphs.add(paragraph(text, from, to, shown));
            from = to + 1;
        }
        return new Passage(paragraphs);
    }

    private static Paragraph paragraph(String text, int from, int to, List<Highlight> highlights) {
        List<Highlight> here =
                highlights.stream().filter(h -> h.start() <= to && h.end() >= from).toList();
        List<Piece> pieces = new ArrayList<>();
        TreeSet<Integer> cuts = cuts(from, to, here);
        int at = from;
        for (int cut : cuts) {
            if (cut > at) {
                pieces.add(piece(text, at, cut, here));
                at = cut;
            }
            for (Highlight gap : here) {
                if (gap.isGap() && gap.start() == cut) {
                    pieces.add(new Piece("", List.of(gap), List.of(gap)));
                }
            }
        }
        return new Paragraph(pieces);
    }

    private static TreeSet<Integer> cuts(int from, int to, List<Highlight> here) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (Highlight highlight : here) {
            cuts.add(Math.clamp(highlight.start(), from, to));
            cuts.add(Math.clamp(highlight.end(), from, to));
        }
        return cuts;
    }

    private static Piece piece(String text, int from, int to, List<Highlight> here) {
        List<Highlight> over =
                here.stream()
                        .filter(h -> !h.isGap() && h.start() <= from && h.end() >= to)
                        .sorted((a, b) -> (a.end() - a.start()) - (b.end() - b.start()))
                        .toList();
        List<Highlight> begins = over.stream().filter(h -> h.start() == from).toList();
        return new Piece(text.substring(from, to), over, begins);
    }
}
