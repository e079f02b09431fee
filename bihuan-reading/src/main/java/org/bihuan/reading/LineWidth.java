package org.bihuan.reading;

/** Widths as on paper, in halves of a Chinese character: a Latin letter counts 1, a 字 counts 2. */
final class LineWidth {

    static int of(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += of(line.charAt(i));
        }
        return width;
    }

    private static int of(char c) {
        if (Character.isLowSurrogate(c)) {
            return 0;
        }
        return c == '\t' ? 4 : c < 0x2000 && c != 0x00B7 ? 1 : 2;
    }

    /** What stands before the first sign. */
    static int indent(String line) {
        int at = 0;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return of(line.substring(0, at));
    }

    /** The first piece of a line that may not be broken, with the marks that cling to it. */
    static int firstPiece(String line) {
        int at = 0;
        while (at < line.length() && isLatin(line.charAt(at))) {
            at++;
        }
        at = Math.max(at, Math.min(1, line.length()));
        while (at < line.length() && "，。；：、！？”’）》".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return of(line.substring(0, at));
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean isBlank(char c) {
        return c == '\u3000' || c == '\u00A0' || Character.isWhitespace(c);
    }

    private LineWidth() {}
}
