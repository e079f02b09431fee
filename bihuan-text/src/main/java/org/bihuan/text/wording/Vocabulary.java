package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of many lists, looked for in one pass over a text.
 *
 * <p>The hot loop of a check: it touches every character once, so that no list has to. As in {@link
 * Literals}, a word is known by its first two characters (after Wu and Manber, A fast algorithm for
 * multi-pattern searching, 1994): a pair that begins no word is passed over after one look at a
 * bit, a pair that does leads to its words, the longest first, which lie one after another in
 * {@link #letters}. What is found is first noted in the order of the text and then dealt out to the
 * lists, so that each has its own stretch of two arrays, in ascending order.
 *
 * <p>Cost: a multiplication and a bit for each character, a probe and a comparison for each word
 * found; 16 KB of gate, which stay in the nearest cache. Before, each list looked for itself: some
 * fifteen walks over the text, each with tables of its own. Considered and not taken: an automaton
 * (Aho and Corasick, Efficient string matching, 1975). Its table for a thousand Chinese words is
 * some megabytes; warm it is quicker than this pass, but between two checks, when other work has
 * taken the cache, the one of the benchmark was measured at 60 to 80 nanoseconds a character. To
 * measure again: {@code ./bihuan bench text}.
 */
final class Vocabulary {
    /** Fibonacci hashing: 2^32 divided by the golden ratio (Knuth, TAOCP 3, 6.4). */
    private static final int SPREAD = 0x9E3779B1;

    private static final int GATE_BITS = 17;
    private static final int GATE_SHIFT = Integer.SIZE - GATE_BITS;
    private static final int LEAST_SLOTS = 1 << 6;

    private final IdentityHashMap<Literals, Integer> lists = new IdentityHashMap<>();
    private final String[] words;

    /** The lists to which a word belongs. */
    private final int[][] owners;

    private final long[] gate = new long[1 << (GATE_BITS - 6)];

    /** Pairs in a hash table with open addressing, and for each the number of its first word. */
    private final int[] pairs;

    /** One more than the number of the first word of a pair; 0 where a slot is free. */
    private final int[] firsts;

    private final int mask;

    /** The letters of all words behind their first two, word after word. */
    private final char[] letters;

    /** Where the letters of a word begin; those of the next word begin where its own end. */
    private final int[] from;

    /** Whether the next word begins with the same pair. */
    private final boolean[] more;

    Vocabulary(Collection<Literals> all) {
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (Literals list : all) {
            int number = lists.size();
            lists.put(list, number);
            list.words()
                    .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(number));
        }
        Map<Integer, List<String>> byPair = new LinkedHashMap<>();
        byWord.keySet()
                .forEach(w -> byPair.computeIfAbsent(pair(w), k -> new ArrayList<>()).add(w));
        words = new String[byWord.size()];
        owners = new int[words.length][];
        more = new boolean[words.length];
        from = new int[words.length + 1];
        int slots = LEAST_SLOTS;
        while (slots < 4 * byPair.size()) {
            slots *= 2;
        }
        mask = slots - 1;
        pairs = new int[slots];
        firsts = new int[slots];
        var behind = new StringBuilder();
        int number = 0;
        for (Map.Entry<Integer, List<String>> entry : byPair.entrySet()) {
            put(entry.getKey(), number);
            entry.getValue().sort(Comparator.comparingInt(String::length).reversed());
            for (String word : entry.getValue()) {
                words[number] = word;
                owners[number] =
                        byWord.getOrDefault(word, List.of()).stream()
                                .mapToInt(Integer::intValue)
                                .toArray();
                more[number] = true;
                behind.append(word, 2, word.length());
                from[++number] = behind.length();
            }
            more[number - 1] = false;
        }
        letters = behind.toString().toCharArray();
    }

    private void put(int pair, int word) {
        int bit = (pair * SPREAD) >>> GATE_SHIFT;
        gate[bit >>> 6] |= 1L << bit;
        int slot = slot(pair);
        while (firsts[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        pairs[slot] = pair;
        firsts[slot] = word + 1;
    }

    private static int pair(String word) {
        return word.charAt(0) << 16 | word.charAt(1);
    }

    private int slot(int pair) {
        return (pair * SPREAD) >>> 12 & mask;
    }

    Collection<Literals> lists() {
        return lists.keySet();
    }

    /** The number of a list; negative for one that is not of this vocabulary. */
    int number(Literals list) {
        return lists.getOrDefault(list, -1);
    }

    String word(int number) {
        return words[number];
    }

    int length(int word) {
        return from[word + 1] - from[word] + 2;
    }

    /** Finds all the words of all lists. */
    Sightings in(String text) {
        Noted noted = new Noted(text.length());
        char[] chars = text.toCharArray();
        int pair = chars.length == 0 ? 0 : chars[0];
        for (int i = 1; i < chars.length; i++) {
            pair = pair << 16 | chars[i];
            int bit = (pair * SPREAD) >>> GATE_SHIFT;
            if ((gate[bit >>> 6] & 1L << bit) != 0) {
                begin(chars, i - 1, pair, noted);
            }
        }
        return deal(text, noted);
    }

    /** Notes the words that stand at {@code at}, the longest first. */
    private void begin(char[] chars, int at, int pair, Noted noted) {
        int slot = slot(pair);
        while (pairs[slot] != pair || firsts[slot] == 0) {
            if (firsts[slot] == 0) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        int word = firsts[slot] - 1;
        while (true) {
            if (stands(chars, at + 2, word)) {
                noted.add(at, word);
            }
            if (!more[word]) {
                return;
            }
            word++;
        }
    }

    private boolean stands(char[] chars, int at, int word) {
        int end = from[word + 1];
        if (at + end - from[word] > chars.length) {
            return false;
        }
        int i = at;
        for (int k = from[word]; k < end; k++) {
            if (letters[k] != chars[i++]) {
                return false;
            }
        }
        return true;
    }

    private Sightings deal(String text, Noted noted) {
        int[] ends = new int[lists.size() + 1];
        for (int n = 0; n < noted.count; n++) {
            for (int owner : owners[noted.words[n]]) {
                ends[owner + 1]++;
            }
        }
        for (int list = 1; list < ends.length; list++) {
            ends[list] += ends[list - 1];
        }
        int[] next = ends.clone();
        int[] places = new int[ends[ends.length - 1]];
        int[] found = new int[places.length];
        for (int n = 0; n < noted.count; n++) {
            for (int owner : owners[noted.words[n]]) {
                places[next[owner]] = noted.places[n];
                found[next[owner]++] = noted.words[n];
            }
        }
        return new Sightings(text, this, ends, places, found);
    }

    /** Places and words in the order of the text. */
    private static final class Noted {
        int[] places;
        int[] words;
        int count;

        Noted(int characters) {
            places = new int[Math.max(16, characters / 4)];
            words = new int[places.length];
        }

        void add(int place, int word) {
            if (count == places.length) {
                places = java.util.Arrays.copyOf(places, 2 * count);
                words = java.util.Arrays.copyOf(words, 2 * count);
            }
            places[count] = place;
            words[count++] = word;
        }
    }
}
