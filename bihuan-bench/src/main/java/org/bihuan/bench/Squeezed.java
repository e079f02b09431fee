package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.bench.Judge.Said;

/** A text without its blanks, and where each of its characters stands there. */
final class Squeezed {
    private static final int AROUND = 8;

    private final String text;
    private final String letters;
    private final int[] before;

    Squeezed(String text) {
        this.text = text;
        StringBuilder bare = new StringBuilder();
        before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
            before[i + 1] = bare.length();
        }
        letters = bare.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }

    int length() {
        return letters.length();
    }

    Said said(String rule, int start, int end, String about) {
        String shown =
                text.substring(Math.max(0, start - AROUND), start)
                        + "【"
                        + text.substring(start, end)
                        + "】"
                        + text.substring(end, Math.min(text.length(), end + AROUND));
        return new Said(rule, before[start], before[end], about, shown.replaceAll("\\s", "␣"));
    }

    /** Where the quote stands; more than one place where it comes up again. */
    List<int[]> places(String quote) {
        String bare = new Squeezed(quote).letters;
        List<int[]> places = new ArrayList<>();
        int at = bare.isEmpty() ? -1 : letters.indexOf(bare);
        while (at >= 0) {
            places.add(new int[] {at, at + bare.length()});
            at = letters.indexOf(bare, at + 1);
        }
        return places;
    }
}
