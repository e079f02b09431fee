package org.bihuan.server.ledger;

import java.math.BigDecimal;

/**
 * What will be counted to know whether a measure worked (指标).
 *
 * @param unit such as 次 or %; never empty, a bare number means nothing to the next reader
 * @param baseline the figure on the day of the promise, in {@code unit}
 * @param target the promised figure, in {@code unit}; never worse than the baseline
 */
record Indicator(
        String name, String unit, BigDecimal baseline, BigDecimal target, Direction direction) {

    /** Which side of the target is the good one. */
    enum Direction {
        AT_LEAST,
        AT_MOST
    }

    Indicator {
        if (!fits(direction, baseline, target)) {
            throw new IllegalArgumentException("the target is worse than the baseline");
        }
    }

    /** Whether a target goes the way that {@code direction} calls good, or holds the baseline. */
    static boolean fits(Direction direction, BigDecimal baseline, BigDecimal target) {
        return switch (direction) {
            case AT_LEAST -> target.compareTo(baseline) >= 0;
            case AT_MOST -> target.compareTo(baseline) <= 0;
        };
    }

    boolean isReachedBy(BigDecimal value) {
        return switch (direction) {
            case AT_LEAST -> value.compareTo(target) >= 0;
            case AT_MOST -> value.compareTo(target) <= 0;
        };
    }
}
