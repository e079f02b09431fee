package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Viewer;
import org.bihuan.server.page.WaitingLine;
import org.bihuan.server.page.WaitingLine.Queue;
import org.bihuan.server.page.WaitingLines;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What of the ledger waits for somebody: his own items, those he verifies, those to be closed, the
 * open ones that he issued, and what is due besides: changes to be decided, causes that are owed,
 * standing measures to be looked at, results to be looked at again.
 */
@Component
class LedgerWaiting implements WaitingLines {
    private final LedgerReading reading;

    LedgerWaiting(LedgerReading reading) {
        this.reading = reading;
    }

    @Override
    public List<WaitingLine> waitingFor(Viewer viewer, LocalDate today) {
        return signedIn(viewer)
                .map(who ->
                        Stream.concat(
                                        reading.duties(who, today).stream()
                                                .flatMap(duty -> line(who, duty).stream()),
                                        reading.open(who).stream()
                                                .flatMap(line -> line(who, line).stream()))
                                .toList())
                .orElse(List.of());
    }

    /** The viewer of a page carries no roles, on purpose; who may close an item is one. */
    private static Optional<SignedIn> signedIn(Viewer viewer) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn who
                        && who.accountId().equals(viewer.accountId())
                ? Optional.of(who)
                : Optional.empty();
    }

    private static Optional<WaitingLine> line(SignedIn who, LedgerLine line) {
        Optional<Turn> turn = Turn.of(who, line);
        if (turn.isPresent()) {
            Queue queue = turn.get() == Turn.VERIFY ? Queue.TO_VERIFY : Queue.TO_DO;
            return Optional.of(line(queue, turn.get().said(), turn.get().anchor(), line));
        }
        return line.people().issuedBy().equals(who.personId())
                ? Optional.of(line(Queue.STARTED_BY_ME, Said.of("ledger.wait.follow"), "", line))
                : Optional.empty();
    }

    private static Optional<WaitingLine> line(SignedIn who, Duty duty) {
        LedgerLine line = duty.line();
        if (duty.isFor(LedgerSight.acting(who, line.unitId()))) {
            Queue queue =
                    switch (duty.kind()) {
                        case DECIDE, NAME_CAUSE -> Queue.TO_DO;
                        case LOOK, CHECK_EFFECT -> Queue.TO_VERIFY;
                    };
            return Optional.of(line(queue, said("ledger.duty.", duty), duty));
        }
        return duty.askedBy().filter(who.personId()::equals).isPresent()
                ? Optional.of(line(Queue.STARTED_BY_ME, said("ledger.duty.asked.", duty), duty))
                : Optional.empty();
    }

    private static Said said(String stem, Duty duty) {
        return Said.of(
                stem
                        + duty.wish()
                                .map(Change.Kind::word)
                                .orElseGet(() ->
                                        duty.kind()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
    }

    /** A request is late for nobody; what is owed or due by a day is. */
    private static WaitingLine line(Queue queue, Said task, Duty duty) {
        WaitingLine line = line(queue, task, duty.kind().anchor(), duty.line());
        return new WaitingLine(
                queue,
                line.subject(),
                line.number(),
                task,
                line.href(),
                duty.kind() == OpenDuty.Kind.DECIDE ? Optional.empty() : Optional.of(duty.day()),
                line.state());
    }

    private static WaitingLine line(Queue queue, Said task, String anchor, LedgerLine line) {
        return new WaitingLine(
                queue,
                line.measure(),
                Optional.of(line.number().toString()),
                task,
                "/ledger/items/" + line.id() + (anchor.isEmpty() ? "" : "#" + anchor),
                Optional.of(line.dueOn()),
                new WaitingLine.State(line.state().tone(), line.state().said()));
    }
}
