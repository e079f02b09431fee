package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger's door for those who remind people: what is open in a unit in the current sight. */
@Service
public class OpenItems {
    private final LedgerListRows rows;
    private final ItemRows items;
    private final CycleRegimes regimes;
    private final Clock clock;

    OpenItems(LedgerListRows rows, ItemRows items, CycleRegimes regimes, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** Every open item of the unit, by its day; for jobs, which see a whole unit. */
    @Transactional(readOnly = true)
    public List<OpenItem> ofUnit(UUID unitId) {
        return rows.openOfUnit(unitId).stream().map(this::open).toList();
    }

    /** An item that {@code who} may see, whatever its state; empty when it is not there for him. */
    @Transactional(readOnly = true)
    public Optional<OpenItem> seen(SignedIn who, UUID itemId) {
        return items.find(itemId)
                .filter(found -> regimes.sight(who).shows(found.item().promise()))
                .flatMap(_ -> rows.row(itemId))
                .map(this::open);
    }

    private OpenItem open(LedgerListRows.OpenRow row) {
        LedgerLine line = row.line();
        return new OpenItem(
                line.id(),
                line.unitId(),
                line.cycleId(),
                line.number().toString(),
                line.problem(),
                line.measure(),
                line.people().owner(),
                line.people().verifier(),
                line.dueOn(),
                day(row.issuedAt()),
                row.version(),
                turn(line.state()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static OpenItem.Turn turn(ItemState state) {
        return switch (state) {
            case ISSUED, RECEIVED, IN_PROGRESS -> OpenItem.Turn.OWNER;
            case RETURNED -> OpenItem.Turn.OWNER_AGAIN;
            case SUBMITTED -> OpenItem.Turn.VERIFIER;
            case VERIFIED, SUSPENDED, CLOSED, MERGED, SPLIT -> OpenItem.Turn.OTHERS;
        };
    }
}
