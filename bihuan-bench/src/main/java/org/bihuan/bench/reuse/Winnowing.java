package org.bihuan.bench.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.testkit.reuse.PlagDet.Pair;
import org.bihuan.text.reuse.SameAligner;

/**
 * Fingerprints by winnowing (Schleimer, Wilkerson and Aiken 2003): of six neighbouring hashes of
 * eight characters the least is kept. Lists end at 64 texts; nothing is weighted or subtracted.
 */
final class Winnowing implements Seeker {
    private static final int GRAM = 8;
    private static final int WINDOW = 6;
    private static final int LONGEST_LIST = 64;

    private final Map<Integer, int[]> lists = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    @Override
    public String name() {
        return "winnowing, unweighted, and our aligner";
    }

    @Override
    public void add(int first, List<String> more) {
        texts.addAll(more);
        for (int i = 0; i < more.size(); i++) {
            int number = first + i;
            for (int print : prints(more.get(i))) {
                lists.merge(print, new int[] {1, number}, (list, one) -> with(list, number));
            }
        }
    }

    /** Count, then numbers. */
    private static int[] with(int[] list, int number) {
        int count = list[0];
        if (list[count] == number || count == LONGEST_LIST) {
            return list;
        }
        int[] longer = count + 1 < list.length ? list : Arrays.copyOf(list, 2 * list.length);
        longer[0] = count + 1;
        longer[count + 1] = number;
        return longer;
    }

    private static List<Integer> prints(String text) {
        String folded = SameAligner.folded(text);
        int grams = Math.max(0, folded.length() - GRAM + 1);
        int[] hashes = new int[grams];
        for (int i = 0; i < grams; i++) {
            int h = 0;
            for (int k = 0; k < GRAM; k++) {
                h = h * 0x01000193 + folded.charAt(i + k);
            }
            hashes[i] = (h ^ h >>> 15) * 0x2C1B3C6D;
        }
        List<Integer> prints = new ArrayList<>();
        int kept = -1;
        for (int from = 0; from + WINDOW <= grams; from++) {
            int least = from;
            for (int i = from + 1; i < from + WINDOW; i++) {
                least = hashes[i] <= hashes[least] ? i : least;
            }
            if (least != kept) {
                kept = least;
                prints.add(hashes[least]);
            }
        }
        return prints;
    }

    @Override
    public void ready() {}

    /** As numbers would lie in a file: four bytes a print and four a place. */
    @Override
    public long bytes() {
        return lists.values().stream().mapToLong(list -> 4 + 4L * list[0]).sum();
    }

    @Override
    public Map<Integer, List<Pair>> find(String question) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int print : prints(question)) {
            int[] list = lists.getOrDefault(print, new int[] {0});
            for (int i = 1; i <= list[0]; i++) {
                counts.merge(list[i], 1, Integer::sum);
            }
        }
        SameAligner aligner = new SameAligner(question);
        Map<Integer, List<Pair>> found = new HashMap<>();
        counts.keySet()
                .forEach(number -> {
                    List<Pair> pairs = LuceneSeeker.pairs(aligner.with(texts.get(number)));
                    if (!pairs.isEmpty()) {
                        found.put(number, pairs);
                    }
                });
        return found;
    }

    @Override
    public void close() {}
}
