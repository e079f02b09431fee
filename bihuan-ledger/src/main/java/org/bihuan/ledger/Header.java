package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bihuan.ledger.LedgerReading.Basis;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Merge;

/**
 * The rows of headings and what each column means. The row in which most cells are headings that we
 * know is one; rows that share merged cells with it, and the second row below a heading over
 * several columns, belong to it.
 */
record Header(int firstRow, int lastRow, List<Column> columns) {
    private static final int ROWS_TO_LOOK_AT = 40;
    private static final int LONGEST_HEADING = 30;
    private static final int FEWEST = 2;

    /** Headings stand in two or three rows; a merge over a whole sheet makes no million of them. */
    private static final int MOST_ROWS = 10;

    /** What stands further to the right is kept without a heading. */
    private static final int MOST_COLUMNS = 256;

    static Optional<Header> of(Grid grid, LedgerReader.Told told) {
        int best = -1;
        int most = FEWEST - 1;
        if (told.headerRow().isPresent()) {
            best = told.headerRow().get();
        } else {
            for (Table.Row row : grid.head()) {
                if (row.index() > ROWS_TO_LOOK_AT) {
                    break;
                }
                int known = known(row);
                if (known > most) {
                    most = known;
                    best = row.index();
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int first = best;
        int last = best;
        for (Merge merge : grid.merges()) {
            if (merge.firstRow() <= best && merge.lastRow() >= best && !isTitle(grid, merge)) {
                first = Math.max(best - MOST_ROWS, Math.min(first, merge.firstRow()));
                last = Math.min(best + MOST_ROWS, Math.max(last, merge.lastRow()));
            }
        }
        int top = best;
        boolean groups =
                grid.own(top).stream().anyMatch(cell -> grid.width(top, cell.column()) > 1);
        if (last == best && groups && isSecondRow(grid, best + 1)) {
            last = best + 1;
        }
        return Optional.of(new Header(first, last, columns(grid, first, last, told)));
    }

    /** A merge over the title may reach down beside nothing of the header. */
    private static boolean isTitle(Grid grid, Merge merge) {
        return grid.at(merge.firstRow(), merge.firstColumn())
                        .filter(held -> Headings.match(held.cell().text()).basis() != Basis.NONE)
                        .isEmpty()
                && merge.columns() > 3;
    }

    private static boolean isSecondRow(Grid grid, int row) {
        List<Cell> cells = grid.own(row);
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell ->
                                cell.kind() == Table.Kind.TEXT
                                        && cell.text().length() <= LONGEST_HEADING)
                && known(new Table.Row(row, false, cells)) > 0;
    }

    /** Distinct meanings that the row's headings name; 0 when none of them makes an item. */
    private static int known(Table.Row row) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        for (Cell cell : row.cells()) {
            if (cell.kind() == Table.Kind.TEXT && cell.text().length() <= LONGEST_HEADING) {
                Headings.Match match = Headings.match(cell.text());
                if (match.basis() != Basis.NONE) {
                    meanings.add(match.meaning());
                }
            }
        }
        boolean item = meanings.stream().anyMatch(Meaning::makesItem);
        return item || meanings.size() >= 3 ? meanings.size() : 0;
    }

    private static List<Column> columns(Grid grid, int first, int last, LedgerReader.Told told) {
        Map<Integer, Column> columns = new TreeMap<>();
        int widest =
                IntStream.rangeClosed(first, last)
                        .flatMap(row ->
                                grid.own(row).stream()
                                        .mapToInt(cell ->
                                                cell.column() + grid.width(row, cell.column())))
                        .max()
                        .orElse(0);
        int width =
                Math.max(
                        widest,
                        told.columns().keySet().stream().mapToInt(c -> c + 1).max().orElse(0));
        for (int column = 0; column < Math.min(width, MOST_COLUMNS); column++) {
            List<String> parts = parts(grid, first, last, column);
            String heading = String.join("/", parts);
            Meaning remembered = told.headings().get(Headings.folded(heading));
            if (told.columns().containsKey(column)) {
                columns.put(
                        column,
                        new Column(column, heading, told.columns().get(column), Basis.TOLD));
            } else if (remembered != null && !parts.isEmpty()) {
                columns.put(column, new Column(column, heading, remembered, Basis.TOLD));
            } else if (!parts.isEmpty()) {
                Headings.Match match = match(parts);
                columns.put(column, new Column(column, heading, match.meaning(), match.basis()));
            }
        }
        return onePerMeaning(withBroaderTask(List.copyOf(columns.values())));
    }

    private static List<String> parts(Grid grid, int first, int last, int column) {
        Set<String> parts = new LinkedHashSet<>();
        for (int row = first; row <= last; row++) {
            grid.at(row, column)
                    .map(held -> held.cell().text().replaceAll("\\s*\\n\\s*", ""))
                    .filter(text -> text.length() <= LONGEST_HEADING * 2)
                    .ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    /** The lowest part says it best; where it says nothing, all together, then the part above. */
    private static Headings.Match match(List<String> parts) {
        Headings.Match last = Headings.match(parts.getLast());
        if (last.basis() != Basis.NONE || parts.size() == 1) {
            return last;
        }
        Headings.Match all = Headings.match(String.join("", parts));
        return all.basis() != Basis.NONE ? all : Headings.match(parts.getFirst());
    }

    /** 工作项目 | 工作任务: of two columns of tasks the left one gathers what the right one lists. */
    private static List<Column> withBroaderTask(List<Column> columns) {
        List<Column> tasks = columns.stream().filter(c -> c.meaning() == Meaning.TASK).toList();
        boolean category = columns.stream().anyMatch(c -> c.meaning() == Meaning.CATEGORY);
        if (tasks.size() < 2 || category || tasks.getFirst().basis() == Basis.TOLD) {
            return columns;
        }
        Column left = tasks.getFirst();
        return columns.stream()
                .map(c ->
                        c.index() == left.index()
                                ? new Column(
                                        c.index(),
                                        c.heading(),
                                        Meaning.CATEGORY,
                                        Basis.PART_OF_HEADING)
                                : c)
                .toList();
    }

    /** Two columns of one meaning: the surer one, then the first; the other is kept as it is. */
    private static List<Column> onePerMeaning(List<Column> columns) {
        Map<Meaning, Column> best = new EnumMap<>(Meaning.class);
        for (Column column : columns) {
            Column other = best.get(column.meaning());
            if (other == null || rank(column) < rank(other)) {
                best.put(column.meaning(), column);
            }
        }
        List<Column> sorted = new ArrayList<>();
        for (Column column : columns) {
            Column taken = best.get(column.meaning());
            boolean kept = taken != null && taken.index() == column.index();
            sorted.add(
                    kept || column.meaning() == Meaning.OTHER
                            ? column
                            : new Column(
                                    column.index(), column.heading(), Meaning.OTHER, Basis.NONE));
        }
        return sorted;
    }

    private static int rank(Column column) {
        return switch (column.basis()) {
            case TOLD -> 0;
            case HEADING -> 1;
            case PART_OF_HEADING -> 2;
            case CONTENT -> 3;
            case NONE -> 4;
        };
    }

    Optional<Column> of(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    boolean has(Meaning meaning) {
        return of(meaning).isPresent();
    }

    /** The same with one column taken for what its content looks like. */
    Header with(Column column) {
        return new Header(
                firstRow,
                lastRow,
                columns.stream().map(c -> c.index() == column.index() ? column : c).toList());
    }
}
