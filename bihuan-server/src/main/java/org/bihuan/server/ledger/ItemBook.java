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
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ItemBook(ItemRows items, StoryRows story, AuditTrail audit, Ids ids, Clock clock) {
        this.items = items;
        this.story = story;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The book of a unit and year, opened: nobody else writes in it until the transaction ends. */
    record Page(UUID unitId, LocalDate today, int last) {}

    /** What is to be entered. */
    record Entry(UUID cycleId, Promise.Source source, DraftItem.Wanted wanted) {}

    ItemBook at(Clock otherDay) {
        return new ItemBook(items, story, audit, ids, otherDay);
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
            enter(who, promise(who, page, number, entry), now);
            numbers.add(number);
        }
        items.setCounter(page.unitId(), year, page.last() + numbers.size());
        story.remember(page.unitId(), requestKey, who.personId(), now);
        return new Issued.Done(numbers);
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
                clock.instant());
    }
}
