package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.Table;
import org.bihuan.reading.TableReader;
import org.bihuan.reading.TableReading;

/**
 * Reads a ledger out of a workbook, a .csv, or the tables of a Word document. Nothing is lost:
 * every row is an item, set apart with a reason, or refused with its place; every column is
 * understood or kept as it is.
 */
public final class LedgerReader {

    /**
     * What a person said about the file, against which no guess stands.
     *
     * @param year that due phrases without one mean
     * @param columns meanings by column, from 0
     * @param headerRow from 0
     * @param headings meanings by heading, as {@link #key} writes it
     */
    public record Told(
            Optional<Integer> year,
            Map<Integer, Meaning> columns,
            Optional<Integer> headerRow,
            Map<String, Meaning> headings) {
        public Told {
            columns = Map.copyOf(columns);
            headings = Map.copyOf(headings);
        }

        public Told(
                Optional<Integer> year,
                Map<Integer, Meaning> columns,
                Optional<Integer> headerRow) {
            this(year, columns, headerRow, Map.of());
        }

        public static Told nothing() {
            return new Told(Optional.empty(), Map.of(), Optional.empty());
        }
    }

    /**
     * One table that passes by.
     *
     * @param name as in {@link Table#name()}
     * @param merges all of them, before the first row
     * @param rows ascending; gone over once
     */
    public record Passing(
            String name, boolean hidden, List<Table.Merge> merges, Iterator<Table.Row> rows) {
        public Passing {
            merges = List.copyOf(merges);
        }
    }

    private final TableReader tables;

    public LedgerReader() {
        this(new TableReader());
    }

    public LedgerReader(TableReader tables) {
        this.tables = tables;
    }

    /** A heading without regard to blanks, brackets and case: by this it is remembered. */
    public static String key(String heading) {
        return Headings.folded(heading);
    }

    /**
     * @param name of the file; a year in it counts when neither a title nor the sheet's name has
     *     one
     */
    public LedgerReading read(String name, byte[] bytes, Told told) {
        return switch (tables.read(name, bytes)) {
            case TableReading.Refused refused -> new LedgerReading.Refused(refused.reasons());
            case TableReading.Read read -> {
                List<LedgerReading.Sheet> sheets = new ArrayList<>();
                for (Table table : read.tables()) {
                    if (!table.rows().isEmpty()) {
                        Passing passing =
                                new Passing(
                                        table.name(),
                                        table.hidden(),
                                        table.merges(),
                                        table.rows().iterator());
                        read(name, passing, told, new HeldSheet(sheets));
                    }
                }
                yield new LedgerReading.Read(read.format(), sheets);
            }
        };
    }

    /**
     * Reads one table row by row and holds no more than its first rows; a table without a row says
     * nothing to the sink.
     */
    public static void read(String file, Passing table, Told told, SheetSink sink) {
        Passing shown =
                new Passing(
                        table.name(), table.hidden(), table.merges(), new ShownRows(table.rows()));
        if (shown.rows().hasNext()) {
            new SheetReader(file, shown, told, sink).read();
        }
    }
}
