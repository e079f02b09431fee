package org.bihuan.text.outline;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;

/**
 * 第一、存在的问题 … 第二、原因分析: ordinals that number the chapters. Elsewhere they count sentences, and stand
 * below everything; they are read as chapters only where several such lines name parts and no other
 * mark of chapters is used.
 */
final class OrdinalChapters {
    static final OrdinalChapters NONE = new OrdinalChapters(false);

    private static final int LONGEST_PART = 25;

    private final boolean used;

    private OrdinalChapters(boolean used) {
        this.used = used;
    }

    OrdinalChapters(String text, Headings headings, MarkScanner scanner, List<Paragraph> lines) {
        this(namesParts(text, headings, scanner, lines));
    }

    /** The mark at the head of a line, as the mark of a chapter where it is one. */
    Mark read(Mark mark) {
        return used && mark.style() == Style.ORDINAL_WORD
                ? new Mark(mark.label(), mark.number(), Style.CHINESE_COMMA, mark.span())
                : mark;
    }

    private static boolean namesParts(
            String text, Headings headings, MarkScanner scanner, List<Paragraph> lines) {
        int parts = 0;
        for (Paragraph line : lines) {
            int to = Sentences.trim(text, line.span().start(), line.span().end()).end();
            Optional<Mark> mark = scanner.leading(line.span().start(), to);
            if (mark.isEmpty()) {
                continue;
            }
            if (TreeBuilder.rank(mark.get().style()) <= TreeBuilder.rank(Style.CHINESE_COMMA)) {
                return false;
            }
            if (mark.get().style() == Style.ORDINAL_WORD) {
                parts += namesPart(text, headings, mark.get().span().end(), to) ? 1 : 0;
            }
        }
        return parts > 1;
    }

    private static boolean namesPart(String text, Headings headings, int from, int to) {
        return to - from <= LONGEST_PART
                && Sentences.find(text, from, to, Sentences.SENTENCE_MARKS) < 0
                && headings.role(text.substring(from, to))
                        .filter(r -> Parts.kindOf(r) != null)
                        .isPresent();
    }
}
