package org.bihuan.server.statement;

/** Words of a text, shortened for a place where there is little room. */
final class Quote {
    private Quote() {}

    /** At most {@code most} characters; never half of one that takes two code units. */
    static String shortened(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }
}
