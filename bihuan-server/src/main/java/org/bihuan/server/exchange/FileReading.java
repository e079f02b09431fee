package org.bihuan.server.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.Meaning;
import org.bihuan.ledger.SheetSink;
import org.bihuan.ledger.YearOfTable;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.Reason;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.reading.room.TablesRead;
import org.bihuan.server.exchange.StoredRow.Complained;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Drafts;
import org.bihuan.server.ledger.LedgerTable;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file and keeps what was understood of each row. The file is taken apart in a process of
 * its own; here rows pass by, some hundred at a time, whatever the size of the table.
 */
@Component
class FileReading {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMES = 2_000;

    private final ReadingRoom room;
    private final LedgerImportRows store;
    private final TableLineRows rows;
    private final OwnHeadings own;
    private final Drafts drafts;
    private final LedgerTable items;
    private final Words words;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileReading(
            ReadingRoom room,
            LedgerImportRows store,
            TableLineRows rows,
            OwnHeadings own,
            Drafts drafts,
            LedgerTable items,
            Words words,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.room = room;
        this.store = store;
        this.rows = rows;
        this.own = own;
        this.drafts = drafts;
        this.items = items;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void read(SignedIn who, LedgerImport one, byte[] content) {
        try (TablesRead read = room.tables(who.personId().toString(), one.fileName(), content)) {
            switch (read) {
                case TablesRead.Refused(List<Reason> reasons) ->
                        transaction.executeWithoutResult(
                                _ -> store.refused(one.id(), reasons, clock.instant()));
                case TableSpool spool -> keep(one, spool);
            }
        }
    }

    private void keep(LedgerImport one, TableSpool spool) {
        Map<Integer, SheetOfFile> before = new HashMap<>();
        Map<String, Meaning> headings = new HashMap<>();
        transaction.executeWithoutResult(_ -> {
            rows.sheets(one.id()).forEach(sheet -> before.put(sheet.position(), sheet));
            headings.putAll(own.of(one.unitId()));
            headings.putAll(store.headings(one.unitId()));
            rows.clear(one.unitId(), one.id());
        });
        boolean guarded = spool.format() == FileFormat.TEXT;
        Keeping keeping = new Keeping(one, guarded ? CellGuard::plain : UnaryOperator.identity());
        for (int i = 0; i < spool.tables().size(); i++) {
            TableSpool.Spooled table = spool.tables().get(i);
            SheetOfFile earlier = before.get(i);
            SheetOfFile.Told told = earlier == null ? SheetOfFile.Told.nothing() : earlier.told();
            keeping.sheet(i, told, earlier == null ? table.hidden() : earlier.leftOut());
            try (TableSpool.Rows passing = table.rows()) {
                LedgerReader.read(
                        one.fileName(),
                        new LedgerReader.Passing(
                                table.name(), table.hidden(), table.merges(), passing),
                        new LedgerReader.Told(
                                one.year(), told.meanings(), told.headerRow(), headings),
                        keeping);
            }
        }
        keeping.flush();
        transaction.executeWithoutResult(_ ->
                store.ready(
                        one.id(),
                        spool.format().name().toLowerCase(Locale.ROOT),
                        keeping.names,
                        keeping.count,
                        clock.instant()));
    }

    /** Writes rows down as they pass. */
    private final class Keeping implements SheetSink {
        private final LedgerImport one;
        private final UnaryOperator<String> plain;
        private final Judge judge;
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private List<StoredRow> waiting = new ArrayList<>();
        private int position;
        private SheetOfFile.Told told = SheetOfFile.Told.nothing();
        private boolean leftOut;
        private int count;

        Keeping(LedgerImport one, UnaryOperator<String> plain) {
            this.one = one;
            this.plain = plain;
            this.judge = new Judge(one.unitId(), drafts, items, words);
        }

        void sheet(int at, SheetOfFile.Told said, boolean out) {
            position = at;
            told = said;
            leftOut = out;
        }

        @Override
        public void begins(Head head) {
            SheetOfFile sheet =
                    new SheetOfFile(
                            position,
                            head.name(),
                            head.hidden(),
                            head.columns().stream()
                                    .map(column ->
                                            new SheetOfFile.Col(
                                                    column.index(),
                                                    ReadRow.kept(column.heading()),
                                                    column.meaning().word(),
                                                    basis(column.basis())))
                                    .toList(),
                            told,
                            head.year().map(YearOfTable::from).map(ReadRow::kept).orElse(""),
                            head.merges(),
                            head.headerRows().isEmpty() ? -1 : head.headerRows().getLast(),
                            leftOut);
            transaction.executeWithoutResult(_ -> rows.insert(one.unitId(), one.id(), sheet));
        }

        private static String basis(LedgerReading.Basis basis) {
            return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public void item(Item item) {
            ReadRow read = ReadRow.of(item, plain);
            if (!leftOut) {
                read.owners().forEach(this::named);
                read.verifiers().forEach(this::named);
            }
            add(
                    new StoredRow(
                            position,
                            item.row(),
                            item.isRefused() ? Verdict.REFUSED : Verdict.NEW,
                            "",
                            read,
                            item.refusals().stream().map(Keeping::complained).toList(),
                            item.notes().stream().map(Keeping::complained).toList(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()));
        }

        private void named(String name) {
            if (names.containsKey(name) || names.size() < MOST_NAMES) {
                names.merge(name, 1, Integer::sum);
            }
        }

        private static Complained complained(Complaint complaint) {
            return new Complained(
                    complaint.column(),
                    ReadRow.kept(complaint.value()),
                    complaint.reason(),
                    complaint.args().stream().map(ReadRow::kept).toList());
        }

        @Override
        public void apart(Apart apart) {
            add(
                    new StoredRow(
                            position,
                            apart.row(),
                            Verdict.APART,
                            apart.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            ReadRow.showing(apart.text()),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()));
        }

        @Override
        public void ends(List<Complaint> refusals, Map<Integer, Complaint> later) {
            for (Complaint refusal : refusals) {
                add(
                        new StoredRow(
                                position,
                                refusal.row(),
                                Verdict.REFUSED,
                                "",
                                ReadRow.showing(""),
                                List.of(complained(refusal)),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
            }
            flush();
            transaction.executeWithoutResult(_ ->
                    later.forEach(
                            (row, note) -> rows.note(one.id(), position, row, complained(note))));
        }

        private void add(StoredRow row) {
            waiting.add(row);
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            List<StoredRow> some = waiting;
            waiting = new ArrayList<>();
            count += some.size();
            if (!some.isEmpty()) {
                transaction.executeWithoutResult(_ -> {
                    rows.insert(one.unitId(), one.id(), judge.judge(some));
                    store.progress(one.id(), count);
                });
            }
        }
    }
}
