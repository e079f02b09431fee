package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;

/**
 * Many fixed strings, looked for in one pass: a bitmap over first characters passes over most
 * places, a second one over pairs of characters over nearly all others, the few that remain are
 * compared. The cost grows with the text, not with the number of strings.
 */
public final class Literals {
    private static final int LEAST_SLOTS = 1 << 6;

    /** The characters that begin a string. */
    private final CharBits firsts = CharBits.of();

    /** The characters that stand second in a string. */
    private final CharBits seconds = CharBits.of();

    /**
     * Pairs of first characters in a hash table with open addressing; a slot without strings is
     * free.
     */
    private final int[] pairs;

    /** The strings of each pair, the longest first. */
    private final String[][] strings;

    private final int mask;

    /**
     * @throws IllegalArgumentException if a string is shorter than two characters
     */
    public Literals(Iterable<String> wanted) {
        Map<Integer, List<String>> byPair = new HashMap<>();
        for (String string : new LinkedHashSet<>(listed(wanted))) {
            if (string.length() < 2) {
                throw new IllegalArgumentException("too short to look for: " + string);
            }
            firsts.add(string.charAt(0));
            seconds.add(string.charAt(1));
            byPair.computeIfAbsent(pair(string, 0), k -> new ArrayList<>()).add(string);
        }
        int slots = LEAST_SLOTS;
        while (slots < 4 * byPair.size()) {
            slots *= 2;
        }
        mask = slots - 1;
        pairs = new int[slots];
        strings = new String[slots][];
        byPair.forEach(this::put);
    }

    CharBits firsts() {
        return firsts;
    }

    private static List<String> listed(Iterable<String> wanted) {
        List<String> all = new ArrayList<>();
        wanted.forEach(all::add);
        return all;
    }

    private void put(int pair, List<String> beginning) {
        int slot = slot(pair);
        while (strings[slot] != null) {
            slot = (slot + 1) & mask;
        }
        pairs[slot] = pair;
        beginning.sort(Comparator.comparingInt(String::length).reversed());
        strings[slot] = beginning.toArray(String[]::new);
    }

    /** One string at one place. */
    public record Found(String literal, Span span) {}

    /** Leftmost first, the longest of those that start at one place, none overlapping. */
    public List<Found> in(String text, Span where) {
        List<Found> found = new ArrayList<>();
        int i = candidate(text, where.start(), where.end());
        while (i >= 0) {
            String literal = longest(text, i, where.end());
            int next = i + Math.max(1, literal.length());
            if (!literal.isEmpty()) {
                found.add(new Found(literal, new Span(i, next)));
            }
            i = candidate(text, next, where.end());
        }
        return found;
    }

    public List<Found> in(String text) {
        return in(text, new Span(0, text.length()));
    }

    public boolean anyIn(String text, Span where) {
        int i = candidate(text, where.start(), where.end());
        while (i >= 0) {
            if (!longest(text, i, where.end()).isEmpty()) {
                return true;
            }
            i = candidate(text, i + 1, where.end());
        }
        return false;
    }

    public boolean anyIn(String text) {
        return anyIn(text, new Span(0, text.length()));
    }

    /** The longest string that stands exactly at {@code offset}; empty when there is none. */
    public String at(String text, int offset, int end) {
        if (offset + 1 >= end) {
            return "";
        }
        boolean possible = firsts.has(text.charAt(offset)) && seconds.has(text.charAt(offset + 1));
        return possible ? longest(text, offset, end) : "";
    }

    /**
     * The first place from {@code from} on where a string could stand; negative if there is none.
     */
    private int candidate(String text, int from, int end) {
        if (from + 1 >= end) {
            return -1;
        }
        char first = text.charAt(from);
        for (int i = from + 1; i < end; i++) {
            char second = text.charAt(i);
            if (firsts.has(first) && seconds.has(second)) {
                return i - 1;
            }
            first = second;
        }
        return -1;
    }

    private String longest(String text, int offset, int end) {
        int pair = pair(text, offset);
        int slot = slot(pair);
        while (pairs[slot] != pair || strings[slot] == null) {
            if (strings[slot] == null) {
                return "";
            }
            slot = (slot + 1) & mask;
        }
        for (String candidate : strings[slot]) {
            if (offset + candidate.length() <= end && text.startsWith(candidate, offset)) {
                return candidate;
            }
        }
        return "";
    }

    private static int pair(String text, int offset) {
        return text.charAt(offset) << 16 | text.charAt(offset + 1);
    }

    private int slot(int pair) {
        return (pair * 0x9E3779B1) >>> 16 & mask;
    }
}
