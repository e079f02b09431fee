package org.bihuan.framework;

import java.util.List;
import java.util.Optional;

/**
 * How many must attend; every {@code local} rule as well.
 *
 * @param local stricter rules of the place
 */
public record Quorum(Share share, List<LocalRule> local) {
    public Quorum {
        local = List.copyOf(local);
    }

    /** Of whom a share is taken. */
    public enum Of {
        /** Those who should attend (应到). */
        EXPECTED,
        /** Those who are there (实到), such as for a vote. */
        PRESENT
    }

    /** What becomes of a part of a person. */
    public enum Rounding {
        UP,
        DOWN,
        NEAREST,
        /** More than the share: of eight, half is five (超过半数). */
        ABOVE
    }

    public record Share(int numerator, int denominator, Of of, Rounding rounding) {

        int required(int expected, int present) {
            int whole = of == Of.EXPECTED ? expected : present;
            return switch (rounding) {
                case UP -> Math.ceilDiv(whole * numerator, denominator);
                case DOWN -> Math.floorDiv(whole * numerator, denominator);
                case ABOVE -> Math.floorDiv(whole * numerator, denominator) + 1;
                case NEAREST -> Math.floorDiv(2 * whole * numerator + denominator, 2 * denominator);
            };
        }
    }

    /**
     * A stricter rule.
     *
     * @param least so many people, however few should attend
     * @param head the head must be there
     */
    public record LocalRule(
            String code, Words name, Optional<Share> share, Optional<Integer> least, boolean head) {

        int required(int expected, int present) {
            return Math.max(
                    share.map(s -> s.required(expected, present)).orElse(0), least.orElse(0));
        }
    }

    /** How many must be present when {@code expected} should attend, by the strictest rule. */
    public int required(int expected) {
        return required(expected, expected);
    }

    /** As {@link #required(int)}, where a share may be one of those present. */
    public int required(int expected, int present) {
        return Math.max(
                share.required(expected, present),
                local.stream().mapToInt(rule -> rule.required(expected, present)).max().orElse(0));
    }

    /** Whether the head must be among those present. */
    public boolean needsHead() {
        return local.stream().anyMatch(LocalRule::head);
    }
}
