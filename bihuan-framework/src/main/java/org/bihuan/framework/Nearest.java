package org.bihuan.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
final class Nearest {
    /** Longer ones are no slips of a finger, and comparing them costs time. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Empty when none is near enough to be more than a guess. */
    static Optional<String> to(String written, List<String> known) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(k -> k.length() <= LONGEST && !k.equals(written))
                .filter(k -> distance(word, k.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt(k -> distance(word, k.toLowerCase(Locale.ROOT))));
    }

    /** How many letters must be put in, taken out, changed or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] far = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                far[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, far);
            }
        }
        return far[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] far) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(far[i - 1][j - 1] + change, Math.min(far[i - 1][j], far[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, far[i - 2][j - 2] + 1) : best;
    }
}
