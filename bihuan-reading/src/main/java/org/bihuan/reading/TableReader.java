package org.bihuan.reading;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/**
 * Reads the tables of .xlsx and .xls workbooks, of .docx documents and of .csv files, within the
 * limits of {@link ReadingLimits#ofTables()}. Stateless and safe for use by many threads; never
 * throws because of a file, never computes a formula, never fetches anything.
 */
public final class TableReader {
    private final ReadingLimits limits;
    private final InstantSource clock;

    public TableReader() {
        this(ReadingLimits.ofTables(), Clock.systemUTC());
    }

    public TableReader(ReadingLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads a whole file.
     *
     * @param name the file's own name; only its ending is looked at
     */
    public TableReading read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return refused(new Reason.Empty(0));
        }
        FileFormat format = FormatSniffer.recognise(bytes);
        try {
            Budget.stopWhen(Limit.UPLOAD, limits.uploadBytes(), bytes.length);
            Budget budget = new Budget(limits, clock);
            if (format == FileFormat.ARCHIVE && FormatSniffer.startsWith(bytes, 'P', 'K')) {
                ZipPackage zip = ZipPackage.open(bytes, budget);
                format = WordPackage.formatOf(zip);
                if (format == FileFormat.SPREADSHEET && zip.has(WorkbookTables.USUAL_MAIN)) {
                    return found(format, new WorkbookTables(zip, budget).tables());
                }
                if (format == FileFormat.DOCX) {
                    return found(format, WordTables.of(zip, budget));
                }
                return refused(new Reason.NoTables(format));
            }
            if (format == FileFormat.SPREADSHEET) {
                return found(format, BinaryWorkbook.tables(bytes, budget));
            }
            if (format == FileFormat.TEXT) {
                return found(format, List.of(DelimitedTable.of(bytes, budget)));
            }
            return refused(
                    format == FileFormat.ENCRYPTED
                            ? new Reason.UnreadFormat(format)
                            : new Reason.NoTables(format));
        } catch (Refusal refusal) {
            return refused(refusal.reason());
        }
    }

    private static TableReading found(FileFormat format, List<Table> tables) {
        if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
            return refused(new Reason.NoTables(format));
        }
        return new TableReading.Read(format, tables);
    }

    private static TableReading refused(Reason reason) {
        return new TableReading.Refused(List.of(reason));
    }
}
