package org.bihuan.cli;

/**
 * Words on their way into a cell of a workbook. What an author wrote must never become a formula,
 * neither when the file is opened nor when somebody edits the cell or saves the sheet as CSV, and
 * must never break the file.
 */
final class CellText {
    /** The format's own limit, in UTF-16 code units. */
    private static final int LONGEST = 32_767;

    /** What begins a formula or hides that one begins, and the full-width twins. */
    private static final String DANGEROUS = "=+-@\t\r\n|%＝＋－＠";

    private CellText() {}

    /**
     * The same words without characters that XML 1.0 forbids, no longer than a cell may be, and
     * with an apostrophe before a first character that could begin a formula.
     */
    static String safe(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints().filter(CellText::isAllowed).forEach(kept::appendCodePoint);
        int first = 0;
        while (first < kept.length() && isBlank(kept.charAt(first))) {
            first++;
        }
        boolean starts = !kept.isEmpty() && DANGEROUS.indexOf(kept.charAt(0)) >= 0;
        boolean hides = first < kept.length() && DANGEROUS.indexOf(kept.charAt(first)) >= 0;
        if (starts || hides) {
            kept.insert(0, '\'');
        }
        if (kept.length() > LONGEST) {
            boolean half = Character.isHighSurrogate(kept.charAt(LONGEST - 2));
            kept.setLength(half ? LONGEST - 2 : LONGEST - 1);
            kept.append('…');
        }
        return kept.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** XML 1.0, production 2; a lone surrogate is no character. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
