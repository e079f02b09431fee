package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Change.Wish;
import org.bihuan.server.ledger.Deeds.Deed;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.springframework.stereotype.Component;

/** Asking, agreeing, declining, taking back, going on; the caller holds the lock. */
@Component
class ChangeDeeds {
    private static final Limits LIMITS = Limits.USUAL;

    private final ChangeRows rows;
    private final ItemRows items;
    private final StoryRows story;
    private final ItemBook book;
    private final Organisation organisation;
    private final Ids ids;

    ChangeDeeds(
            ChangeRows rows,
            ItemRows items,
            StoryRows story,
            ItemBook book,
            Organisation organisation,
            Ids ids) {
        this.rows = rows;
        this.items = items;
        this.story = story;
        this.book = book;
        this.organisation = organisation;
        this.ids = ids;
    }

    Outcome<Deed> ask(Seen seen, DraftChange draft) {
        Set<UUID> people =
                organisation.people(seen.promise().unitId()).stream()
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        DraftChange.Surroundings around =
                new DraftChange.Surroundings(
                        seen.item(), people, number -> atWork(seen.promise(), number), LIMITS);
        List<Reason> gates =
                Change.Kind.byWord(draft.kind())
                        .map(kind -> ChangeGates.request(seen.item(), kind, seen.acting()))
                        .orElse(List.of());
        return switch (draft.check(around)) {
            case Outcome.Refused<DraftChange.Wanted>(List<Reason> reasons) ->
                    new Outcome.Refused<>(
                            Stream.concat(gates.stream(), reasons.stream()).distinct().toList());
            case Outcome.Done<DraftChange.Wanted>(DraftChange.Wanted wanted) ->
                    Outcome.unless(gates, () -> ask(seen, wanted));
        };
    }

    private Deed ask(Seen seen, DraftChange.Wanted wanted) {
        Change change = change(seen, wanted.wish(), wanted.reason());
        rows.ask(seen.promise(), change);
        UUID told = tell(seen, Event.Kind.ASKED, wanted.reason());
        return Deed.beside(seen, Content.of(told).text("words", wanted.reason()));
    }

