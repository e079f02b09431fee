package org.bihuan.server.ledger;

import java.util.Locale;

/**
 * What people call an item: the year of its issue and a number counted within one unit and year,
 * such as {@code 2026-014}. Never reused, and without gaps.
 */
public record ItemNumber(int year, int serial) implements Comparable<ItemNumber> {
    public ItemNumber {
        if (year < 1949 || serial < 1) {
            throw new IllegalArgumentException("not a number: " + year + ", " + serial);
        }
    }

    /** At least three digits after the year; the thousandth item has four. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%03d", year, serial);
    }

    @Override
    public int compareTo(ItemNumber other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(serial, other.serial);
    }
}
