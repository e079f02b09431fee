package org.bihuan.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * All places of many strings in one pass (Aho and Corasick, Efficient string matching, 1975), as a
 * full table over classes of characters. The limit that a checker of wordings can approach: it
 * touches every character once and decides nothing.
 */
final class AhoCorasick {
    /** The class of every character; 0 for those that stand in no string. */
    private final int[] classes = new int[1 << 16];

    private final int[] next;
    private final int[] found;
    private final int width;

    AhoCorasick(Collection<String> strings) {
        int kinds = 1;
        for (String string : strings) {
            for (int i = 0; i < string.length(); i++) {
                if (classes[string.charAt(i)] == 0) {
                    classes[string.charAt(i)] = kinds++;
                }
            }
        }
        this.width = kinds;
        int most = 1 + strings.stream().mapToInt(String::length).sum();
        int[] go = new int[most * width];
        int[] ends = new int[most];
        int states = 1;
        for (String string : strings) {
            int state = 0;
            for (int i = 0; i < string.length(); i++) {
                int at = state * width + classes[string.charAt(i)];
                if (go[at] == 0) {
                    go[at] = states++;
                }
                state = go[at];
            }
            ends[state]++;
        }
        this.next = Arrays.copyOf(go, states * width);
        this.found = Arrays.copyOf(ends, states);
        link(states);
    }

    private void link(int states) {
        int[] fail = new int[states];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int c = 0; c < width; c++) {
            if (next[c] != 0) {
                queue.add(next[c]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            found[state] += found[fail[state]];
            for (int c = 0; c < width; c++) {
                int at = state * width + c;
                int other = next[fail[state] * width + c];
                if (next[at] == 0) {
                    next[at] = other;
                } else {
                    fail[next[at]] = other;
                    queue.add(next[at]);
                }
            }
        }
    }

    /** How many times any of the strings stands in the text, overlaps counted. */
    long countIn(String text) {
        long count = 0;
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = next[state * width + classes[text.charAt(i)]];
            count += found[state];
        }
        return count;
    }

    /** {@code count} distinct stretches of two to eight characters, taken evenly from the texts. */
    static List<String> stretchesOf(List<String> texts, int count) {
        String all = String.join("\n", texts);
        List<String> out = new ArrayList<>();
        var seen = new java.util.HashSet<String>();
        int step = Math.max(1, all.length() / count);
        for (int round = 0; out.size() < count && round < step; round++) {
            for (int i = round; i + 8 < all.length() && out.size() < count; i += step) {
                String stretch = all.substring(i, i + 2 + out.size() % 7);
                if (stretch.chars().allMatch(c -> c >= 0x4E00 && c < 0xA000) && seen.add(stretch)) {
                    out.add(stretch);
                }
            }
        }
        return out;
    }
}
