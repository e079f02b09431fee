package org.bihuan.text.rules;

import org.bihuan.text.Span;

/** The clause or sentence around a place, followed no further than {@link #REACH} characters. */
final class Clause {
    private static final int REACH = 200;
    private static final String CLAUSE_ENDS = "，。；！？：\n";

    private Clause() {}

    static Span around(String text, Span place) {
        return between(text, place, CLAUSE_ENDS);
    }

    static Span sentence(String text, Span place) {
        return between(text, place, "。；！？\n");
    }

    private static Span between(String text, Span place, String ends) {
        int start = place.start();
        while (start > 0
                && place.start() - start < REACH
                && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = place.end();
        while (end < text.length()
                && end - place.end() < REACH
                && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether {@code place} stands inside 《》 of its own sentence. */
    static boolean insideTitle(String text, Span place) {
        for (int i = place.start() - 1; i >= Math.max(0, place.start() - REACH); i--) {
            char c = text.charAt(i);
            if (c == '《') {
                return true;
            }
            if (c == '》' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
