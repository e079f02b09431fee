package org.bihuan.server.exchange;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.exchange.ExportColumns.Format;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.LedgerTable;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one sees of the ledger, taken away; that it left is written down in the log of each unit.
 */
@Service
class LedgerExports {
    private final LedgerTable table;
    private final Organisation organisation;
    private final AuditTrail audit;

    LedgerExports(LedgerTable table, Organisation organisation, AuditTrail audit) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
    }

    /**
     * @param asked the parameters of the list that is seen
     */
    @Transactional
    public byte[] write(SignedIn who, Page page, Format format, Map<String, String> asked) {
        ExportColumns columns = new ExportColumns(page);
        Map<UUID, Integer> units = new HashMap<>();
        byte[] file =
                switch (format) {
                    case XLSX -> {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        try (LedgerWorkbook book =
                                new LedgerWorkbook(out, columns, page.say("ledger.list.title"))) {
                            each(who, asked, units, book::add);
                        }
                        yield out.toByteArray();
                    }
                    case CSV -> {
                        LedgerCsv csv = new LedgerCsv(columns);
                        each(who, asked, units, csv::add);
                        yield csv.bytes();
                    }
                    case DOCX -> {
                        LedgerDocument document =
                                new LedgerDocument(
                                        page, columns, title(who, page), made(who, page, asked));
                        try (document) {
                            each(who, asked, units, document::add);
                        }
                        yield document.bytes();
                    }
                };
        units.forEach((unit, items) ->
                audit.append(
                        unit,
                        who.personId(),
                        "exchange.ledger.exported",
                        "unit",
                        unit,
                        Map.of(
                                "items", Integer.toString(items),
                                "format", format.ending().substring(1))));
        return file;
    }

    private void each(
            SignedIn who,
            Map<String, String> asked,
            Map<UUID, Integer> units,
            Consumer<TableLine> to) {
        table.each(
                who,
                asked,
                some ->
                        some.forEach(line -> {
                            units.merge(line.unitId(), 1, Integer::sum);
                            to.accept(line);
                        }));
    }

    private String title(SignedIn who, Page page) {
        List<Unit> units = organisation.byName(who.units());
        return units.size() == 1
                ? page.say("exchange.export.title", units.getFirst().name())
                : page.say("ledger.list.title");
    }

    private String made(SignedIn who, Page page, Map<String, String> asked) {
        return page.say("exchange.export.made", page.today(), table.count(who, asked));
    }
}
