package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Merge;

/**
 * A table that passes by: the rows at its head are all in sight, of the others the present one and
 * those above it from which cells that were made one still reach down.
 */
final class Grid {
    /** A merge that covers more rows than any head has would cost a map of a million entries. */
    private static final int MOST_MERGED_ROWS = 50_000;

    /** No row that anybody drew crosses more merges than this. */
    private static final int MOST_AT_ONCE = 2_000;

    /**
     * @param row of the cell itself
     */
    record Held(int row, Cell cell, boolean merged) {}

    private final List<Merge> merges;
    private final List<Table.Row> head;
    private final Map<Integer, Table.Row> rows = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, Merge>> ofHead = new HashMap<>();

    private final List<Merge> active = new ArrayList<>();
    private NavigableMap<Integer, Merge> ofPresent = new TreeMap<>();
    private int present = -1;
    private int nextMerge;

    /**
     * @param head the first rows, ascending
     */
    Grid(List<Merge> merges, List<Table.Row> head) {
        this.merges = merges.stream().sorted(Comparator.comparingInt(Merge::firstRow)).toList();
        this.head = List.copyOf(head);
        head.forEach(row -> rows.put(row.index(), row));
        int covered = 0;
        int last = head.isEmpty() ? -1 : head.getLast().index();
        for (Merge merge : this.merges) {
            for (int row = merge.firstRow();
                    row <= Math.min(merge.lastRow(), last) && covered < MOST_MERGED_ROWS;
                    row++) {
                ofHead.computeIfAbsent(row, _ -> new TreeMap<>()).put(merge.firstColumn(), merge);
                covered++;
            }
        }
    }

    List<Table.Row> head() {
        return head;
    }

    List<Merge> merges() {
        return merges;
    }

    /** The next row comes by; those that nothing reaches down from are gone. */
    void moveTo(Table.Row row) {
        int index = row.index();
        rows.put(index, row);
        present = index;
        active.removeIf(merge -> merge.lastRow() < index);
        while (nextMerge < merges.size() && merges.get(nextMerge).firstRow() <= index) {
            Merge merge = merges.get(nextMerge);
            nextMerge++;
            if (merge.lastRow() >= index && active.size() < MOST_AT_ONCE) {
                active.add(merge);
            }
        }
        ofPresent = new TreeMap<>();
        Set<Integer> needed = new HashSet<>();
        for (Merge merge : active) {
            ofPresent.put(merge.firstColumn(), merge);
            needed.add(merge.firstRow());
        }
        int headEnd = head.isEmpty() ? -1 : head.getLast().index();
        if (index > headEnd) {
            rows.keySet().removeIf(kept -> kept < index && !needed.contains(kept));
        }
    }

    Optional<Table.Row> row(int index) {
        return Optional.ofNullable(rows.get(index));
    }

    List<Cell> own(int row) {
        return row(row).map(Table.Row::cells).orElse(List.of());
    }

    Optional<Merge> merge(int row, int column) {
        NavigableMap<Integer, Merge> ofRow =
                row == present ? ofPresent : ofHead.getOrDefault(row, new TreeMap<>());
        return Optional.ofNullable(ofRow.floorEntry(column))
                .map(Map.Entry::getValue)
                .filter(merge -> merge.holds(row, column));
    }

    /** What stands at a place, for a reader who sees merged cells as one. */
    Optional<Held> at(int row, int column) {
        Optional<Merge> merge = merge(row, column);
        if (merge.isPresent()) {
            int first = merge.get().firstRow();
            return row(first)
                    .flatMap(r -> r.at(merge.get().firstColumn()))
                    .map(cell -> new Held(first, cell, first != row));
        }
        return row(row).flatMap(r -> r.at(column)).map(cell -> new Held(row, cell, false));
    }

    /** Number of columns that the cell takes. */
    int width(int row, int column) {
        return merge(row, column).map(Merge::columns).orElse(1);
    }
}
