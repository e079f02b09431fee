package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * One deed on one item: the item is locked and in sight, a form that was acted on before does
 * nothing, what was looked at is what is there, and the deed leaves its entry in the log. The
 * caller has begun the transaction.
 */
@Component
class Acts {
    private final ItemRows items;
    private final StoryRows story;
    private final CycleRegimes regimes;
    private final AuditTrail audit;
    private final Clock clock;

    Acts(ItemRows items, StoryRows story, CycleRegimes regimes, AuditTrail audit, Clock clock) {
        this.items = items;
        this.story = story;
        this.regimes = regimes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same on another day; for the sample, in which weeks have passed. */
    Acts at(Clock otherDay) {
        return new Acts(items, story, regimes, audit, otherDay);
    }

    /** What is done, and what speaks against it for whoever has no form of it. */
    record Doing(
            Function<Seen, Event.Kind> kind,
            Function<Seen, List<Reason>> against,
            Function<Seen, Outcome<Deeds.Deed>> deed) {

        Doing(
                Event.Kind kind,
                Function<Seen, List<Reason>> against,
                Function<Seen, Outcome<Deeds.Deed>> deed) {
            this(_ -> kind, against, deed);
        }
    }

    /** Adding does no harm to what somebody else added meanwhile. */
    Outcome<ItemNumber> add(SignedIn who, Ticket ticket, Doing doing) {
        return act(who, ticket, doing, lock(who, ticket.itemId()));
    }

    /** A decision is taken on what was looked at, or not at all. */
    Outcome<ItemNumber> decide(SignedIn who, Ticket ticket, Doing doing) {
        ItemRows.Stored stored = lock(who, ticket.itemId());
        if (stored.version() != ticket.version() && !isDone(stored, ticket)) {
            return new Outcome.Refused<>(outdated(who, ticket, doing, stored));
        }
        return act(who, ticket, doing, stored);
    }

    /**
     * Who has not looked at any version (a page without that form) hears what speaks against it.
     */
    private List<Reason> outdated(
            SignedIn who, Ticket ticket, Doing doing, ItemRows.Stored stored) {
        List<Reason> reasons =
                ticket.version() == 0 ? doing.against().apply(seen(who, stored)) : List.of();
        return reasons.isEmpty() ? List.of(changed(stored.item().promise())) : reasons;
    }

    private Seen seen(SignedIn who, ItemRows.Stored stored) {
        return new Seen(
                stored.item(),
                LedgerSight.acting(who, stored.item().promise().unitId()),
                clock.instant(),
                LocalDate.now(clock),
                stored.version());
    }

    private Outcome<ItemNumber> act(
            SignedIn who, Ticket ticket, Doing doing, ItemRows.Stored stored) {
        Promise promise = stored.item().promise();
        if (isDone(stored, ticket)) {
            return new Outcome.Done<>(promise.number());
        }
        Seen seen = seen(who, stored);
        return doing.deed()
                .apply(seen)
                .then(done -> {
                    write(seen, ticket, doing.kind().apply(seen), done);
                    return promise.number();
                });
    }

    private void write(Seen seen, Ticket ticket, Event.Kind kind, Deeds.Deed done) {
        LedgerItem after = done.after();
        Promise promise = after.promise();
        if (done.moves() && !items.move(after, seen.version(), moment(seen, after))) {
            // The row is locked, so nobody can have moved it: a bug, and everything is undone.
            throw new IllegalStateException("moved under a lock: " + promise.id());
        }
        story.remember(promise.unitId(), ticket.requestKey(), seen.acting().person(), seen.at());
        audit.append(
                promise.unitId(),
                seen.acting().person(),
                "ledger.item." + kind.word(),
                "ledger-item",
                promise.id(),
                Map.of(
                        "number", promise.number().toString(),
                        "from", ItemState.of(seen.item()).word(),
                        "to", ItemState.of(after).word()),
                done.content());
    }

    private ItemRows.Moment moment(Seen seen, LedgerItem after) {
        return new ItemRows.Moment(
                seen.at(),
                after instanceof LedgerItem.Closed
                        ? regimes.of(after.promise().cycleId())
                                .effectMonths()
                                .map(seen.today()::plusMonths)
                        : Optional.empty());
    }

    private ItemRows.Stored lock(SignedIn who, UUID itemId) {
        LedgerSight sight = regimes.sight(who);
        return items.lock(itemId)
                .filter(found -> sight.shows(found.item().promise()))
                .orElseThrow(() -> new NotInSight("ledger-item", itemId));
    }

    private boolean isDone(ItemRows.Stored stored, Ticket ticket) {
        return story.isDone(stored.item().promise().unitId(), ticket.requestKey());
    }

    private Reason changed(Promise promise) {
        Event latest = story.events(promise).getLast();
        return new Reason.ChangedMeanwhile(latest.person(), latest.kind().word(), latest.at());
    }
}
