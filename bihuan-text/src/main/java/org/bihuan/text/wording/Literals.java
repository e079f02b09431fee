package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.text.Span;

/**
 * Many fixed strings, looked for in one pass: a bitmap over hashed pairs of characters, small
 * enough to stay in the nearest cache beside those of all other rules, passes over nearly all
 * places; the few that remain are compared. The cost grows with the text, not with the number of
 * strings.
 */
public final class Literals {
    private static final int LEAST_SLOTS = 1 << 6;

    /** Bits of the gate for each pair: one place in so many passes by chance. */
    private static final int SPARSE = 64;

    /** Fibonacci hashing: 2^32 divided by the golden ratio (Knuth, TAOCP 3, 6.4). */
    private static final int SPREAD = 0x9E3779B1;

    /** In so short a stretch it is quicker to look than to ask the {@link SharedPass}. */
    private static final int NEAR = 16;

    private static final int LEAST_GATE_BITS = 10;
    private static final int MOST_GATE_BITS = 15;

    /** The characters that begin a string. */
    private final CharBits firsts = CharBits.of();

    /** A bit for each pair of characters that begins a string, and few others. */
    private final long[] gate;

    /** How far the hash of a pair is shifted to be the number of its bit. */
    private final int shift;

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
            byPair.computeIfAbsent(pair(string, 0), k -> new ArrayList<>()).add(string);
        }
        int bits = LEAST_GATE_BITS;
        while (bits < MOST_GATE_BITS && 1 << bits < SPARSE * byPair.size()) {
            bits++;
        }
        gate = new long[1 << (bits - 6)];
        shift = Integer.SIZE - bits;
        for (int pair : byPair.keySet()) {
            int bit = (pair * SPREAD) >>> shift;
            gate[bit >>> 6] |= 1L << bit;
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

    /** Answers {@link #at} for ascending offsets of a stretch. */
    public interface Along {
        /** The longest string that stands exactly at {@code offset}; empty when there is none. */
        String at(int offset);
    }

    public Along along(String text, Span where) {
        Sightings shared = SharedPass.of(text);
        int number = shared == null ? -1 : shared.number(this);
        return (shared == null || number < 0)
                ? offset -> at(text, offset, where.end())
                : shared.along(number, where);
    }

    /** The strings, in no order. */
    List<String> words() {
        return Arrays.stream(strings).filter(Objects::nonNull).flatMap(Arrays::stream).toList();
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
        Sightings shared = where.length() < NEAR ? null : SharedPass.of(text);
        int number = shared == null ? -1 : shared.number(this);
        return (shared == null || number < 0) ? lookFor(text, where) : shared.in(number, where);
    }

    private List<Found> lookFor(String text, Span where) {
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
        Sightings shared = where.length() < NEAR ? null : SharedPass.of(text);
        int number = shared == null ? -1 : shared.number(this);
        return (shared == null || number < 0) ? isAnyIn(text, where) : shared.anyIn(number, where);
    }

    private boolean isAnyIn(String text, Span where) {
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
        return passes(pair(text, offset)) ? longest(text, offset, end) : "";
    }

    /**
     * The first place from {@code from} on where a string could stand; negative if there is none.
     */
    private int candidate(String text, int from, int end) {
        if (from + 1 >= end) {
            return -1;
        }
        int pair = text.charAt(from);
        for (int i = from + 1; i < end; i++) {
            pair = pair << 16 | text.charAt(i);
            if (passes(pair)) {
                return i - 1;
            }
        }
        return -1;
    }

    private boolean passes(int pair) {
        int bit = (pair * SPREAD) >>> shift;
        return (gate[bit >>> 6] & 1L << bit) != 0;
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
        return (pair * SPREAD) >>> 16 & mask;
    }
}
