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
        String have = Chars.bare(heading);
        have = have.startsWith("在") && !wanted.startsWith("在") ? have.substring(1) : have;
        String want = Chars.bare(wanted);
        if (want.isEmpty()) {
            return new Likeness(0, "", "");
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
