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
     * Reads a whole file and holds its tables; what is large goes through {@link #scan}.
     *
     * @param name the file's own name; only its ending is looked at
     */
    public TableReading read(String name, byte[] bytes) {
        HeldTables held = new HeldTables();
        return switch (scan(name, bytes, held)) {
            case TableScan.Read(FileFormat format) -> new TableReading.Read(format, held.tables());
            case TableScan.Refused(List<Reason> reasons) -> new TableReading.Refused(reasons);
        };
    }

    /**
     * Reads a whole file, row by row. Beside one row at a time only what a format forces upon us is
     * held: the shared texts of an .xlsx, the decoded text of a .csv, the whole of an .xls.
     *
     * @param name the file's own name; only its ending is looked at
     */
    public TableScan scan(String name, byte[] bytes, TableSink sink) {
        if (bytes.length == 0) {
            return refused(new Reason.Empty(0));
        }
        FileFormat format = FormatSniffer.recognise(bytes);
        CountedRows counted = new CountedRows(sink);
        try {
            Budget.stopWhen(Limit.UPLOAD, limits.uploadBytes(), bytes.length);
            Budget budget = new Budget(limits, clock);
            if (format == FileFormat.ARCHIVE && FormatSniffer.startsWith(bytes, 'P', 'K')) {
                ZipPackage zip = ZipPackage.open(bytes, budget);
                format = WordPackage.formatOf(zip);
                if (format == FileFormat.SPREADSHEET && zip.has(WorkbookTables.USUAL_MAIN)) {
                    new WorkbookTables(zip, budget, counted).read();
                } else if (format == FileFormat.DOCX) {
                    WordTables.read(zip, budget, counted);
                } else {
                    return refused(new Reason.NoTables(format));
                }
            } else if (format == FileFormat.SPREADSHEET) {
                BinaryWorkbook.read(bytes, budget, counted);
            } else if (format == FileFormat.TEXT) {
                DelimitedTable.read(bytes, budget, counted);
            } else {
                return refused(
                        format == FileFormat.ENCRYPTED
                                ? new Reason.UnreadFormat(format)
                                : new Reason.NoTables(format));
            }
            return counted.any()
                    ? new TableScan.Read(format)
                    : refused(new Reason.NoTables(format));
        } catch (Refusal refusal) {
            return refused(refusal.reason());
        }
    }

    private static TableScan refused(Reason reason) {
        return new TableScan.Refused(List.of(reason));
    }
}
