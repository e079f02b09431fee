package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * What of the ledger waits for somebody: his own items, those he verifies, those to be closed, and
 * the open ones that he issued.
 */
@Component
class LedgerWaiting implements WaitingLines {
    private final LedgerReading reading;

    LedgerWaiting(LedgerReading reading) {
        this.reading = reading;
    }

    @Override
    public List<WaitingLine> waitingFor(Viewer viewer, LocalDate today) {
        return signedIn(viewer).stream()
                .flatMap(
                        who -> reading.open(who).stream().flatMap(line -> line(who, line).stream()))
                .toList();
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
