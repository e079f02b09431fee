package org.bihuan.server.page;

/**
 * Keeps a text a text in spreadsheet programs that take what begins in a certain way for a formula.
 */
public final class CellGuard {

    /** What begins a formula or hides that one begins, and the full-width twins. */
    private static final String DANGEROUS = "'=+-@\t\r\n|%＝＋－＠";

    private CellGuard() {}

    /**
     * Without characters that XML 1.0 forbids, and an apostrophe before what could be a formula.
     */
    public static String safe(String words) {
        String kept = allowed(words);
        return !kept.isEmpty() && DANGEROUS.indexOf(kept.charAt(0)) >= 0 ? "'" + kept : kept;
    }

    /** Takes the apostrophe of {@link #safe} away again. */
    public static String plain(String words) {
        boolean quoted =
                words.length() > 1
                        && words.charAt(0) == '\''
                        && DANGEROUS.indexOf(words.charAt(1)) >= 0;
        return quoted ? words.substring(1) : words;
    }

    /** Without characters that XML 1.0 forbids. */
    public static String allowed(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints().filter(CellGuard::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
