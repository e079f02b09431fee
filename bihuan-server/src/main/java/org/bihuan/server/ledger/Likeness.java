package org.bihuan.server.ledger;

import java.util.HashSet;
import java.util.Set;

/** How alike two short texts are, by the pairs of letters that they share. */
public final class Likeness {

    /** From here on two texts are taken for the same thing in other words. */
    public static final double ALIKE = 0.5;

    private Likeness() {}

    /** From 0 to 1; 1 for the same letters, whatever stands between them. */
    public static double of(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        int all = left.size() + right.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static String letters(String text) {
        return text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "");
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
