package org.bihuan.text.outline;

import org.bihuan.text.wording.CharBits;

/** Chinese numbers as they occur in ordinals: 1 to 99 in lists, up to 9,999 in articles. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final CharBits NUMERAL = CharBits.of("一二三四五六七八九十");
    private static final CharBits LONG_NUMERAL = CharBits.of("零〇一二三四五六七八九十百千");

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

    /** As {@link #runEnd}, for numbers such as 一百零五. */
    static int longRunEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && i - from < 7 && LONG_NUMERAL.has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The number that {@code text[from, to)} writes, or 0 when it is not a number below 10,000. */
    static int longValue(String text, int from, int to) {
        int value = 0;
        int digit = 0;
        int last = 10_000;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int unit = c == '千' ? 1_000 : c == '百' ? 100 : c == '十' ? 10 : 1;
            if (unit > 1) {
                if (unit >= last || (digit == 0 && !(unit == 10 && i == from))) {
                    return 0;
                }
                value += Math.max(1, digit) * unit;
                last = unit;
                digit = 0;
            } else if (digit > 0) {
                return 0; // 二〇二五 is a year
            } else {
                digit = Math.max(0, DIGITS.indexOf(c));
            }
        }
        return value + digit;
    }

    /** The number in Chinese; in digits when it is not below 10,000. */
    public static String of(int number) {
        if (number < 1 || number > 9_999) {
            return String.valueOf(number);
        }
        if (number > 99) {
            int unit = number > 999 ? 1_000 : 100;
            int rest = number % unit;
            String gap = rest == 0 ? "" : rest < unit / 10 ? "零" : "";
            String tens = rest >= 10 && rest < 20 ? "一" : "";
            String word = unit == 100 ? "百" : "千";
            String digit = DIGITS.substring(number / unit, number / unit + 1);
            return digit + word + gap + tens + (rest == 0 ? "" : of(rest));
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return (number < 10 ? "" : tens + "十") + ones;
    }
}
