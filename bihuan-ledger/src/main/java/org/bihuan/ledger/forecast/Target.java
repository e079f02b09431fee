package org.bihuan.ledger.forecast;

/**
 * Where an indicator is to come.
 *
 * @param rising whether the target is reached from below: at least {@code value}, otherwise at most
 */
public record Target(double value, boolean rising) {
    public Target {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a target is a finite number: " + value);
        }
    }

    boolean isReachedBy(double reading) {
        return rising ? reading >= value : reading <= value;
    }
}
