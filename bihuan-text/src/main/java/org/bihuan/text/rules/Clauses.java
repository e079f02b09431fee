package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;

/** Clauses and sentences of running text, found by their closing marks. */
final class Clauses {
    private static final CharBits ENDS = CharBits.of("，,；;：:。！？!?\n");
    private static final CharBits SENTENCE_ENDS = CharBits.of("。！？；!?;\n");
    private static final String CLOSING = "”’」』）)";

    private Clauses() {}

    /** The clause that {@code at} lies in, without its marks. */
    static Span around(String text, Span where, Span within) {
        int start = where.start();
        while (start > within.start() && !ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        int end = where.end();
        while (end < within.end() && !ENDS.has(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** The sentence that {@code at} lies in, without its closing mark. */
    static Span sentence(String text, int at, Span within) {
        int start = at;
        while (start > within.start() && !SENTENCE_ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < within.end() && !SENTENCE_ENDS.has(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** All sentences, blanks at their ends left out, closing marks included; empty ones dropped. */
    static List<Span> sentences(String text, Span within) {
        return sentences(text, within, 1, Integer.MAX_VALUE);
    }

    /**
     * The first sentences only.
     *
     * @param shortest of so many characters at least
     */
    static List<Span> sentences(String text, Span within, int shortest, int most) {
        List<Span> sentences = new ArrayList<>();
        int start = within.start();
        int i = start;
        while (i < within.end() && sentences.size() < most) {
            if (!SENTENCE_ENDS.has(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < within.end() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            add(text, start, text.charAt(i) == '\n' ? i : end, shortest, sentences);
            start = end;
            i = end;
        }
        if (sentences.size() < most) {
            add(text, start, within.end(), shortest, sentences);
        }
        return sentences;
    }

    private static void add(String text, int from, int to, int shortest, List<Span> out) {
        if (to - from < shortest) {
            return;
        }
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        if (end - start >= shortest) {
            out.add(new Span(start, end));
        }
    }

    private static boolean blank(char c) {
        return c == '\n' || Chars.blank(c);
    }

    /** Characters that are not blank. */
    static int letters(String text, Span span) {
        int letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            if (!blank(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
