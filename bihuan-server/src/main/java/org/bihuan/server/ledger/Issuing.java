package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Issued.RowReason;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.statement.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns findings and measures into items (列入台账): the rows of one form, all of them or none. */
@Service
public class Issuing {
    private final Statements statements;
    private final Organisation organisation;
    private final CycleRegimes regimes;
    private final ItemBook book;
    private final Clock clock;

    Issuing(
            Statements statements,
            Organisation organisation,
            CycleRegimes regimes,
            ItemBook book,
            Clock clock) {
        this.statements = statements;
        this.organisation = organisation;
        this.regimes = regimes;
        this.book = book;
        this.clock = clock;
    }

    /** The same on another day; for the sample, whose items were issued weeks ago. */
    Issuing at(Clock otherDay) {
        return new Issuing(statements, organisation, regimes, book.at(otherDay), otherDay);
    }

    /** No number is given before every row is in order. */
    @Transactional
    public Issued issue(SignedIn who, IssueForm form) {
        CheckedVersion version =
                statements
                        .version(who, form.versionId())
                        .orElseThrow(() -> new NotInSight("statement-version", form.versionId()));
        UUID unitId = version.unitId();
        if (!LedgerSight.mayIssue(who, unitId)) {
            throw new NotInSight("statement-version", form.versionId());
        }
        ItemBook.Page page = book.open(unitId, LocalDate.now(clock));
        if (book.isDone(unitId, form.requestKey())) {
            return new Issued.Done(List.of());
        }
        if (!form.partsSeen().equals(version.parts())) {
            return refused(new Reason.PartsChanged());
        }
        if (form.rows().isEmpty()) {
            return refused(new Reason.NothingChosen());
        }
        int others = book.itemsOf(version.statementId()) - form.itemsSeen();
        if (others != 0) {
            return refused(new Reason.OthersIssued(others));
        }
        return check(version, form, page)
                .map(
                        entries -> book.enter(who, form.requestKey(), page, entries),
                        Issued.Refused::new);
    }

    /** One item from what was said in a meeting, or from a closed one whose problem came back. */
    @Transactional
    Issued issue(SignedIn who, UUID unitId, UUID cycleId, Promise.Origin origin, OneRow row) {
        return issue(who, unitId, cycleId, origin, row, LocalDate.now(clock));
    }

    /**
     * @param earliest the day before which nothing may be due
     */
    @Transactional
    Issued issue(
            SignedIn who,
            UUID unitId,
            UUID cycleId,
            Promise.Origin origin,
            OneRow row,
            LocalDate earliest) {
        if (!LedgerSight.mayIssue(who, unitId)) {
            throw new NotInSight("cycle", cycleId);
        }
        ItemBook.Page page = book.open(unitId, LocalDate.now(clock));
        if (book.isDone(unitId, row.requestKey())) {
            return new Issued.Done(List.of());
        }
        List<RowReason> reasons = new ArrayList<>();
        if (row.finding().isBlank()) {
            reasons.add(new RowReason(OneRow.ID, new Reason.Missing(Field.FINDINGS)));
        } else if (row.finding().length() > Limits.USUAL.passage()) {
            reasons.add(
                    new RowReason(
                            OneRow.ID, new Reason.TooLong(Field.FINDINGS, Limits.USUAL.passage())));
        }
        DraftItem.Surroundings around =
                new DraftItem.Surroundings(
                        people(unitId),
                        Set.of(OneRow.ID),
                        regimes.of(cycleId).codes(),
                        earliest,
                        Limits.USUAL,
                        regimes.of(cycleId).deadlines());
        return switch (row.draft().check(around)) {
            case Outcome.Done<DraftItem.Wanted>(DraftItem.Wanted wanted) when reasons.isEmpty() -> {
                Promise.Source source =
                        new Promise.Source(
                                origin,
                                List.of(
                                        new Promise.Quote(
                                                "", row.finding().strip(), 0, 0, row.place())),
                                Promise.Quote.added(wanted.measure()));
                yield book.enter(
                        who,
                        row.requestKey(),
                        page,
                        List.of(new ItemBook.Entry(cycleId, source, wanted)));
            }
            case Outcome.Done<DraftItem.Wanted> _ -> new Issued.Refused(reasons);
            case Outcome.Refused<DraftItem.Wanted>(List<Reason> against) -> {
                against.forEach(reason -> reasons.add(new RowReason(OneRow.ID, reason)));
                yield new Issued.Refused(reasons);
            }
        };
    }

    /**
     * A row that no statement says.
     *
     * @param finding the problem in words that everybody who sees the ledger may read
     * @param place where the problem was named, for people
     */
    record OneRow(String finding, String place, UUID requestKey, DraftItem draft) {
        static final String ID = "f1";
    }

    private Set<UUID> people(UUID unitId) {
        return organisation.people(unitId).stream()
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Checked check(CheckedVersion version, IssueForm form, ItemBook.Page page) {
        SourceSheet sheet = SourceSheet.of(version.report(), version::numberOf);
        DraftItem.Surroundings around = surroundings(version, sheet, page.today());
        List<RowReason> reasons = new ArrayList<>();
        List<ItemBook.Entry> entries = new ArrayList<>();
        for (DraftItem row : form.rows()) {
            switch (row.check(around)) {
                case Outcome.Done<DraftItem.Wanted>(DraftItem.Wanted wanted) ->
                        entries.add(entry(version, sheet, row, wanted));
                case Outcome.Refused<DraftItem.Wanted>(List<Reason> against) ->
                        against.forEach(reason -> reasons.add(new RowReason(row.row(), reason)));
            }
        }
        return new Checked(entries, reasons);
    }

    private record Checked(List<ItemBook.Entry> entries, List<RowReason> reasons) {
        Issued map(
                java.util.function.Function<List<ItemBook.Entry>, Issued> whole,
                java.util.function.Function<List<RowReason>, Issued> otherwise) {
            return reasons.isEmpty() ? whole.apply(entries) : otherwise.apply(reasons);
        }
    }

    private DraftItem.Surroundings surroundings(
            CheckedVersion version, SourceSheet sheet, LocalDate today) {
        return new DraftItem.Surroundings(
                people(version.unitId()),
                sheet.findings().stream()
                        .map(Promise.Quote::ref)
                        .collect(Collectors.toUnmodifiableSet()),
                regimes.of(version.cycleId()).codes(),
                today,
                Limits.USUAL,
                regimes.of(version.cycleId()).deadlines());
    }

    private static ItemBook.Entry entry(
            CheckedVersion version, SourceSheet sheet, DraftItem row, DraftItem.Wanted wanted) {
        Promise.Quote measure =
                sheet.measure(row.row())
                        .map(quote -> quote.saying(wanted.measure()))
                        .orElseGet(() -> Promise.Quote.added(wanted.measure()));
        List<Promise.Quote> findings =
                wanted.findings().stream().flatMap(ref -> sheet.finding(ref).stream()).toList();
        Promise.Source source =
                new Promise.Source(
                        new Promise.Origin.Text(version.statementId(), version.versionId()),
                        findings,
                        measure);
        return new ItemBook.Entry(version.cycleId(), source, wanted);
    }

    private static Issued refused(Reason reason) {
        return new Issued.Refused(List.of(new RowReason("", reason)));
    }
}
