package org.bihuan.text.outline;

import java.util.Comparator;

/**
 * The reading order of section ids such as {@code s2.10.1} and, inside an entry, {@code s2x45.1}.
 */
final class SectionIds {
    static final Comparator<String> ORDER = SectionIds::compare;

    private SectionIds() {}

    /** Number by number; a shorter id stands before those that go on from it. */
    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char c = a.charAt(i);
            char d = b.charAt(j);
            if (digit(c) && digit(d)) {
                int from = i;
                int other = j;
                long left = 0;
                long right = 0;
                while (i < a.length() && digit(a.charAt(i)) && i - from < 12) {
                    left = left * 10 + a.charAt(i++) - '0';
                }
                while (j < b.length() && digit(b.charAt(j)) && j - other < 12) {
                    right = right * 10 + b.charAt(j++) - '0';
                }
                if (left != right) {
                    return Long.compare(left, right);
                }
            } else if (c != d) {
                return Character.compare(c, d);
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
