package org.bihuan.text.wording;

import java.util.List;

/** Words are looked at before rules: the same characters may be the ends of two other words. */
final class Guards {
    private Guards() {}

    static boolean free(
            String text, int offset, String word, List<String> notAfter, List<String> notBefore) {
        int end = offset + word.length();
        for (String before : notAfter) {
            if (text.startsWith(before, offset - before.length())) {
                return false;
            }
        }
        for (String after : notBefore) {
            if (text.startsWith(after, end)) {
                return false;
            }
        }
        return true;
    }
}
