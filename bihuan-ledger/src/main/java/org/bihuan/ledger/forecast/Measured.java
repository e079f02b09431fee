package org.bihuan.ledger.forecast;

import java.time.LocalDate;

/**
 * One reading of an indicator.
 *
 * @param value finite, in the indicator's unit
 */
public record Measured(LocalDate day, double value) {
    public Measured {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a reading is a finite number: " + value);
        }
    }
}
