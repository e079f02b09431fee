package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger of a round says of its promises, for the round that follows. */
@Service
public class PastPromises {

    private final LedgerReading reading;
    private final Clock clock;

    PastPromises(LedgerReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A promise as it stands today.
     *
     * @param closedOn empty as long as it is not closed
     */
    public record Past(
            UUID itemId,
            String number,
            String href,
            String finding,
            String measure,
            String owner,
            LocalDate dueOn,
            Said state,
            Tone tone,
            Optional<LocalDate> closedOn) {}

    /** Of those that {@code who} may see, by number. */
    @Transactional(readOnly = true)
    public List<Past> ofCycle(SignedIn who, UUID cycleId) {
        return reading.ofCycle(who, cycleId).stream().map(this::past).toList();
    }

    private Past past(LedgerLine line) {
        return new Past(
                line.id(),
                line.number().toString(),
                "/ledger/items/" + line.id(),
                line.problem(),
                line.measure(),
                line.people().ownerName(),
                line.dueOn(),
                line.state().said(),
                line.state().tone(),
                line.closedAt().map(at -> LocalDate.ofInstant(at, clock.getZone())));
    }
}
