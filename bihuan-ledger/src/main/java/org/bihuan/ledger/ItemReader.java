package org.bihuan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Extra;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Origin;
import org.bihuan.ledger.LedgerReading.Value;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;

/** Reads one row that is an item. */
final class ItemReader {
    private final Grid grid;
    private final Header header;
    private final Optional<YearOfTable> year;

    ItemReader(Grid grid, Header header, Optional<YearOfTable> year) {
        this.grid = grid;
        this.header = header;
        this.year = year;
    }

    /**
     * @param above the item before, in the same section
     */
    Item read(Table.Row row, String section, Optional<Item> above) {
        Map<Meaning, Value> cells = new EnumMap<>(Meaning.class);
        List<Extra> others = new ArrayList<>();
        List<Complaint> refusals = new ArrayList<>();
        List<Complaint> notes = new ArrayList<>();
        for (Column column : header.columns()) {
            Optional<Grid.Held> held = grid.at(row.index(), column.index());
            if (held.isEmpty() || isRepeatedToTheRight(row.index(), column.index())) {
                continue;
            }
            if (column.meaning() == Meaning.OTHER) {
                others.add(new Extra(column.index(), column.heading(), held.get().cell().text()));
            } else {
                cells.put(
                        column.meaning(), value(row.index(), column, held.get(), refusals, notes));
            }
        }
        kept(row, others);
        above.ifPresent(item -> goOn(row.index(), cells, item, notes));
        judge(row.index(), cells, refusals, notes);
        return new Item(row.index(), section, cells, others, refusals, notes);
    }

    /** A cell over two columns says its text once, in the first of them. */
    private boolean isRepeatedToTheRight(int row, int column) {
        return grid.merge(row, column).filter(merge -> merge.firstColumn() < column).isPresent();
    }

    /** What stands beside the headings is kept as well. */
    private void kept(Table.Row row, List<Extra> others) {
        for (Cell cell : row.cells()) {
            if (header.columns().stream().noneMatch(c -> c.index() == cell.column())) {
                others.add(new Extra(cell.column(), "", cell.text()));
            }
        }
    }

    private Value value(
            int row,
            Column column,
            Grid.Held held,
            List<Complaint> refusals,
            List<Complaint> notes) {
        Cell cell = held.cell();
        String text = cell.text();
        if (cell.kind() == Table.Kind.ERROR) {
            refusals.add(complaint(row, column, text, "cell-error"));
        }
        if (cell.formula()) {
            notes.add(complaint(row, column, text, "formula"));
        }
        Optional<Due> due = Optional.empty();
        if (column.meaning().namesTimes()) {
            due = due(row, column, cell, refusals, notes);
        }
        List<Party> parties =
                column.meaning().namesParties() ? parties(row, column, text, notes) : List.of();
        List<String> steps =
                column.meaning() == Meaning.MEASURE || column.meaning() == Meaning.TASK
                        ? Steps.in(text)
                        : List.of();
        Origin origin = held.merged() ? Origin.MERGED : Origin.OWN_CELL;
        return new Value(held.row(), cell.column(), text, origin, due, parties, steps);
    }

    private Optional<Due> due(
            int row, Column column, Cell cell, List<Complaint> refusals, List<Complaint> notes) {
        switch (DueCells.read(cell, column.heading(), year)) {
            case DueReading.Understood understood -> {
                Due due = understood.due();
                for (Due.Doubt doubt : due.doubts()) {
                    if (doubt == Due.Doubt.YEAR_OF_TABLE) {
                        continue;
                    }
                    String key = doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    notes.add(complaint(row, column, cell.text(), "due-" + key));
                }
                return Optional.of(due);
            }
            case DueReading.NotUnderstood not -> {
                // Elsewhere than in the due column the words are kept without a day.
                if (column.meaning() == Meaning.DUE && cell.kind() != Table.Kind.ERROR) {
                    refusals.add(complaint(row, column, cell.text(), "due-not-understood"));
                }
            }
            case DueReading.NoSuchDay none ->
                    refusals.add(
                            new Complaint(
                                    row,
                                    column.index(),
                                    cell.text(),
                                    "no-such-day",
                                    List.of(none.part())));
        }
        return Optional.empty();
    }

