package org.bihuan.server.statement;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Outline;

/**
 * The places of a text of which people may say what begins there: paragraphs, and marks in them.
 */
final class Places {
    /** A paragraph with more marks than this is a list run together; the first ones must do. */
    private static final int MOST_IN_A_PARAGRAPH = 40;

    private Places() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }

    /** Index of the paragraph that holds the offset; -1 for none. */
    static int paragraphAt(SourceText source, int offset) {
        int index = lastStartingUpTo(source, offset);
        return index >= 0 && offset < source.paragraphs().get(index).span().end() ? index : -1;
    }

    /** Index of the last paragraph that begins at the offset or before; -1 for none. */
    static int lastStartingUpTo(SourceText source, int offset) {
        List<Paragraph> paragraphs = source.paragraphs();
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Where the first word of a stretch begins; its end when it is all blank. */
    static int firstWord(SourceText source, Span span) {
        int at = span.start();
        while (at < span.end() && isBlank(source.text().charAt(at))) {
            at++;
        }
        return at;
    }

    /** The places of one paragraph, its beginning first. */
    static List<Integer> of(SourceText source, Outline outline, Span paragraph) {
        TreeSet<Integer> places = new TreeSet<>();
        outline.sections().forEach(s -> places.add(s.span().start()));
        outline.items().forEach(i -> places.add(i.span().start()));
        outline.torn().forEach(t -> places.add(t.span().start()));
        TreeSet<Integer> here =
                new TreeSet<>(places.subSet(paragraph.start(), true, paragraph.end(), false));
        Matcher mark = OrdinalMarks.INSIDE.matcher(source.slice(paragraph));
        while (mark.find()) {
            here.add(paragraph.start() + mark.start(1));
        }
        here.add(firstWord(source, paragraph));
        return here.stream().limit(MOST_IN_A_PARAGRAPH).toList();
    }

    /** The first words of a stretch, at most so many characters. */
    static String words(SourceText source, Span span, int most) {
        int end = Math.min(span.end(), span.start() + 4 * most);
        return Quote.shortened(source.slice(new Span(span.start(), end)).strip(), most);
    }
}
