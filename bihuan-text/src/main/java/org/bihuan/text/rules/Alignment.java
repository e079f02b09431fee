package org.bihuan.text.rules;

import org.bihuan.text.Span;

/**
 * A wanted wording laid against the stretch of a text that is most like it (semi-global alignment:
 * what stands before and after that stretch costs nothing). Punctuation and blanks do not count.
 *
 * @param span the stretch, in offsets of the whole text
 * @param cost edit distance
 * @param dropped characters of the wanted wording that the stretch lacks
 * @param added characters of the stretch that the wanted wording lacks
 */
record Alignment(Span span, int cost, String dropped, String added) {

    /**
     * Takes time in proportion to {@code window.length()} times {@code wanted.length()}; callers
     * keep both small.
     */
    static Alignment of(String text, Span window, String wanted) {
        int[] places = new int[window.length()];
        var letters = new StringBuilder();
        for (int i = window.start(); i < window.end(); i++) {
            char c = text.charAt(i);
            if (!Chars.boundary(c)) {
                places[letters.length()] = i;
                letters.append(c);
            }
        }
        String have = letters.toString();
        String want = Chars.bare(wanted);
        int[][] cost = costs(have, want);
        int end = 0; // of two as good the later: a last character that was replaced belongs to it
        for (int i = 0; i <= have.length(); i++) {
            if (cost[i][want.length()] <= cost[end][want.length()]) {
                end = i;
            }
        }
        return trace(cost, have, want, end, places);
    }

    private static int[][] costs(String have, String want) {
        int[][] cost = new int[have.length() + 1][want.length() + 1];
        for (int j = 1; j <= want.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= have.length(); i++) {
            for (int j = 1; j <= want.length(); j++) {
                int swap = cost[i - 1][j - 1] + (have.charAt(i - 1) == want.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(swap, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
            }
        }
        return cost;
    }

    private static Alignment trace(int[][] cost, String have, String want, int end, int[] places) {
        var dropped = new StringBuilder();
        var added = new StringBuilder();
        int i = end;
        int j = want.length();
        while (j > 0) {
            boolean same = i > 0 && have.charAt(i - 1) == want.charAt(j - 1);
            if (same && cost[i][j] == cost[i - 1][j - 1]) {
                i--;
                j--;
            } else if (cost[i][j] == cost[i][j - 1] + 1) {
                dropped.append(want.charAt(--j));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
                added.append(have.charAt(--i));
            } else {
                dropped.append(want.charAt(--j));
                added.append(have.charAt(--i));
            }
        }
        Span span = end > i ? new Span(places[i], places[end - 1] + 1) : new Span(0, 0);
        return new Alignment(
                span,
                cost[end][want.length()],
                dropped.reverse().toString(),
                added.reverse().toString());
    }
}
