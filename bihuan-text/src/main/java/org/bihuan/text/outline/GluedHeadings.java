package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;

/**
 * Paragraphs that hold a whole text, as a web page without line breaks gives it: …如下：一、存在的问题（一）
 * 学习不够。…. They are cut in front of the marks whose numbers follow each other.
 */
final class GluedHeadings {
    private static final int LONGEST_HEADING = 30;
    private static final int SHORTEST_HEADING = 4;
    private static final String STRONG = "。；;：:！!？?　 ";

    private static final CharBits BREAKS = CharBits.of("。：，；:;, \n");

    private final String text;
    private final Headings headings;

    /** The numbers that 一、, （一） and 1、 have to bear next. */
    private int chapter;

    private int part;
    private int entry;

    GluedHeadings(String text, Headings headings) {
        this.text = text;
        this.headings = headings;
    }

    /** The lines, those that hold glued headings as several. */
    List<Paragraph> apart(List<Paragraph> lines) {
        List<Paragraph> apart = new ArrayList<>();
        boolean any = false;
        for (Paragraph line : lines) {
            List<Integer> cuts = cuts(line.span());
            any |= !cuts.isEmpty();
            int from = line.span().start();
            for (int cut : cuts) {
                apart.add(part(line, from, cut));
                from = cut;
            }
            apart.add(cuts.isEmpty() ? line : part(line, from, line.span().end()));
        }
        return any ? apart : lines;
    }

    private static Paragraph part(Paragraph line, int from, int to) {
        return new Paragraph(line.number(), new Span(from, to), Optional.empty());
    }

    private List<Integer> cuts(Span line) {
        int anchor = anchor(line);
        if (anchor < 0) {
            return List.of();
        }
        List<Integer> cuts = new ArrayList<>();
        chapter = ChineseNumber.value(text, anchor, ChineseNumber.runEnd(text, anchor, line.end()));
        int last = anchor;
        for (int at = anchor; at < line.end(); at++) {
            boolean begins =
                    at == anchor || STRONG.indexOf(text.charAt(at - 1)) >= 0 || isHeading(last, at);
            if (begins && follows(at, line.end())) {
                last = at;
                if (at > line.start()) {
                    cuts.add(at);
                }
            }
        }
        return cuts;
    }

    /**
     * Where a chapter with an announced part is followed at once by its first entry; -1 without.
     */
    private int anchor(Span line) {
        int comma = text.indexOf('、', line.start(), line.end());
        while (comma >= 0) {
            int at = comma;
            while (at > line.start() && ChineseNumber.isDigit(text.charAt(at - 1))) {
                at--;
            }
            boolean begins = at == line.start() || STRONG.indexOf(text.charAt(at - 1)) >= 0;
            if (at < comma && begins && holdsFirst(comma + 1, line.end())) {
                return at;
            }
            comma = text.indexOf('、', comma + 1, line.end());
        }
        return -1;
    }

    private boolean holdsFirst(int from, int limit) {
        int to = Math.min(limit - 2, from + LONGEST_HEADING);
        for (int at = from; at < to; at++) {
            if (text.startsWith("（一）", at)
                    || text.startsWith("(一)", at)
                    || text.startsWith("1、", at)) {
                return at - from >= SHORTEST_HEADING
                        && headings.role(text.substring(from, at)).isPresent();
            }
            if (BREAKS.has(text.charAt(at))) {
                return false;
            }
        }
        return false;
    }

    /** Words without any stop, from the last mark on. */
    private boolean isHeading(int mark, int to) {
        return to - mark > SHORTEST_HEADING
                && to - mark <= LONGEST_HEADING
                && Sentences.find(text, mark + 3, to, BREAKS) < 0;
    }

    /** Whether the next number of one of the lists stands at {@code at}. */
    private boolean follows(int at, int limit) {
        char c = text.charAt(at);
        if (c == '（' || c == '(') {
            int to = ChineseNumber.runEnd(text, at + 1, limit);
            boolean next =
                    to < limit
                            && to > at + 1
                            && "）)".indexOf(text.charAt(to)) >= 0
                            && ChineseNumber.value(text, at + 1, to) == part;
            part += next ? 1 : 0;
            entry = next ? 1 : entry;
            return next;
        }
        if (ChineseNumber.isDigit(c)) {
            int to = ChineseNumber.runEnd(text, at, limit);
            boolean next =
                    to < limit
                            && text.charAt(to) == '、'
                            && ChineseNumber.value(text, at, to) == chapter;
            chapter += next ? 1 : 0;
            part = next ? 1 : part;
            entry = next ? 1 : entry;
            return next;
        }
        String label = Integer.toString(entry);
        int to = at + label.length();
        boolean next =
                text.startsWith(label, at)
                        && to + 1 < limit
                        && "、.．".indexOf(text.charAt(to)) >= 0
                        && MarkText.digit(text.charAt(to + 1)) < 0;
        entry += next ? 1 : 0;
        return next;
    }
}
