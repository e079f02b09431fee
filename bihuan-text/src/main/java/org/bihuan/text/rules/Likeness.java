package org.bihuan.text.rules;

/**
 * How much of a wanted wording stands at the beginning of a heading, punctuation aside.
 *
 * @param share 1 when every character is there in order and none is added in between; less by the
 *     edit distance over the length wanted
 * @param dropped characters of the wanted wording that the heading lacks
 * @param added characters that the heading has in between
 */
record Likeness(double share, String dropped, String added) {

    /**
     * The heading may begin with 在 or end with anything after the wanted words: of all beginnings
     * of the heading, the one at the smallest edit distance counts (semi-global alignment).
     */
    static Likeness of(String heading, String wanted) {
        return ofBare(Chars.bare(heading), Chars.bare(wanted));
    }

    /** As {@link #of}, of words without blanks and punctuation. */
    static Likeness ofBare(String bare, String want) {
        String have = withoutIn(bare, want);
        if (want.isEmpty()) {
            return new Likeness(0, "", "");
        }
        if (have.startsWith(want)) {
            return new Likeness(1, "", "");
        }
        int[][] cost = costs(have, want);
        int end = 0;
        for (int i = 0; i <= have.length(); i++) {
            if (cost[i][want.length()] <= cost[end][want.length()]) {
                end = i;
            }
        }
        double share = 1 - cost[end][want.length()] / (double) want.length();
        return trace(cost, have, want, end, share);
    }

    /** Whether the share can be as much as {@code least}; where it cannot, nothing is aligned. */
    static boolean mayReach(double least, String bare, String want) {
        int missing = 0;
        for (int i = 0; i < want.length(); i++) {
            missing += bare.indexOf(want.charAt(i)) < 0 ? 1 : 0;
        }
        return want.isEmpty() || 1 - missing / (double) want.length() >= least;
    }

    /** Whether the heading begins with all of the words wanted. */
    static boolean isWhole(String bare, String want) {
        return !want.isEmpty() && withoutIn(bare, want).startsWith(want);
    }

    private static String withoutIn(String bare, String want) {
        return bare.startsWith("在") && !want.startsWith("在") ? bare.substring(1) : bare;
    }

    private static int[][] costs(String have, String want) {
        int[][] cost = new int[have.length() + 1][want.length() + 1];
        for (int i = 0; i <= have.length(); i++) {
            for (int j = 0; j <= want.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int swap =
                            cost[i - 1][j - 1] + (have.charAt(i - 1) == want.charAt(j - 1) ? 0 : 1);
                    cost[i][j] = Math.min(swap, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                }
            }
        }
        return cost;
    }

    private static Likeness trace(int[][] cost, String have, String want, int end, double share) {
        var dropped = new StringBuilder();
        var added = new StringBuilder();
        int i = end;
        int j = want.length();
        while (i > 0 || j > 0) {
            if (i > 0
                    && j > 0
                    && have.charAt(i - 1) == want.charAt(j - 1)
                    && cost[i][j] == cost[i - 1][j - 1]) {
                i--;
                j--;
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
                dropped.insert(0, want.charAt(--j));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
                added.insert(0, have.charAt(--i));
            } else {
                dropped.insert(0, want.charAt(--j));
                added.insert(0, have.charAt(--i));
            }
        }
        return new Likeness(share, dropped.toString(), added.toString());
    }
}
