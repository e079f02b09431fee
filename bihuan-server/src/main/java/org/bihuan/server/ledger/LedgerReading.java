package org.bihuan.server.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.ledger.forecast.Measured;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages show of the ledger. */
@Service
class LedgerReading {
    private static final Duration ONE_TAKING = Duration.ofHours(1);

    private final LedgerListRows lists;
    private final DutyRows duties;
    private final ItemRows items;
    private final StoryRows story;
    private final ReadingRows readings;
    private final LifeRows lives;
    private final CycleRegimes cycles;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerReading(
            LedgerListRows lists,
            DutyRows duties,
            ItemRows items,
            StoryRows story,
            ReadingRows readings,
            LifeRows lives,
            CycleRegimes cycles,
            AuditTrail audit,
            Clock clock) {
        this.audit = audit;
        this.lists = lists;
        this.duties = duties;
        this.items = items;
        this.story = story;
        this.readings = readings;
        this.lives = lives;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * One page of the ledger.
     *
     * @param total lines on all pages together
     * @param any whether there is anything at all without the filters
     */
    record LedgerList(List<LedgerLine> lines, int total, boolean any, Choices choices) {}

    /** What can be chosen among. */
    record Choices(
            List<LedgerListRows.Owner> owners,
            List<LedgerListRows.Owner> verifiers,
            List<Cycle> cycles,
            List<String> headings,
            List<String> labels) {}

    /** An item with its whole story, as it was at {@code now}. */
    record ItemStory(
            LedgerItem item, int version, List<Event> events, List<Measured> series, Instant now) {}

    /**
     * What is known of an item's indicator: the baseline on the day of issue, figures of progress
     * notes, and readings; of several of one day the last counts, and a reading before a note.
     */
    @Transactional(readOnly = true)
    List<Measured> series(Promise promise) {
        return series(promise, story.events(promise));
    }

    private List<Measured> series(Promise promise, List<Event> events) {
        TreeMap<LocalDate, Measured> byDay = new TreeMap<>();
        LocalDate issued = day(promise.issuedAt());
        byDay.put(issued, new Measured(issued, promise.indicator().baseline().doubleValue()));
        for (Event event : events) {
            LocalDate day = day(event.at());
            event.reading()
                    .ifPresent(value -> byDay.put(day, new Measured(day, value.doubleValue())));
        }
        for (DatedReading one : readings.of(promise.unitId(), promise.id())) {
            if (one.counts()) {
                double value = one.value().orElseThrow().doubleValue();
                byDay.put(one.day(), new Measured(one.day(), value));
            }
        }
        return List.copyOf(byDay.values());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    @Transactional(readOnly = true)
    public LedgerList list(SignedIn who, LedgerQuery query) {
        LedgerSight sight = cycles.sight(who);
        List<Cycle> inSight = cycles.of(who);
        LedgerListRows.Day day = day(inSight);
        int total = lists.count(sight, query, day);
        return new LedgerList(
                lists.lines(sight, query, day),
                total,
                total > 0 || lists.any(sight),
                new Choices(
                        lists.owners(sight),
                        lists.verifiers(sight),
                        inSight,
                        inSight.stream()
                                .flatMap(cycle -> cycles.regime(cycle).headings().stream())
                                .distinct()
                                .toList(),
                        lists.labels(sight)));
    }

    /** Items that match, in the order of their days; {@code most} at most. */
    @Transactional(readOnly = true)
    public List<UUID> matching(SignedIn who, LedgerQuery query, int most) {
        return lists.ids(cycles.sight(who), query, day(cycles.of(who)), most);
    }

    /** Those of the items that {@code who} may see, by number. */
    @Transactional(readOnly = true)
    public List<LedgerLine> lines(SignedIn who, Set<UUID> items) {
        return lists.lines(cycles.sight(who), items);
    }

    /** Any stretch of what the list shows, whatever page was asked for. */
    @Transactional(readOnly = true)
    public List<LedgerLine> stretch(SignedIn who, LedgerQuery query, int from, int most) {
        return lists.lines(cycles.sight(who), query, day(cycles.of(who)), from, most);
    }

    @Transactional(readOnly = true)
    public List<LedgerLine> ofStatement(SignedIn who, UUID statementId) {
        return lists.ofStatement(cycles.sight(who), statementId);
    }

    /** The words of the findings that items of the statement answer already. */
    @Transactional(readOnly = true)
    public Set<String> answered(UUID statementId) {
        return lists.answered(statementId);
    }

    /** Every state of the items of a cycle, one entry for each item. */
    @Transactional(readOnly = true)
    public List<ItemState> statesOfCycle(UUID cycleId) {
        return lists.statesOfCycle(cycleId).stream().map(ItemState::byStored).toList();
    }

    @Transactional(readOnly = true)
    public List<LedgerLine> open(SignedIn who) {
        return lists.open(cycles.sight(who));
    }

    /** What waits for {@code who} besides the turns of items. */
    @Transactional(readOnly = true)
    public List<Duty> duties(SignedIn who, LocalDate today) {
        Set<UUID> closing =
                who.units().stream()
                        .filter(unit -> LedgerSight.acting(who, unit).closes())
                        .collect(Collectors.toUnmodifiableSet());
        return duties.of(cycles.sight(who), closing, today);
    }

    @Transactional(readOnly = true)
    public ItemStory story(SignedIn who, UUID itemId) {
        ItemRows.Stored stored =
                items.find(itemId)
                        .filter(found -> cycles.sight(who).shows(found.item().promise()))
                        .orElseThrow(() -> new NotInSight("ledger-item", itemId));
        Promise promise = stored.item().promise();
        List<Event> events = story.events(promise);
        return new ItemStory(
                stored.item(), stored.version(), events, series(promise, events), clock.instant());
    }

    /** What is told of an item besides its state and its events. */
    @Transactional(readOnly = true)
    ItemLife life(SignedIn who, UUID itemId) {
        LedgerItem item = story(who, itemId).item();
        Promise promise = item.promise();
        LedgerSight sight = cycles.sight(who);
        List<LedgerLine> carriesOn =
                switch (item) {
                    case LedgerItem.Merged merged -> lists.byId(sight, merged.into());
                    case LedgerItem.Split _ -> lists.partsOf(sight, itemId);
                    default -> wouldCarryOn(sight, item);
                };
        return new ItemLife(
                lives.changes(promise),
                lives.causes(promise),
                lives.otherCauses(promise),
                items.effectDue(promise),
                lives.checks(promise),
                lives.later(promise),
                carriesOn,
                lists.mergedInto(sight, itemId),
                promise.arrangement().splitFrom().stream()
                        .flatMap(whole -> lists.byId(sight, whole).stream())
                        .findFirst());
    }

    private List<LedgerLine> wouldCarryOn(LedgerSight sight, LedgerItem item) {
        return item.work()
                .course()
                .pending()
                .map(change ->
                        change.wish() instanceof Change.Wish.Merging(UUID into)
                                ? lists.byId(sight, into)
                                : List.<LedgerLine>of())
                .orElse(List.of());
    }

    /** What people wrote about an item, with the rows that it would be erased with. */
    @Transactional(readOnly = true)
    List<StoryRows.Wording> wordings(SignedIn who, UUID itemId) {
        return story.wordings(story(who, itemId).item().promise());
    }

    /** A closed item as those say it who point at it. */
    record ClosedItem(
            UUID id, ItemNumber number, LocalDate closedOn, UUID closedBy, Promise promise) {}

    /** Empty unless the item is closed, and there for {@code who}. */
    @Transactional(readOnly = true)
    public Optional<ClosedItem> closed(SignedIn who, UUID itemId) {
        return items.find(itemId)
                .map(ItemRows.Stored::item)
                .filter(item -> cycles.sight(who).shows(item.promise()))
                .flatMap(item ->
                        item instanceof LedgerItem.Closed closed
                                ? Optional.of(
                                        new ClosedItem(
                                                itemId,
                                                item.promise().number(),
                                                LocalDate.ofInstant(
                                                        closed.closeOut().at(), clock.getZone()),
                                                closed.closeOut().by(),
                                                item.promise()))
                                : Optional.empty());
    }

    /** Items that came from entries of a meeting, by entry. */
    @Transactional(readOnly = true)
    public Map<UUID, List<LedgerLine>> ofMeeting(SignedIn who, UUID meetingId) {
        return lists.ofMeeting(cycles.sight(who), meetingId);
    }

    /** Items whose problem is that of a closed one which came back, by the old item. */
    @Transactional(readOnly = true)
    public List<LedgerLine> returnsOf(SignedIn who, UUID itemId) {
        return lists.returnsOf(cycles.sight(who), itemId);
    }

    /** Every item of a cycle that {@code who} may see, by number. */
    @Transactional(readOnly = true)
    public List<LedgerLine> ofCycle(SignedIn who, UUID cycleId) {
        return lists.ofCycle(cycles.sight(who), cycleId);
    }

    /** The facts of a file that {@code who} may see. */
    @Transactional(readOnly = true)
    public Evidence evidence(SignedIn who, UUID evidenceId) {
        return story.filed(evidenceId)
                .filter(filed ->
                        items.find(filed.itemId())
                                .filter(found -> cycles.sight(who).shows(found.item().promise()))
                                .isPresent())
                .map(StoryRows.Filed::evidence)
                .orElseThrow(() -> new NotInSight("evidence", evidenceId));
    }

    /**
     * The same for somebody who takes the file away: that he did is an entry, once an hour, unless
     * it was he who put it there.
     */
    @Transactional
    public Evidence taken(SignedIn who, UUID evidenceId) {
        Evidence evidence = evidence(who, evidenceId);
        if (!evidence.addedBy().equals(who.personId())) {
            Promise promise =
                    story.filed(evidenceId)
                            .flatMap(filed -> items.find(filed.itemId()))
                            .orElseThrow()
                            .item()
                            .promise();
            audit.appendOnce(
                    promise.unitId(),
                    who.personId(),
                    "ledger.evidence.taken",
                    "evidence",
                    evidenceId,
                    Map.of("number", promise.number().toString()),
                    ONE_TAKING);
        }
        return evidence;
    }

    /** The bytes of a file that was asked for with {@link #evidence} before. */
    @Transactional(readOnly = true)
    public byte[] content(SignedIn who, UUID evidenceId) {
        return story.content(evidence(who, evidenceId).id());
    }

    private LedgerListRows.Day day(List<Cycle> inSight) {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, List<UUID>> byDays = new TreeMap<>();
        for (Cycle cycle : inSight) {
            int days = cycles.regime(cycle).thresholds().nearDays();
            byDays.computeIfAbsent(days, _ -> new ArrayList<>()).add(cycle.id());
        }
        List<LedgerListRows.Near> near = new ArrayList<>();
        byDays.forEach((days, ids) -> near.add(new LedgerListRows.Near(ids, today.plusDays(days))));
        return new LedgerListRows.Day(today, near);
    }
}
