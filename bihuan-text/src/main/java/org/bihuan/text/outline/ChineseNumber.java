package org.bihuan.text.outline;

import org.bihuan.text.wording.CharBits;

/** Small Chinese numbers as they occur in ordinals, 1 to 99, read and written. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final CharBits NUMERAL = CharBits.of("一二三四五六七八九十");

    private ChineseNumber() {}

    static boolean isDigit(char c) {
        return NUMERAL.has(c);
    }

    /**
     * The end of the run of number characters that starts at {@code from}; {@code from} itself when
     * there is none.
     */
    static int runEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && i - from < 3 && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The number that {@code text[from, to)} writes, or 0 when it is not a number below 100. */
    public static int value(String text, int from, int to) {
        int ten = text.indexOf('十', from, to);
        if (ten < 0) {
            return to - from == 1 ? DIGITS.indexOf(text.charAt(from)) : 0;
        }
        int tens = ten == from ? 1 : ten == from + 1 ? DIGITS.indexOf(text.charAt(from)) : 0;
        int ones = to == ten + 1 ? 0 : to == ten + 2 ? DIGITS.indexOf(text.charAt(ten + 1)) : -1;
        return tens <= 0 || ones < 0 ? 0 : tens * 10 + ones;
    }

    /** The number in Chinese; in digits when it is not below 100. */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return (number < 10 ? "" : tens + "十") + ones;
    }
}
