package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with items. Each action is one transaction: the change, its place in the story,
 * the audit entry. An item of a foreign unit is not there ({@link NotInSight}); everything else
 * that speaks against an action comes back as reasons, all at once.
 */
@Service
public class Ledger {
    private final ItemRows items;
    private final StoryRows story;
    private final Deeds deeds;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(ItemRows items, StoryRows story, Deeds deeds, AuditTrail audit, Clock clock) {
        this.items = items;
        this.story = story;
        this.deeds = deeds;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same on another day; for the sample, in which weeks have passed. */
    Ledger at(Clock otherDay) {
        return new Ledger(items, story, deeds, audit, otherDay);
    }

    /** A progress note; {@code reading}, the indicator's present figure, may be blank. */
    @Transactional
    public Outcome<ItemNumber> report(SignedIn who, Ticket ticket, String note, String reading) {
        return add(who, ticket, Event.Kind.REPORTED, seen -> deeds.report(seen, note, reading));
    }

    /** A file of evidence; {@code kind} is a code of the framework, {@code shows} is required. */
    @Transactional
    public Outcome<ItemNumber> attach(
            SignedIn who, Ticket ticket, String kind, String shows, UploadedFile file) {
        return add(who, ticket, Event.Kind.ATTACHED, seen -> deeds.attach(seen, kind, shows, file));
    }

    @Transactional
    public Outcome<ItemNumber> submit(SignedIn who, Ticket ticket) {
        return decide(who, ticket, Event.Kind.SUBMITTED, deeds::submit);
    }

    /** The verifier accepts; {@code opinion} may be blank. */
    @Transactional
    public Outcome<ItemNumber> verify(SignedIn who, Ticket ticket, String opinion) {
        return decide(who, ticket, Event.Kind.VERIFIED, seen -> deeds.verify(seen, opinion));
    }

    /** Back to the owner; {@code why} is required. */
    @Transactional
    public Outcome<ItemNumber> giveBack(SignedIn who, Ticket ticket, String why) {
        return decide(who, ticket, Event.Kind.RETURNED, seen -> deeds.giveBack(seen, why));
    }

    /** The end; {@code remark} may be blank. */
    @Transactional
    public Outcome<ItemNumber> closeOut(SignedIn who, Ticket ticket, String remark) {
        return decide(who, ticket, Event.Kind.CLOSED, seen -> deeds.closeOut(seen, remark));
    }

    /** Adding does no harm to what somebody else added meanwhile. */
    private Outcome<ItemNumber> add(
            SignedIn who,
            Ticket ticket,
            Event.Kind kind,
            Function<Seen, Outcome<Deeds.Deed>> deed) {
        ItemRows.Stored stored = lock(who, ticket.itemId());
        return act(who, new Act(ticket, kind, stored), deed);
    }

    /** A decision is taken on what was looked at, or not at all. */
    private Outcome<ItemNumber> decide(
            SignedIn who,
            Ticket ticket,
            Event.Kind kind,
            Function<Seen, Outcome<Deeds.Deed>> deed) {
        ItemRows.Stored stored = lock(who, ticket.itemId());
        if (stored.version() != ticket.version() && !isDone(stored, ticket)) {
            return new Outcome.Refused<>(outdated(who, ticket, kind, stored.item()));
        }
        return act(who, new Act(ticket, kind, stored), deed);
    }

    /**
     * Who has not looked at any version (a page without that form) hears what speaks against it.
     */
    private List<Reason> outdated(SignedIn who, Ticket ticket, Event.Kind kind, LedgerItem item) {
        Acting acting = LedgerSight.acting(who, item.promise().unitId());
        List<Reason> reasons = ticket.version() == 0 ? against(kind, item, acting) : List.of();
        return reasons.isEmpty() ? List.of(changed(item.promise())) : reasons;
    }

    private static List<Reason> against(Event.Kind kind, LedgerItem item, Acting acting) {
        return switch (kind) {
            case SUBMITTED -> Gates.submission(item, acting);
            case VERIFIED -> Gates.verification(item, acting);
            case RETURNED -> Gates.giveBack(item, acting);
            case CLOSED -> Gates.closeOut(item, acting);
            case ISSUED, REPORTED, ATTACHED -> Gates.report(item, acting);
        };
    }

    private record Act(Ticket ticket, Event.Kind kind, ItemRows.Stored stored) {}

    private Outcome<ItemNumber> act(
            SignedIn who, Act act, Function<Seen, Outcome<Deeds.Deed>> deed) {
        Promise promise = act.stored().item().promise();
        if (isDone(act.stored(), act.ticket())) {
            return new Outcome.Done<>(promise.number());
        }
        Instant now = clock.instant();
        Acting acting = LedgerSight.acting(who, promise.unitId());
        return deed.apply(new Seen(act.stored().item(), acting, now))
                .then(done -> {
                    write(who, act, done, now);
                    return promise.number();
                });
    }

    private void write(SignedIn who, Act act, Deeds.Deed done, Instant now) {
        LedgerItem after = done.after();
        Promise promise = after.promise();
        if (!items.move(after, act.stored().version())) {
            // The row is locked, so nobody can have moved it: a bug, and everything is undone.
            throw new IllegalStateException("moved under a lock: " + promise.id());
        }
        story.remember(promise.unitId(), act.ticket().requestKey(), who.personId(), now);
        audit.append(
                promise.unitId(),
                who.personId(),
                "ledger.item." + act.kind().word(),
                "ledger-item",
                promise.id(),
                Map.of(
                        "number", promise.number().toString(),
                        "from", ItemState.of(act.stored().item()).word(),
                        "to", ItemState.of(after).word()),
                done.content());
    }

    private ItemRows.Stored lock(SignedIn who, UUID itemId) {
        LedgerSight sight = deeds.sight(who);
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
