package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readings as they are typed, or pasted from two columns of a spreadsheet: a day, a value and,
 * perhaps, a source, a line each. Every line is taken, or refused with its reason; a heading and
 * empty lines are counted.
 *
 * @param skipped lines that say nothing
 */
record PastedReadings(List<Line> lines, int skipped) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.\\u5e74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65e5?");

    /** What numeric(18,4) holds; thousands may be parted as spreadsheets do. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,14}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,4})?");

    /**
     * The day ends where a blank, a tab or a mark does; a clock that a spreadsheet adds is dropped.
     */
    private static final Pattern LINE =
            Pattern.compile("([^\\t,; ]*)(?: 0{1,2}:00(?::00)?)?[\\t,; ]*(.*)");

    private static final Pattern COLUMNS = Pattern.compile("[\\t;]| {2,}");

    /** Nobody measured anything for such a promise before. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Why a line is not taken. */
    enum Fault {
        NO_DAY,
        NO_VALUE,
        NOT_A_DAY,
        NOT_A_VALUE,
        IN_THE_FUTURE,
        TOO_EARLY,
        TWICE,
        READ_ALREADY
    }

    /**
     * A line that says something.
     *
     * @param number from 1
     * @param words as typed
     * @param faults empty when it can be taken
     */
    record Line(
            int number,
            String words,
            Optional<LocalDate> day,
            Optional<BigDecimal> value,
            String source,
            List<Fault> faults) {
        Line {
            faults = List.copyOf(faults);
        }

        boolean isGood() {
            return faults.isEmpty();
        }

        Line also(Fault fault) {
            List<Fault> all = new ArrayList<>(faults);
            all.add(fault);
            return new Line(number, words, day, value, source, all);
        }
    }

    PastedReadings {
        lines = List.copyOf(lines);
    }

    /**
     * @param unit of the indicator; it may stand behind a value
     */
    static PastedReadings of(String pasted, String unit, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        int skipped = 0;
        List<String> typed = pasted.lines().toList();
        for (int i = 0; i < typed.size(); i++) {
            String words = Normalizer.normalize(typed.get(i), Normalizer.Form.NFKC).strip();
            if (words.isEmpty() || (i == 0 && words.chars().noneMatch(Character::isDigit))) {
                skipped++;
                continue;
            }
            Line line = line(i + 1, typed.get(i).strip(), words, unit, today);
            if (line.day().isPresent() && days.putIfAbsent(line.day().get(), i + 1) != null) {
                line = line.also(Fault.TWICE);
            }
            lines.add(line);
        }
        return new PastedReadings(lines, skipped);
    }

    private static Line line(int number, String raw, String words, String unit, LocalDate today) {
        Matcher parts = LINE.matcher(words);
        List<Fault> faults = new ArrayList<>();
        if (!parts.matches()) {
            throw new IllegalStateException("every line has a beginning");
        }
        List<String> rest = List.of(COLUMNS.split(parts.group(2), 2));
        Optional<LocalDate> day = day(parts.group(1), faults);
        day.filter(today::isBefore).ifPresent(_ -> faults.add(Fault.IN_THE_FUTURE));
        day.filter(EARLIEST::isAfter).ifPresent(_ -> faults.add(Fault.TOO_EARLY));
        Optional<BigDecimal> value = value(rest.getFirst(), unit, faults);
        return new Line(
                number, raw, day, value, rest.size() > 1 ? rest.get(1).strip() : "", faults);
    }

    private static Optional<LocalDate> day(String cell, List<Fault> faults) {
        Matcher found = DATE.matcher(cell);
        if (found.matches()) {
            try {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)),
                                Integer.parseInt(found.group(3))));
            } catch (DateTimeException _) {
                // The thirtieth of February: refused below like any other word.
            }
        }
        faults.add(cell.isEmpty() ? Fault.NO_DAY : Fault.NOT_A_DAY);
        return Optional.empty();
    }

    private static Optional<BigDecimal> value(String cell, String unit, List<Fault> faults) {
        String plain = Normalizer.normalize(unit, Normalizer.Form.NFKC);
        String bare =
                cell.endsWith(plain) ? cell.substring(0, cell.length() - plain.length()) : cell;
        if (bare.isBlank()) {
            faults.add(Fault.NO_VALUE);
            return Optional.empty();
        }
        if (!NUMBER.matcher(bare.strip()).matches()) {
            faults.add(Fault.NOT_A_VALUE);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(bare.strip().replace(",", "")));
    }
}
