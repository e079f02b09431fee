package org.bihuan.server.exchange;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.reading.Table;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Draft;
import org.bihuan.server.ledger.Drafts;
import org.bihuan.server.ledger.LedgerTable;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rows of a file in as drafts: all of them or, when something breaks, none. New rows are
 * brought; drafts that still wait say what the file says; items stay as they were promised.
 */
@Component
class TakeOver {
    private static final int AT_ONCE = 500;

    private final LedgerImportRows store;
    private final TableLineRows rows;
    private final Drafts drafts;
    private final LedgerTable items;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Words words;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    TakeOver(
            LedgerImportRows store,
            TableLineRows rows,
            Drafts drafts,
            LedgerTable items,
            Organisation organisation,
            AuditTrail audit,
            Words words,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.drafts = drafts;
        this.items = items;
        this.organisation = organisation;
        this.audit = audit;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void carryOut(SignedIn who, LedgerImport one) {
        transaction.executeWithoutResult(_ -> {
            List<SheetOfFile> sheets = rows.sheets(one.id());
            Going going = new Going(who, one, sheets, people(one));
            going.overAll(LedgerImports.leftOut(sheets));
            store.finish(one.id(), going.done, clock.instant());
            audit.append(
                    one.unitId(),
                    who.personId(),
                    "exchange.import.taken-over",
                    "ledger-import",
                    one.id(),
                    Map.of(
                            "new", Integer.toString(going.brought),
                            "changed", Integer.toString(going.said),
                            "sha256",
                                    store.content(one.id())
                                            .map(LedgerImports::fingerprint)
                                            .orElse("")));
        });
    }

    /** Whom a name means: the unit's word, else the only one of that name. */
    private Map<String, UUID> people(LedgerImport one) {
        Map<String, UUID> people = new HashMap<>();
        Set<String> torn = new HashSet<>();
        for (Person person : organisation.people(one.unitId())) {
            if (people.put(person.name(), person.id()) != null) {
                torn.add(person.name());
            }
        }
        torn.forEach(people::remove);
        people.putAll(store.people(one.unitId()));
        return people;
    }

    /** One going over all rows of a file. */
    private final class Going {
        private final SignedIn who;
        private final LedgerImport one;
        private final Map<Integer, String> sheets = new HashMap<>();
        private final Map<String, UUID> people;
        private final Judge judge;
        private int done;
        private int brought;
        private int said;

        Going(SignedIn who, LedgerImport one, List<SheetOfFile> sheets, Map<String, UUID> people) {
            this.who = who;
            this.one = one;
            this.people = people;
            this.judge = new Judge(one.unitId(), drafts, items, words);
            sheets.forEach(sheet -> this.sheets.put(sheet.position(), sheet.name()));
        }

        void overAll(Set<Integer> leftOut) {
            Set<Verdict> known = EnumSet.of(Verdict.NEW, Verdict.CHANGED, Verdict.UNCHANGED);
            int sheet = -1;
            int row = -1;
            while (true) {
                List<StoredRow> some = rows.behind(one.id(), known, leftOut, sheet, row, AT_ONCE);
                if (some.isEmpty()) {
                    return;
                }
                judge.judge(some).forEach(this::carryOut);
                sheet = some.getLast().sheet();
                row = some.getLast().row();
                done += some.size();
                // In a transaction of its own: this one is not seen before it is over.
                beside.executeWithoutResult(_ -> store.progress(one.id(), done));
            }
        }

        private void carryOut(StoredRow row) {
            if (row.verdict() == Verdict.NEW) {
                drafts.bring(who, one.id(), draft(row, ids.next()));
                brought++;
            } else if (row.verdict() == Verdict.CHANGED
                    && row.draftId().isPresent()
                    && row.itemId().isEmpty()) {
                drafts.say(one.id(), draft(row, row.draftId().get()));
                said++;
            }
        }

        private Draft draft(StoredRow row, UUID id) {
            ReadRow read = row.read();
            Optional<UUID> owner = person(read.owners());
            Optional<UUID> verifier =
                    person(read.verifiers()).filter(two -> owner.filter(two::equals).isEmpty());
            return new Draft(
                    one.unitId(),
                    id,
                    one.cycleId(),
                    place(row),
                    read.words(),
                    new Draft.Named(owner, verifier, read.dueOn()),
                    Draft.State.WAITING,
                    "",
                    row.sheet() * 1_100_000 + row.row(),
                    Optional.empty());
        }

        /** Only where the cell names one person: of two nobody here may choose. */
        private Optional<UUID> person(List<String> names) {
            return names.size() == 1
                    ? Optional.ofNullable(people.get(names.getFirst()))
                    : Optional.empty();
        }

        private String place(StoredRow row) {
            String sheet = sheets.getOrDefault(row.sheet(), "");
            return one.fileName()
                    + (sheet.isEmpty() ? "" : " › " + sheet)
                    + " › "
                    + (row.row() + 1);
        }
    }

    /** As spreadsheets write it. */
    static String cell(int row, int column) {
        return column < 0 ? Integer.toString(row + 1) : Table.place(row, column);
    }
}