    private Change change(Seen seen, Wish wish, String reason) {
        return new Change(
                ids.next(),
                wish,
                reason,
                seen.acting().person(),
                seen.at(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of this unit, and neither submitted nor over. */
    private Optional<LedgerItem> atWork(Promise promise, ItemNumber number) {
        return items.find(promise.unitId(), number)
                .map(ItemRows.Stored::item)
                .filter(other -> other instanceof LedgerItem.AtWork);
    }

    /** What carrying out the pending change is called. */
    static Event.Kind kindOf(LedgerItem item) {
        return item.work()
                .course()
                .pending()
                .map(change ->
                        switch (change.wish().kind()) {
                            case EXTENSION -> Event.Kind.EXTENDED;
                            case TRANSFER -> Event.Kind.TRANSFERRED;
                            case EXCHANGE -> Event.Kind.EXCHANGED;
                            case MERGING -> Event.Kind.MERGED;
                            case SPLITTING -> Event.Kind.SPLIT;
                            case SUSPENSION -> Event.Kind.SUSPENDED;
                            case RESUMPTION -> Event.Kind.RESUMED;
                        })
                .orElse(Event.Kind.DECLINED);
    }

    Outcome<Deed> agree(Seen seen, SignedIn who, String changeId, String typed) {
        List<Reason> reasons = new ArrayList<>();
        String words = new TypedFields(reasons, LIMITS).optionalPassage(Field.WORDS, typed);
        reasons.addAll(anotherMeanwhile(seen, changeId));
        reasons.addAll(outOfDate(seen));
        return seen.item()
                .agree(seen.acting(), words, seen.at())
                .alsoAgainst(reasons)
                .then(after -> {
                    Change change = pending(seen);
                    rows.decide(
                            seen.promise(),
                            change,
                            new Change.Verdict(true, seen.acting().person(), seen.at(), words),
                            seen.version());
                    besides(seen, who, change);
                    UUID told = tell(seen, kindOf(seen.item()), words);
                    return new Deed(after, Content.of(told).text("words", words));
                });
    }

    /** What was true when somebody asked may have changed since: it is looked at again. */
    private List<Reason> outOfDate(Seen seen) {
        return seen.item()
                .work()
                .course()
                .pending()
                .map(change ->
                        switch (change.wish()) {
                            case Wish.Merging(UUID into) ->
                                    items.lock(into)
                                            .filter(other ->
                                                    other.item() instanceof LedgerItem.AtWork)
                                            .map(_ -> List.<Reason>of())
                                            .orElseGet(() -> List.of(new Reason.NoSuchItem("")));
                            case Wish.Extension(var from, var to) ->
                                    seen.promise().dueOn().equals(from)
                                            ? List.<Reason>of()
                                            : List.<Reason>of(
                                                    new Reason.NotLater(seen.promise().dueOn()));
                            default -> List.<Reason>of();
                        })
                .orElse(List.of());
    }

    /** What happens to other items with it. */
    private void besides(Seen seen, SignedIn who, Change change) {
        if (change.wish() instanceof Wish.Merging(UUID into)) {
            Promise other = items.find(into).orElseThrow().item().promise();
            story.tell(
                    other,
                    Event.Kind.ABSORBED,
                    seen.acting().person(),
                    seen.at(),
                    seen.promise().number().toString());
        }
        if (change.wish() instanceof Wish.Splitting(List<Change.Part> parts)) {
            book.part(who, seen, parts);
        }
    }

    Outcome<Deed> decline(Seen seen, String changeId, String why) {
        List<Reason> reasons = new ArrayList<>(ChangeGates.decision(seen.item(), seen.acting()));
        String words = new TypedFields(reasons, LIMITS).passage(Field.DECLINE_REASON, why);
        reasons.addAll(anotherMeanwhile(seen, changeId));
        return Outcome.unless(
                reasons,
                () -> {
                    Change change = pending(seen);
                    rows.decide(
                            seen.promise(),
                            change,
                            new Change.Verdict(false, seen.acting().person(), seen.at(), words),
                            seen.version());
                    UUID told = tell(seen, Event.Kind.DECLINED, words);
                    return Deed.beside(seen, Content.of(told).text("words", words));
                });
    }

    Outcome<Deed> withdraw(Seen seen, String changeId) {
        List<Reason> reasons = new ArrayList<>(ChangeGates.withdrawal(seen.item(), seen.acting()));
        reasons.addAll(anotherMeanwhile(seen, changeId));
        return Outcome.unless(
                reasons,
                () -> {
                    Change change = pending(seen);
                    rows.withdraw(seen.promise(), change, seen.at());
                    tell(seen, Event.Kind.WITHDRAWN, "");
                    return Deed.beside(seen, Content.of(seen.promise().id()));
                });
    }

    Outcome<Deed> resume(Seen seen, String typed) {
        List<Reason> reasons = new ArrayList<>();
        String why = new TypedFields(reasons, LIMITS).passage(Field.RESUME_REASON, typed);
        return seen.item()
                .resume(seen.acting(), why)
                .alsoAgainst(reasons)
                .then(after -> {
                    Change change = change(seen, new Wish.Resumption(), why);
                    rows.resume(seen.promise(), change, seen.version());
                    UUID told = tell(seen, Event.Kind.RESUMED, why);
                    return new Deed(after, Content.of(told).text("words", why));
                });
    }

    /** A decision is about the request that was looked at. */
    private static List<Reason> anotherMeanwhile(Seen seen, String changeId) {
        return seen.item()
                .work()
                .course()
                .pending()
                .filter(change -> !change.id().toString().equals(changeId))
                .map(change ->
                        List.<Reason>of(
                                new Reason.ChangedMeanwhile(
                                        change.askedBy(),
                                        Event.Kind.ASKED.word(),
                                        change.askedAt())))
                .orElse(List.of());
    }

    private static Change pending(Seen seen) {
        return seen.item().work().course().pending().orElseThrow();
    }

    private UUID tell(Seen seen, Event.Kind kind, String words) {
        return story.tell(seen.promise(), kind, seen.acting().person(), seen.at(), words);
    }
}