    private List<Party> parties(int row, Column column, String text, List<Complaint> notes) {
        List<Party> parties = Parties.in(text);
        List<Party> unsure = parties.stream().filter(party -> !party.certain()).toList();
        if (!unsure.isEmpty()) {
            notes.add(
                    new Complaint(
                            row,
                            column.index(),
                            text,
                            "names-run-together",
                            List.of(
                                    unsure.stream()
                                            .map(Party::name)
                                            .collect(Collectors.joining("、")))));
        }
        if (!parties.isEmpty()
                && parties.stream().allMatch(party -> party.kind() == Party.Kind.EVERYBODY)) {
            notes.add(complaint(row, column, text, "nobody-in-particular"));
        }
        return parties;
    }

    /**
     * A row with neither a number nor a finding of its own goes on with the one above: authors
     * leave out what would be repeated.
     */
    private void goOn(int row, Map<Meaning, Value> cells, Item above, List<Complaint> notes) {
        boolean topical = header.has(Meaning.FINDING) || header.has(Meaning.TASK);
        boolean said = cells.containsKey(Meaning.FINDING) || cells.containsKey(Meaning.TASK);
        if (!topical || said || cells.containsKey(Meaning.NUMBER)) {
            return;
        }
        for (Meaning meaning : List.of(Meaning.NUMBER, Meaning.FINDING, Meaning.TASK)) {
            Value value = above.cells().get(meaning);
            if (value != null) {
                cells.put(
                        meaning,
                        new Value(
                                value.row(),
                                value.column(),
                                value.text(),
                                Origin.ABOVE,
                                value.due(),
                                value.parties(),
                                value.steps()));
                if (meaning != Meaning.NUMBER) {
                    notes.add(
                            new Complaint(
                                    row,
                                    value.column(),
                                    value.text(),
                                    "from-above",
                                    List.of(Integer.toString(value.row() + 1))));
                }
            }
        }
    }

    private void judge(
            int row, Map<Meaning, Value> cells, List<Complaint> refusals, List<Complaint> notes) {
        if (cells.keySet().stream().noneMatch(Meaning::makesItem)) {
            refusals.add(new Complaint(row, -1, "", "nothing-to-do", List.of()));
        }
        if (!cells.containsKey(Meaning.DUE)) {
            notes.add(new Complaint(row, -1, "", "no-due", List.of()));
        }
        boolean named =
                cells.containsKey(Meaning.OWNER)
                        || cells.containsKey(Meaning.LEAD_UNIT)
                        || cells.containsKey(Meaning.SPONSOR);
        if (!named) {
            notes.add(new Complaint(row, -1, "", "no-owner", List.of()));
        }
        Optional<LocalDate> start =
                Optional.ofNullable(cells.get(Meaning.START))
                        .flatMap(Value::due)
                        .flatMap(Due::firstDay);
        Optional<LocalDate> end = lastDay(cells, Meaning.DUE);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            Value due = cells.get(Meaning.DUE);
            if (due != null) {
                refusals.add(
                        new Complaint(
                                row,
                                due.column(),
                                due.text(),
                                "end-before-start",
                                List.of(start.get().toString(), end.get().toString())));
            }
        }
    }

    private static Optional<LocalDate> lastDay(Map<Meaning, Value> cells, Meaning meaning) {
        return Optional.ofNullable(cells.get(meaning)).flatMap(Value::due).flatMap(Due::lastDay);
    }

    private static Complaint complaint(int row, Column column, String value, String reason) {
        return new Complaint(row, column.index(), value, reason, List.of());
    }
}
