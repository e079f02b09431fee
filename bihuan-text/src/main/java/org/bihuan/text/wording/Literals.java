package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;

/**
 * Many fixed strings, looked for in one pass: a bitmap over pairs of characters passes over nearly
 * every place, the few that remain are compared. The cost grows with the text, not with the number
 * of strings.
 */
public final class Literals {
    private static final int SLOTS = 1 << 14;

    private final BitSet pairs = new BitSet(SLOTS);
    private final Map<Integer, List<String>> byPair = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a string is shorter than two characters
     */
    public Literals(Iterable<String> strings) {
        var distinct = new LinkedHashSet<String>();
        strings.forEach(distinct::add);
        for (String string : distinct) {
            if (string.length() < 2) {
                throw new IllegalArgumentException("too short to look for: " + string);
            }
            int pair = pair(string, 0);
            pairs.set(slot(pair));
            byPair.computeIfAbsent(pair, k -> new ArrayList<>()).add(string);
        }
        Comparator<String> longestFirst = Comparator.comparingInt(String::length).reversed();
        byPair.values().forEach(list -> list.sort(longestFirst));
    }

    /** One string at one place. */
    public record Found(String literal, Span span) {}

    /** Leftmost first, the longest of those that start at one place, none overlapping. */
    public List<Found> in(String text, Span where) {
        List<Found> found = new ArrayList<>();
        int i = where.start();
        while (i + 1 < where.end()) {
            String literal = at(text, i, where.end());
            if (literal.isEmpty()) {
                i++;
            } else {
                found.add(new Found(literal, new Span(i, i + literal.length())));
                i += literal.length();
            }
        }
        return found;
    }

    public List<Found> in(String text) {
        return in(text, new Span(0, text.length()));
    }

    public boolean anyIn(String text, Span where) {
        for (int i = where.start(); i + 1 < where.end(); i++) {
            if (!at(text, i, where.end()).isEmpty()) {
                return true;
            }
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
        int pair = pair(text, offset);
        if (!pairs.get(slot(pair))) {
            return "";
        }
        for (String candidate : byPair.getOrDefault(pair, List.of())) {
            if (offset + candidate.length() <= end && text.startsWith(candidate, offset)) {
                return candidate;
            }
        }
        return "";
    }

    private static int pair(String text, int offset) {
        return text.charAt(offset) << 16 | text.charAt(offset + 1);
    }

    private static int slot(int pair) {
        return (pair * 0x9E3779B1) >>> (32 - 14);
    }
}
