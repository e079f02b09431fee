package org.bihuan.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Kind;

/** Numbers of a workbook as cells: what a format makes of them, a day, a month or a number. */
final class SheetCells {
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    /** The last day that Excel knows, 9999-12-31. */
    private static final long LAST_SERIAL = 2_958_465;

    /** How a number is shown; ECMA-376 part 1, 18.8.30. */
    enum Shown {
        PLAIN,
        PERCENT,
        DAY,
        MONTH
    }

    /** What a built-in number format shows; those of Chinese and Japanese editions included. */
    static Shown builtIn(int id) {
        if (id == 9 || id == 10) {
            return Shown.PERCENT;
        }
        if (id == 17 || id == 55) {
            return Shown.MONTH;
        }
        boolean day =
                (id >= 14 && id <= 16)
                        || id == 22
                        || (id >= 27 && id <= 31)
                        || id == 36
                        || (id >= 50 && id <= 54)
                        || (id >= 56 && id <= 58);
        return day ? Shown.DAY : Shown.PLAIN;
    }

    /** What a format code shows: quoted words, colours and escapes aside. */
    static Shown of(String code) {
        String first = code.split(";", 2)[0];
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int close = first.indexOf(']', i);
                i = close < 0 ? first.length() : close;
            } else if (!quoted) {
                bare.append(c);
            }
        }
        String letters = bare.toString().toLowerCase(Locale.ROOT);
        boolean year = letters.contains("y") || (letters.contains("e") && letters.contains("m"));
        boolean month = letters.contains("m") && (year || letters.contains("d"));
        if (letters.contains("d") && (month || year)) {
            return Shown.DAY;
        }
        if (year && month && !letters.contains("0")) {
            return Shown.MONTH;
        }
        if (letters.contains("d") && !letters.contains("0") && !letters.contains("general")) {
            return Shown.DAY;
        }
        return letters.contains("%") ? Shown.PERCENT : Shown.PLAIN;
    }

    /** The cell of a number that is written as {@code raw}. */
    static Cell number(int column, String raw, Shown shown, boolean since1904, boolean formula) {
        BigDecimal value;
        try {
            value = raw.length() > 40 ? BigDecimal.ZERO : new BigDecimal(raw.strip());
        } catch (NumberFormatException noNumber) {
            return new Cell(column, Kind.TEXT, raw.strip(), Optional.empty(), formula);
        }
        if (shown == Shown.DAY || shown == Shown.MONTH) {
            Optional<LocalDate> day = day(value, since1904);
            if (day.isPresent()) {
                String iso = day.get().toString();
                boolean whole = shown == Shown.DAY;
                return new Cell(
                        column,
                        whole ? Kind.DAY : Kind.MONTH,
                        whole ? iso : iso.substring(0, 7),
                        day,
                        formula);
            }
        }
        String text = shown == Shown.PERCENT ? plain(value.movePointRight(2)) + "%" : plain(value);
        return new Cell(column, Kind.NUMBER, text, Optional.empty(), formula);
    }

    /** The day that a serial number means; Excel's 29 February 1900 never was. */
    static Optional<LocalDate> day(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return Optional.empty();
        }
        long days = serial.longValue();
        if (since1904) {
            return Optional.of(FIRST_1904.plusDays(days));
        }
        return days < 61 ? Optional.empty() : Optional.of(FIRST_1900.plusDays(days));
    }

    private static String plain(BigDecimal value) {
        if (value.precision() > 40 || Math.abs((long) value.scale()) > 40) {
            return value.toString();
        }
        // What a program stored as 0.30000000000000004 was typed as 0.3.
        BigDecimal shown =
                value.precision() > 15 ? value.round(new java.math.MathContext(15)) : value;
        return shown.stripTrailingZeros().toPlainString();
    }

    private SheetCells() {}
}
