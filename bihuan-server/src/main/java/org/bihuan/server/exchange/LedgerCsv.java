package org.bihuan.server.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.page.CellGuard;

/**
 * The ledger as a .csv after RFC 4180, with the mark by which Excel knows UTF-8. What could be
 * taken for a formula has an apostrophe before it, which our import takes away again.
 */
final class LedgerCsv {
    private static final char MARK = '\uFEFF';

    private final StringBuilder out = new StringBuilder();
    private final ExportColumns columns;

    LedgerCsv(ExportColumns columns) {
        this.columns = columns;
        out.append(MARK);
        line(columns.headings());
    }

    void add(TableLine line) {
        line(columns.cells(line));
    }

    private void line(List<String> cells) {
        out.append(cells.stream().map(LedgerCsv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String field(String words) {
        String safe = CellGuard.safe(words);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    byte[] bytes() {
        return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
