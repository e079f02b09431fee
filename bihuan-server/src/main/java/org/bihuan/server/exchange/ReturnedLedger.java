package org.bihuan.server.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Component;

/**
 * The file that somebody brought, with a column that says what stands against each row. A workbook
 * comes back as it was but for that column; the rows of other formats come back as a workbook.
 */
@Component
class ReturnedLedger {
    private final LedgerImports imports;
    private final RebuiltWorkbook rebuilt;

    ReturnedLedger(LedgerImports imports, RebuiltWorkbook rebuilt) {
        this.imports = imports;
        this.rebuilt = rebuilt;
    }

    /** A file on its way out. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record File(byte[] content, String name, String type) {}

    File of(Page page, LedgerImport one, byte[] content) {
        Map<Integer, Map<Integer, String>> reasons = reasons(page, one);
        String heading = page.say("exchange.returned.column");
        try {
            if (WorkbookWithReasons.fits(content)) {
                return new File(
                        WorkbookWithReasons.of(content, heading, reasons, imports.sheets(one)),
                        one.fileName(),
                        DownloadPages.XLSX);
            }
            return new File(
                    rebuilt.of(one, content, heading, reasons),
                    one.fileName() + ".xlsx",
                    DownloadPages.XLSX);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** By sheet and row, from 0. */
    private Map<Integer, Map<Integer, String>> reasons(Page page, LedgerImport one) {
        Map<Integer, Map<Integer, String>> reasons = new HashMap<>();
        int from = 0;
        while (true) {
            List<StoredRow> some =
                    imports.rows(one, Optional.of(Verdict.REFUSED), Set.of(), from, 1_000);
            for (StoredRow row : some) {
                reasons.computeIfAbsent(row.sheet(), _ -> new HashMap<>())
                        .put(
                                row.row(),
                                row.refusals().stream()
                                        .map(why ->
                                                TakeOver.cell(row.row(), why.column())
                                                        + " "
                                                        + page.say(why.said()))
                                        .distinct()
                                        .collect(Collectors.joining("\n")));
            }
            if (some.size() < 1_000) {
                return reasons;
            }
            from += some.size();
        }
    }
}
