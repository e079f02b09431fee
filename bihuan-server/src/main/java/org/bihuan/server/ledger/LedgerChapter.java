package org.bihuan.server.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.sample.SampleChapter;
import org.bihuan.server.sample.SampleUnit;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.statement.StatementLine;
import org.bihuan.server.statement.Statements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sample's ledger. The people of the sample act through the ordinary services, with the clock
 * set back: an item can only be overdue because it was issued long ago.
 */
@Component
@Order(20)
class LedgerChapter implements SampleChapter {
    private final Issuing issuing;
    private final Ledger ledger;
    private final LedgerReading reading;
    private final Statements statements;
    private final Clock clock;
    private final LedgerScript script = LedgerScript.read();

    LedgerChapter(
            Issuing issuing,
            Ledger ledger,
            LedgerReading reading,
            Statements statements,
            Clock clock) {
        this.issuing = issuing;
        this.ledger = ledger;
        this.reading = reading;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public void write(SampleUnit unit) {
        CheckedVersion version = unit.as("xu", who -> statement(who, unit));
        for (LedgerScript.Scene scene : script.scenes()) {
            UUID item = unit.as("xu", who -> issue(who, unit, version, scene));
            for (LedgerScript.Act act : scene.acts()) {
                unit.as(act.who(), who -> done(act, play(who, item, act)));
            }
        }
    }

    private CheckedVersion statement(SignedIn who, SampleUnit unit) {
        StatementLine first = statements.ofCycle(who, unit.cycle().id()).getFirst();
        return statements.version(who, first.latestVersionId()).orElseThrow();
    }

    private UUID issue(
            SignedIn who, SampleUnit unit, CheckedVersion version, LedgerScript.Scene scene) {
        SourceSheet sheet = SourceSheet.of(version.report(), version::numberOf);
        Promise.Quote row =
                scene.measure()
                        .map(phrase -> saying(sheet.measures(), phrase))
                        .orElseGet(() -> saying(sheet.findings(), scene.findingRow()));
        LocalDate due = LocalDate.now(clock).plusDays(scene.dueIn());
        DraftItem draft =
                scene.draft(
                        row.ref(),
                        scene.measure().isPresent() ? row.text() : scene.words(),
                        scene.findings().stream()
                                .map(phrase -> saying(sheet.findings(), phrase).ref())
                                .toList(),
                        due,
                        code -> unit.person(code).personId().toString());
        int made = reading.ofStatement(who, version.statementId()).size();
        IssueForm form =
                new IssueForm(
                        version.versionId(),
                        version.parts(),
                        made,
                        UUID.randomUUID(),
                        List.of(draft));
        return switch (issuing.at(daysAgo(scene.daysAgo())).issue(who, form)) {
            case Issued.Done(List<ItemNumber> numbers) ->
                    find(who, version.statementId(), numbers.getFirst());
            case Issued.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private UUID find(SignedIn who, UUID statementId, ItemNumber number) {
        return reading.ofStatement(who, statementId).stream()
                .filter(line -> line.number().equals(number))
                .map(LedgerLine::id)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<ItemNumber> play(SignedIn who, UUID item, LedgerScript.Act act) {
        Ledger then = ledger.at(daysAgo(act.daysAgo()));
        Ticket ticket = new Ticket(item, reading.story(who, item).version(), UUID.randomUUID());
        return switch (act.deed()) {
            case NOTE -> then.report(who, ticket, act.word(0), act.word(1));
            case EVIDENCE ->
                    then.attach(
                            who,
                            ticket,
                            act.word(0),
                            act.word(1),
                            new UploadedFile(
                                    act.word(2), act.word(3).getBytes(StandardCharsets.UTF_8)));
            case SUBMIT -> then.submit(who, ticket);
            case VERIFY -> then.verify(who, ticket, act.word(0));
            case RETURN -> then.giveBack(who, ticket, act.word(0));
            case CLOSE -> then.closeOut(who, ticket, act.word(0));
        };
    }

    private static ItemNumber done(LedgerScript.Act act, Outcome<ItemNumber> outcome) {
        return switch (outcome) {
            case Outcome.Done<ItemNumber>(ItemNumber number) -> number;
            case Outcome.Refused<ItemNumber> refused ->
                    throw new IllegalStateException(act + " " + refused);
        };
    }

    private static Promise.Quote saying(List<Promise.Quote> quotes, String phrase) {
        return quotes.stream()
                .filter(quote -> quote.text().contains(phrase))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(phrase));
    }

    private Clock daysAgo(int days) {
        return Clock.offset(clock, Duration.ofDays(-days));
    }
}
