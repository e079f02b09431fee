package org.bihuan.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.ledger.Due.Doubt;
import org.bihuan.ledger.Due.Precision;
import org.bihuan.ledger.Due.Stage;
import org.bihuan.ledger.Due.When;
import org.bihuan.reading.Table.Cell;

/** Due cells that a program stored as dates or numbers; texts go to {@link DuePhrases}. */
final class DueCells {
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("[34567]\\d{4}");
    private static final Pattern LOST_ZERO = Pattern.compile("20\\d\\d\\.1");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    /**
     * @param heading of the column: a bare number is a month only where it says so
     */
    static DueReading read(Cell cell, String heading, Optional<YearOfTable> year) {
        return switch (cell.kind()) {
            case DAY -> day(cell, cell.day().orElseThrow(), Precision.DAY, Set.of());
            case MONTH ->
                    day(
                            cell,
                            YearMonth.from(cell.day().orElseThrow()).atEndOfMonth(),
                            Precision.MONTH,
                            Set.of());
            case NUMBER -> number(cell, heading, year);
            default -> DuePhrases.read(cell.text(), year);
        };
    }

    private static DueReading number(Cell cell, String heading, Optional<YearOfTable> year) {
        String digits = cell.text();
        if (SERIAL.matcher(digits).matches()) {
            LocalDate day = FIRST_SERIAL.plusDays(Long.parseLong(digits));
            return day(cell, day, Precision.DAY, Set.of(Doubt.SERIAL_NUMBER));
        }
        if (MONTH.matcher(digits).matches() && heading.contains("月")) {
            return DuePhrases.read(digits + "月", year);
        }
        DueReading reading = DuePhrases.read(digits, year);
        if (LOST_ZERO.matcher(digits).matches()
                && reading instanceof DueReading.Understood understood) {
            Due due = understood.due();
            return new DueReading.Understood(
                    new Due(due.phrase(), due.stages(), Set.of(Doubt.MONTH_ONE_OR_TEN)));
        }
        return reading;
    }

    private static DueReading day(
            Cell cell, LocalDate day, Precision precision, Set<Doubt> doubts) {
        Stage stage = new Stage("", new When.By(day, precision), 0, cell.text().length());
        return new DueReading.Understood(new Due(cell.text(), List.of(stage), doubts));
    }

    private DueCells() {}
}
