package org.bihuan.server.auditing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.server.audit.ShortRoot;
import org.bihuan.server.page.Page;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What was searched, as a workbook to be read; a verifier wants the whole log instead. */
final class LogTable {
    private static final List<String> COLUMNS =
            List.of("number", "when", "who", "what", "facts", "receipt");
    private static final int[] WIDTHS = {8, 22, 16, 40, 60, 20};

    private LogTable() {}

    /** Every cell is text, so that nothing becomes a formula. */
    static byte[] of(Page page, List<LogLine> lines, int total, Optional<ShortRoot> root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", null)) {
            Worksheet sheet = workbook.newWorksheet(page.say("auditing.menu"));
            int row = 0;
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.width(i, WIDTHS[i]);
                sheet.inlineString(row, i, page.say("auditing.column." + COLUMNS.get(i)));
                sheet.style(row, i).bold().set();
            }
            for (LogLine line : lines) {
                row++;
                write(page, sheet, row, line);
            }
            row += 2;
            sheet.inlineString(row, 0, page.say("auditing.search.rows", lines.size(), total));
            if (root.isPresent()) {
                sheet.inlineString(row + 1, 0, page.say(root.get().said()));
            }
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void write(Page page, Worksheet sheet, int row, LogLine line) {
        String facts =
                new TreeMap<>(line.entry().facts())
                        .entrySet().stream()
                                .map(fact ->
                                        LogPages.said(page, "auditing.fact.", fact.getKey())
                                                + "="
                                                + fact.getValue())
                                .collect(Collectors.joining("  "));
        sheet.inlineString(row, 0, Long.toString(line.place() + 1));
        sheet.inlineString(row, 1, page.moment(line.entry().happenedAt()));
        sheet.inlineString(row, 2, LogPages.who(page, line));
        sheet.inlineString(row, 3, LogPages.sentence(page, line.entry().action()));
        sheet.inlineString(row, 4, facts);
        sheet.inlineString(row, 5, line.hash().shortForm());
    }
}
