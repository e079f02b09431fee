package org.bihuan.framework.notice;

import java.util.Map;

/** Numbers as notices write them: 15, 十五, 两, 二〇二五, two. */
final class NumberWords {
    /** A number below ten thousand, in one of both scripts. */
    static final String NUMBER = "(?:[0-9]{1,4}|[一二三四五六七八九十两百]{1,5})";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<String, Integer> ENGLISH =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("twelve", 12),
                    Map.entry("fifteen", 15),
                    Map.entry("twenty", 20),
                    Map.entry("thirty", 30));

    private NumberWords() {}

    /** 0 when it is none. */
    static int value(String written) {
        String word = written.strip().toLowerCase(java.util.Locale.ROOT);
        if (word.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.length() > 6 ? 0 : Integer.parseInt(word);
        }
        Integer english = ENGLISH.get(word);
        return english != null ? english : chinese(word.replace('两', '二'));
    }

    /** 十五 is fifteen, 一百二十 is a hundred and twenty, 二〇二五 is read digit by digit. */
    private static int chinese(String word) {
        int total = 0;
        int digit = 0;
        boolean placed = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int d = DIGITS.indexOf(c == '零' || c == '○' ? '〇' : c);
            if (d >= 0) {
                digit = placed || digit == 0 ? d : digit * 10 + d;
                placed = false;
            } else if (c == '十' || c == '百') {
                total += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
                placed = true;
            } else {
                return 0;
            }
        }
        return total + digit;
    }

    /** A year of four digits, in one of both scripts; 0 when it is none. */
    static int year(String written) {
        int year = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int d = Character.isDigit(c) ? c - '0' : DIGITS.indexOf(c == '零' || c == '○' ? '〇' : c);
            if (d < 0 || d > 9) {
                return 0;
            }
            year = year * 10 + d;
        }
        return year;
    }
}
