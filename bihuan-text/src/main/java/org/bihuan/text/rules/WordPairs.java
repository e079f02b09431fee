package org.bihuan.text.rules;

import java.util.Arrays;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item;

/**
 * How much two items share, by pairs of characters (cosine); pairs that more than a third of all
 * items have say nothing and are left out.
 */
final class WordPairs {
    private static final String NOT_SAID = "一二两三四五六七八九十百千万零年月日次的了和在是";

    /** Sorted pairs of each item, two characters in one number. */
    private final int[][] pairs;

    /** The same of each title, common ones kept. */
    private final int[][] titles;

    /**
     * @param items are spoken of by their index
     */
    WordPairs(String text, List<Item> items) {
        pairs = new int[items.size()][];
        titles = new int[items.size()][];
        int total = 0;
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pairs(text, Items.words(items.get(i)));
            titles[i] = pairs(text, items.get(i).titleSpan());
            total += pairs[i].length;
        }
        int[] common = common(total);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = without(pairs[i], common);
        }
    }

    private static int[] pairs(String text, Span words) {
        int[] all = new int[words.length()];
        int count = 0;
        char before = 0;
        for (int i = words.start(); i < words.end(); i++) {
            char c = text.charAt(i);
            if (Chars.boundary(c)) {
                continue;
            }
            if (says(before) && says(c)) {
                all[count++] = before << 16 | c;
            }
            before = c;
        }
        Arrays.sort(all, 0, count);
        return distinct(all, count);
    }

    /** Numbers and dates say nothing about what an item is about. */
    private static boolean says(char c) {
        return Chars.han(c) && NOT_SAID.indexOf(c) < 0;
    }

    private static int[] distinct(int[] sorted, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private int[] common(int total) {
        int[] all = new int[total];
        int at = 0;
        for (int[] own : pairs) {
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        Arrays.sort(all);
        int kept = 0;
        int from = 0;
        for (int i = 1; i <= total; i++) {
            if (i == total || all[i] != all[from]) {
                int n = i - from;
                if (n * 3 > pairs.length && n > 2) {
                    all[kept++] = all[from];
                }
                from = i;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static int[] without(int[] own, int[] common) {
        int[] rest = new int[own.length];
        int kept = 0;
        int c = 0;
        for (int pair : own) {
            while (c < common.length && common[c] < pair) {
                c++;
            }
            if (c == common.length || common[c] != pair) {
                rest[kept++] = pair;
            }
        }
        return Arrays.copyOf(rest, kept);
    }

    /** How many pairs of its own an item has. */
    int size(int item) {
        return pairs[item].length;
    }

    /** Between 0 and 1. */
    double likeness(int one, int other) {
        int[] a = pairs[one];
        int[] b = pairs[other];
        int shared = shared(a, b);
        return shared == 0 ? 0 : shared / Math.sqrt((double) a.length * b.length);
    }

    /** How many pairs two items share. */
    int shared(int one, int other) {
        return shared(pairs[one], pairs[other]);
    }

    /** How many pairs of one item's title another item has. */
    int sharedByTitle(int one, int other) {
        return shared(titles[one], pairs[other]);
    }

    /** How much of the title of one item stands in the title of another, between 0 and 1. */
    double titleInTitle(int one, int other) {
        int[] a = titles[one];
        return a.length == 0 ? 0 : shared(a, titles[other]) / (double) a.length;
    }

    /** How much of the words of {@code small} stands in {@code large}, between 0 and 1. */
    static double contained(String text, Span small, Span large) {
        int[] a = pairs(text, small);
        return a.length == 0 ? 0 : shared(a, pairs(text, large)) / (double) a.length;
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
