package org.bihuan.text.rules;

import org.bihuan.text.wording.CharBits;

/** Kinds of characters, as an editor of Chinese text sees them. */
final class Chars {
    /** Blanks of any width, line breaks not among them. */
    static final String BLANKS =
            " \t\u00A0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A";

    static final String NUMERALS = "一二三四五六七八九十百零〇";
    private static final CharBits NUMERAL = CharBits.of(NUMERALS);
    private static final CharBits MARKS = CharBits.of("，。、；：？！“”‘’《》〈〉（）【】〔〕「」『』—…·～");
    private static final CharBits SENTENCE_ENDS = CharBits.of("。！？；");

    private Chars() {}

    static boolean han(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }

    static boolean mark(char c) {
        return MARKS.has(c);
    }

    static boolean chinese(char c) {
        return han(c) || mark(c);
    }

    static boolean digit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static boolean numeral(char c) {
        return NUMERAL.has(c);
    }

    static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean blank(char c) {
        return c <= '\u3000'
                && (c == ' '
                        || c == '\t'
                        || c == '\u00A0'
                        || c == '\u3000'
                        || (c >= '\u2000' && c <= '\u200A'));
    }

    static boolean sentenceEnd(char c) {
        return SENTENCE_ENDS.has(c);
    }

    /** The character before {@code offset}, or a line feed at the beginning of the text. */
    static char before(String text, int offset) {
        return offset > 0 && offset <= text.length() ? text.charAt(offset - 1) : '\n';
    }

    /** The character at {@code offset}, or a line feed beyond the end. */
    static char at(String text, int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\n';
    }

    /** A word can end before this character: the text ends, or it is neither Han nor Latin. */
    static boolean boundary(char c) {
        return !han(c) && !latin(c) && !digit(c);
    }

    /** The text without blanks and punctuation. */
    static String bare(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (han(c) || latin(c) || digit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Length of a Chinese or Arabic number that ends right before {@code offset}, not reaching back
     * beyond {@code from}.
     */
    static int numberBefore(String text, int offset, int from) {
        int i = offset;
        while (i > from && offset - i < 4 && numeral(text.charAt(i - 1))) {
            i--;
        }
        if (i == offset) {
            while (i > from && offset - i < 4 && digit(text.charAt(i - 1))) {
                i--;
            }
        }
        return offset - i;
    }

    /** The first place from {@code at} on that is not blank: {@code 2018 年} is said as 2018年. */
    static int pastBlanks(String text, int at, int end) {
        int next = at;
        while (next < end && blank(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
