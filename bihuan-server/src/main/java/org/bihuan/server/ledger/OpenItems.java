package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger's door for those who remind people: what is open in a unit in the current sight. */
@Service
public class OpenItems {
    private final LedgerListRows rows;
    private final DutyRows duties;
    private final ItemRows items;
    private final CycleRegimes regimes;
    private final Clock clock;

    OpenItems(
            LedgerListRows rows,
            DutyRows duties,
            ItemRows items,
            CycleRegimes regimes,
            Clock clock) {
        this.rows = rows;
        this.duties = duties;
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

    /** What waits in the unit besides the turns of items; for jobs, which see a whole unit. */
    @Transactional(readOnly = true)
    public List<OpenDuty> dutiesOfUnit(UUID unitId, LocalDate today) {
        List<Duty> found = duties.ofUnit(unitId, today);
        Map<UUID, OpenItem> open =
                rows
                        .rows(
                                found.stream()
                                        .map(duty -> duty.line().id())
                                        .collect(Collectors.toUnmodifiableSet()))
                        .stream()
                        .map(this::open)
                        .collect(Collectors.toMap(OpenItem::id, Function.identity()));
        return found.stream()
                .map(duty ->
                        new OpenDuty(
                                Objects.requireNonNull(open.get(duty.line().id())),
                                duty.kind(),
                                duty.day(),
                                duty.never()))
                .toList();
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
