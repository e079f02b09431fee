package org.bihuan.reading;

/** Numbers in Chinese characters, the ways Word and WPS write them. */
final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";

    /** 一, 十, 二十一; from 100 on digit by digit: 一〇五. */
    static String counting(int number) {
        return number < 100 ? thousands(number) : digits(number);
    }

    /** 一百零五, 三千零二十. */
    static String thousands(int number) {
        if (number == 0) {
            return "〇";
        }
        String whole = grouped(number, DIGITS, "十百千");
        return whole.startsWith("一十") ? whole.substring(1) : whole;
    }

    /** 百五: Japanese drops the one and the zero. */
    static String japanese(int number) {
        if (number == 0) {
            return "〇";
        }
        StringBuilder out = new StringBuilder();
        int place = 1000;
        for (int i = 3; i >= 0; i--, place /= 10) {
            int digit = number / place % 10;
            if (digit == 0) {
                continue;
            }
            if (digit > 1 || i == 0) {
                out.append(DIGITS.charAt(digit));
            }
            if (i > 0) {
                out.append("十百千".charAt(i - 1));
            }
        }
        return out.toString();
    }

    /** 一〇: digit by digit. */
    static String digits(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append(DIGITS.charAt(c - '0'));
        }
        return out.toString();
    }

    /** 壹, 壹拾. */
    static String legal(int number) {
        return number == 0 ? "零" : grouped(number, LEGAL, "拾佰仟");
    }

    /** 壹, 壹拾, traditional. */
    static String legalTraditional(int number) {
        return number == 0 ? "零" : grouped(number, LEGAL_TRADITIONAL, "拾佰仟");
    }

    private static String grouped(int number, String digits, String places) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int place = 1000;
        for (int i = 3; i >= 0; i--, place /= 10) {
            int digit = number / place % 10;
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append('零');
            }
            gap = false;
            out.append(digits.charAt(digit));
            if (i > 0) {
                out.append(places.charAt(i - 1));
            }
        }
        return out.toString();
    }

    private ChineseNumerals() {}
}
