package org.bihuan.text.rules;

/** Chinese numbers up to 99 and back. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** 0 for what is no number. */
    static int value(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return numerals.length() == 1 ? Math.max(DIGITS.indexOf(numerals), 0) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(ten - 1));
        int ones = ten + 1 == numerals.length() ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
        boolean plain = ten <= 1 && numerals.length() <= ten + 2;
        return plain && tens > 0 && ones >= 0 ? tens * 10 + ones : 0;
    }

    static String of(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return (number < 10 ? "" : tens + "十") + ones;
    }
}
