package org.bihuan.text.outline;

import org.bihuan.text.wording.CharBits;

/** Where sentences end, quotations left whole. */
final class Sentences {
    private static final CharBits OPEN = CharBits.of("“‘《（(〈「『");
    private static final CharBits CLOSE = CharBits.of("”’》）)〉」』");

    static final CharBits FULL_STOP_OR_SEMICOLON = CharBits.of("。；");
    static final CharBits COMMAS = CharBits.of("，,");
    static final CharBits COLONS = CharBits.of("：:");
    static final CharBits SEMICOLONS = CharBits.of("；;");
    static final CharBits CLOSING_MARKS = CharBits.of("。！？");
    static final CharBits COLONS_OR_SEMICOLONS = CharBits.of("：:；;");
    static final CharBits SENTENCE_MARKS = CharBits.of("。；;！？");
    static final CharBits ANY_PAUSE = CharBits.of("。；！？，");
    static final CharBits COLON_OR_STOP = CharBits.of("：:。；;");
    static final CharBits ANY_BREAK = CharBits.of("。：，； \n");
    static final CharBits SENTENCE_MARKS_OR_COLON = CharBits.of("。；;！？：:");
    static final CharBits ANY_MARK_BUT_PAUSE = CharBits.of("。；;，,！？：:");
    static final CharBits ANY_MARK = CharBits.of("。；;！？，,：:、");

    /** What closes a sentence, or stands where a line break was lost. */
    private static final CharBits STOPS = CharBits.of("。！？!?\n");

    private Sentences() {}

    /**
     * The offset of the first of {@code marks} in {@code [from, to)} that stands outside quotation
     * marks and brackets, or -1. Where quotation marks do not pair up, they are ignored. Marks are
     * never Han.
     */
    static int find(String text, int from, int to, CharBits marks) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                continue;
            }
            if (OPEN.has(c)) {
                depth++;
            } else if (CLOSE.has(c)) {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n') {
                depth = 0;
            }
            if (depth == 0 && marks.has(c)) {
                return i;
            }
        }
        return depth == 0 ? -1 : findPlain(text, from, to, marks);
    }

    private static int findPlain(String text, int from, int to, CharBits marks) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isHan(c) && marks.has(c)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The end of the first sentence: its closing mark, not included; {@code to} when it has none. A
     * half-width stop between Han counts.
     */
    static int end(String text, int from, int to) {
        int stop = find(text, from, to, STOPS);
        int end = stop < 0 ? to : stop;
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == '.' && isHan(text.charAt(i - 1))) {
                return i;
            }
        }
        return end;
    }

    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    /** {@code [from, to)} without blanks and line feeds at its ends; never turned inside out. */
    static org.bihuan.text.Span trim(String text, int from, int to) {
        int start = from;
        int end = Math.max(from, to);
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && (isSpace(text.charAt(end - 1)) || isCopied(text.charAt(end - 1)))) {
            end--;
        }
        return new org.bihuan.text.Span(start, end);
    }

    /** Signs of a mark-up that were copied along: ## 一、…, **（一）…**. */
    static boolean isCopied(char c) {
        return c == '#' || c == '*';
    }

    /**
     * Where the words of a line begin, behind blanks and copied mark-up; a single * is a bullet.
     */
    static int begin(String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean bold = c == '*' && i + 1 < to && text.charAt(i + 1) == '*';
            if (bold) {
                i += 2;
            } else if (c == '#' || isSpace(c)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    static boolean isSpace(char c) {
        // behind the ideographic space Unicode has no other
        return c <= '\u3000' && (Character.isWhitespace(c) || MarkText.isBlank(c));
    }
}
