package org.bihuan.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification found, in the order in which it looked: what holds, what is broken, and what
 * nobody could have checked here.
 */
public record Verdict(List<Line> lines) {
    /** A forged file may be broken everywhere; so many places are named. */
    private static final int MOST_BROKEN = 20;

    public Verdict {
        lines = List.copyOf(lines);
    }

    /** What a line says of its subject. */
    public enum Standing {
        HOLDS,
        BROKEN,
        NOT_CHECKED,
        /** The file is nothing that can be verified. */
        REFUSED
    }

    /**
     * @param key of the sentence in the messages
     * @param words to fill it with
     */
    public record Line(Standing standing, String key, List<String> words) {}

    public boolean has(Standing standing) {
        return lines.stream().anyMatch(line -> line.standing() == standing);
    }

    /** Collects lines. */
    static final class Book {
        private final List<Line> lines = new ArrayList<>();
        private int broken;

        void holds(String key, Object... words) {
            add(Standing.HOLDS, key, words);
        }

        void broken(String key, Object... words) {
            broken++;
            if (broken <= MOST_BROKEN) {
                add(Standing.BROKEN, key, words);
            }
        }

        void notChecked(String key, Object... words) {
            add(Standing.NOT_CHECKED, key, words);
        }

        Verdict refused(String key, Object... words) {
            lines.clear();
            add(Standing.REFUSED, key, words);
            return new Verdict(lines);
        }

        Verdict close() {
            if (broken > MOST_BROKEN) {
                add(Standing.BROKEN, "more-broken", broken - MOST_BROKEN);
            }
            return new Verdict(lines);
        }

        private void add(Standing standing, String key, Object... words) {
            List<String> texts = Stream.of(words).map(String::valueOf).toList();
            lines.add(new Line(standing, key, texts));
        }
    }
}
