package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some removed paragraphs became which of some added ones, keeping their order. Two
 * paragraphs belong together when their pairs of neighbouring characters overlap by a third (Dice's
 * coefficient); of all ways to pair, the one with the greatest sum wins.
 */
final class ParagraphPairs {
    private static final double ALIKE = 0.33;

    /** Above this many combinations paragraphs are paired one by one in order instead. */
    private static final int MOST_COMBINATIONS = 900;

    /** More letters than this say no more about likeness, and cost time. */
    private static final int MOST_LETTERS = 2_000;

    record Pair(int older, int newer) {}

    private ParagraphPairs() {}

    static List<Pair> of(List<String> older, List<String> newer) {
        if (older.isEmpty() || newer.isEmpty()) {
            return List.of();
        }
        if ((long) older.size() * newer.size() > MOST_COMBINATIONS) {
            return inOrder(Math.min(older.size(), newer.size()));
        }
        double[][] alike = likeness(older, newer);
        return best(alike, sums(alike));
    }

    private static List<Pair> inOrder(int count) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new Pair(i, i));
        }
        return pairs;
    }

    private static double[][] likeness(List<String> older, List<String> newer) {
        List<Map<Integer, Integer>> left = older.stream().map(ParagraphPairs::neighbours).toList();
        List<Map<Integer, Integer>> right = newer.stream().map(ParagraphPairs::neighbours).toList();
        double[][] alike = new double[left.size()][right.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                double likeness = dice(left.get(i), right.get(j));
                alike[i][j] = likeness >= ALIKE ? likeness : 0;
            }
        }
        return alike;
    }

    /** {@code sums[i][j]}: the greatest sum over the paragraphs from i and from j onwards. */
    private static double[][] sums(double[][] alike) {
        int rows = alike.length;
        int columns = alike[0].length;
        double[][] sums = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double paired = alike[i][j] > 0 ? alike[i][j] + sums[i + 1][j + 1] : 0;
                sums[i][j] = Math.max(paired, Math.max(sums[i + 1][j], sums[i][j + 1]));
            }
        }
        return sums;
    }

    private static List<Pair> best(double[][] alike, double[][] sums) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < alike.length && j < alike[0].length) {
            if (sums[i][j] == sums[i + 1][j]) {
                i++;
            } else if (sums[i][j] == sums[i][j + 1]) {
                j++;
            } else {
                pairs.add(new Pair(i, j));
                i++;
                j++;
            }
        }
        return pairs;
    }

    /** The share of neighbouring characters that two texts have in common, from 0 to 1. */
    static double likeness(String one, String other) {
        return dice(neighbours(one), neighbours(other));
    }

    private static Map<Integer, Integer> neighbours(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        int end = Math.min(text.length(), MOST_LETTERS) - 1;
        for (int i = 0; i < end; i++) {
            counts.merge((text.charAt(i) << 16) | text.charAt(i + 1), 1, Integer::sum);
        }
        return counts;
    }

    private static double dice(Map<Integer, Integer> left, Map<Integer, Integer> right) {
        int common = 0;
        for (Map.Entry<Integer, Integer> entry : left.entrySet()) {
            common += Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0));
        }
        int all = total(left) + total(right);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int total(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
