package org.bihuan.cli;

import org.bihuan.text.SourceText;
import org.bihuan.text.Span;

/**
 * What a person needs to see of a place in order to find it: the place in brackets, with a little
 * of its paragraph on both sides, on one line.
 */
final class Quotation {
    /** UTF-16 units of the paragraph on each side. */
    private static final int AROUND = 12;

    /** A longer place is cut in the middle. */
    private static final int LONGEST = 60;

    private Quotation() {}

    static String of(SourceText source, Span place) {
        Span paragraph =
                source.paragraphs().stream()
                        .map(SourceText.Paragraph::span)
                        .filter(p -> p.start() <= place.start() && place.start() <= p.end())
                        .reduce((earlier, later) -> later)
                        .orElse(place);
        int from = whole(source.text(), Math.max(paragraph.start(), place.start() - AROUND));
        int end = Math.max(paragraph.end(), place.end());
        int to = whole(source.text(), Math.min(end, place.end() + AROUND));
        return (from > paragraph.start() ? "…" : "")
                + line(source.text().substring(from, place.start()))
                + "【"
                + shortened(line(source.slice(place)).replace(' ', '␣'))
                + "】"
                + line(source.text().substring(place.end(), to))
                + (to < end ? "…" : "");
    }

    /** On one line, and no longer than {@code most} characters. */
    static String shortened(String words, int most) {
        String line = line(words);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int head = line.offsetByCodePoints(0, most - most / 3);
        int tail = line.offsetByCodePoints(line.length(), -(most / 3));
        return line.substring(0, head) + "…" + line.substring(tail);
    }

    private static String shortened(String words) {
        return shortened(words, LONGEST);
    }

    private static String line(String words) {
        return Cells.harmless(words.replace('\n', ' ').replace('\t', ' '));
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int offset) {
        boolean inside =
                offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset - 1 : offset;
    }
}
