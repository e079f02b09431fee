package org.bihuan.text.outline;

import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;

/**
 * The text that marks are looked for in, and the small questions that every kind of mark asks of
 * it.
 */
final class MarkText {
    private static final int LONGEST_GLUED = 16;

    final String text;

    MarkText(String text) {
        this.text = text;
    }

    char at(int offset) {
        return text.charAt(offset);
    }

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\u3000'
                || c == '\u00A0'
                || c == '\t'
                || (c >= '\u2000' && c <= '\u200A');
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A short line of words without any stop. */
    boolean isShortTitle(int from, int limit) {
        return limit - from <= 25
                && limit > from
                && Sentences.isHan(text.charAt(from))
                && Sentences.find(text, from, limit, Sentences.ANY_MARK_BUT_PAUSE) < 0;
    }

    int digitsEnd(int from, int limit) {
        int i = from;
        while (i < limit && i - from < 5 && digit(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    Mark mark(int from, int to, int number, Style style) {
        return new Mark(text.substring(from, to), number, style, new Span(from, to));
    }

    /** 1总则 right above 1.1编制目的. */
    boolean headsDecimals(int at, int to, int limit) {
        if (!isShortTitle(to, limit) || limit - to > LONGEST_GLUED) {
            return false;
        }
        int next = limit;
        while (next < text.length() && Sentences.isSpace(text.charAt(next))) {
            next++;
        }
        int behind = next + to - at;
        return text.regionMatches(next, text, at, to - at)
                && behind + 1 < text.length()
                && ".．".indexOf(text.charAt(behind)) >= 0
                && digit(text.charAt(behind + 1)) == 1;
    }

    /** 9月30日, 12月底: a month and what comes behind it. */
    boolean opensDate(int from, int to, int limit) {
        char next = to + 1 < limit ? text.charAt(to + 1) : '\n';
        return number(from, to) <= 12 && (digit(next) >= 0 || "底前初末起份上中下".indexOf(next) >= 0);
    }

    static int circled(char c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        return c >= '⑴' && c <= '⒇' ? c - '⑴' + 1 : 0;
    }
}
