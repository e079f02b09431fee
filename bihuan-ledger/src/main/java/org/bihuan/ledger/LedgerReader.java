package org.bihuan.ledger;

import java.util.ArrayList;
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
     */
    public record Told(
            Optional<Integer> year, Map<Integer, Meaning> columns, Optional<Integer> headerRow) {
        public Told {
            columns = Map.copyOf(columns);
        }

        public static Told nothing() {
            return new Told(Optional.empty(), Map.of(), Optional.empty());
        }
    }

    private final TableReader tables;

    public LedgerReader() {
        this(new TableReader());
    }

    public LedgerReader(TableReader tables) {
        this.tables = tables;
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
                        sheets.add(new SheetReader(name, table, told).read());
                    }
                }
                yield new LedgerReading.Read(read.format(), sheets);
            }
        };
    }
}
