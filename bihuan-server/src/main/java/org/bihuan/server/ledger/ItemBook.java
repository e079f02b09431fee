package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Component;

/** The numbered book of a unit's year: entries get the next numbers, without gaps. */
@Component
class ItemBook {
    private final ItemRows items;
    private final StoryRows story;
    private final CauseRows causes;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ItemBook(
            ItemRows items,
            StoryRows story,
            CauseRows causes,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.story = story;
        this.causes = causes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The book of a unit and year, opened: nobody else writes in it until the transaction ends. */
    record Page(UUID unitId, LocalDate today, int last) {}

    /** What is to be entered. */
    record Entry(UUID cycleId, Promise.Source source, DraftItem.Wanted wanted) {}

    ItemBook at(Clock otherDay) {
        return new ItemBook(items, story, causes, audit, ids, otherDay);
    }

    Page open(UUID unitId, LocalDate today) {
        return new Page(unitId, today, items.lockCounter(unitId, today.getYear()));
    }

    boolean isDone(UUID unitId, UUID requestKey) {
        return story.isDone(unitId, requestKey);
    }

    int itemsOf(UUID statementId) {
        return items.countOf(statementId);
    }

    Issued enter(SignedIn who, UUID requestKey, Page page, List<Entry> entries) {
        Instant now = clock.instant();
        int year = page.today().getYear();
        List<ItemNumber> numbers = new ArrayList<>();
        for (Entry entry : entries) {
            ItemNumber number = new ItemNumber(year, page.last() + numbers.size() + 1);
            Promise promise = promise(who, page, number, entry);
            enter(who, promise, now);
            if (!entry.wanted().cause().isEmpty()) {
                causes.name(promise, entry.wanted().cause(), who.personId(), now);
            }
            numbers.add(number);
        }
        items.setCounter(page.unitId(), year, page.last() + numbers.size());
        story.remember(page.unitId(), requestKey, who.personId(), now);
        return new Issued.Done(numbers);
    }

    /** The parts that an item is split into: the next numbers, and everything else as it was. */
    void part(SignedIn who, Seen seen, List<Change.Part> parts) {
        Promise whole = seen.promise();
        Page page = open(whole.unitId(), seen.today());
        int year = seen.today().getYear();
        for (int i = 0; i < parts.size(); i++) {
            Promise part = part(who, seen, parts.get(i), new ItemNumber(year, page.last() + i + 1));
            enter(who, part, seen.at());
            story.tell(
                    part, Event.Kind.PARTED, who.personId(), seen.at(), whole.number().toString());
            causes.of(whole)
                    .forEach(cause -> causes.link(part, cause.id(), who.personId(), seen.at()));
        }
        items.setCounter(whole.unitId(), year, page.last() + parts.size());
    }

    private Promise part(SignedIn who, Seen seen, Change.Part part, ItemNumber number) {
        Promise whole = seen.promise();
        return new Promise(
                ids.next(),
                whole.unitId(),
                whole.cycleId(),
                number,
                new Promise.Source(
                        whole.source().origin(),
                        whole.source().findings(),
                        Promise.Quote.added(part.measure())),
                part.owner(),
                whole.verifier(),
                part.dueOn(),
                whole.indicator(),
                whole.expectedKind(),
                who.personId(),
                seen.at(),
                whole.arrangement().partOf(whole.id(), part.dueOn()));
    }

    private void enter(SignedIn who, Promise promise, Instant now) {
        items.insert(promise);
        story.tell(promise, Event.Kind.ISSUED, who.personId(), now, "");
        audit.append(
                promise.unitId(),
                who.personId(),
                "ledger.item.issued",
                "ledger-item",
                promise.id(),
                Map.of(
                        "number", promise.number().toString(),
                        "owner", promise.owner().toString(),
                        "verifier", promise.verifier().toString(),
                        "due", promise.dueOn().toString()),
                promised(promise));
    }

    /** What was promised, in words: the measure, and the findings that it answers, a line each. */
    private static Content promised(Promise promise) {
        return Content.of(promise.id())
                .text("measure", promise.source().measure().text())
                .text("finding", promise.source().finding());
    }

    private Promise promise(SignedIn who, Page page, ItemNumber number, Entry entry) {
        DraftItem.Wanted wanted = entry.wanted();
        return new Promise(
                ids.next(),
                page.unitId(),
                entry.cycleId(),
                number,
                entry.source(),
                wanted.owner(),
                wanted.verifier(),
                wanted.dueOn(),
                wanted.indicator(),
                wanted.evidenceKind(),
                who.personId(),
                clock.instant(),
                wanted.arrangement());
    }
}
