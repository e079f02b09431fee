package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.ledger.forecast.Measured;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Exhibit;
import org.bihuan.server.page.Happening;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The parts of an item's page for one viewer, in his language. */
final class ItemPrint {
    private final Page page;
    private final Regime regime;
    private final Function<UUID, String> names;
    private final Acting viewer;
    private final ReasonWords words;

    ItemPrint(Page page, Regime regime, Function<UUID, String> names, Acting viewer) {
        this.page = page;
        this.regime = regime;
        this.names = names;
        this.viewer = viewer;
        this.words = new ReasonWords(names);
    }

    ItemView.Head head(LedgerItem item, Instant now) {
        Promise promise = item.promise();
        ItemState state = ItemState.of(item);
        Light light = Lights.of(promise.dueOn(), closedAt(item), regime, page);
        List<Reason> lacks = state.isOpen() ? Gates.lacks(item) : List.of();
        return new ItemView.Head(
                promise.number().toString(),
                new Lamp(state.tone(), page.say(state.said())),
                Lights.lamp(light, regime, page),
                next(item, now),
                Turn.of(viewer, item)
                        .map(turn ->
                                new LedgerListView.Step(
                                        page.say(turn.said()), "#" + turn.anchor(), true)),
                lacks.stream().map(this::say).toList(),
                !item.work().showsAnOutcome());
    }

    /** One sentence: what comes next, who does it, and for how long it has waited. */
    private String next(LedgerItem item, Instant now) {
        Promise promise = item.promise();
        String owner = names.apply(promise.owner());
        String verifier = names.apply(promise.verifier());
        return switch (item) {
            case LedgerItem.Issued _ -> page.say("ledger.next.issued", owner);
            case LedgerItem.Received _ -> page.say("ledger.next.received", owner);
            case LedgerItem.Suspended suspended ->
                    page.say(
                            "ledger.next.suspended",
                            names.apply(suspended.suspension().by()),
                            suspended.suspension().at());
            case LedgerItem.Merged merged ->
                    page.say(
                            "ledger.next.merged",
                            names.apply(merged.agreed().by()),
                            merged.agreed().at());
            case LedgerItem.Split split ->
                    page.say(
                            "ledger.next.split",
                            names.apply(split.agreed().by()),
                            split.agreed().at());
            case LedgerItem.InProgress _ -> page.say("ledger.next.in-progress", owner);
            case LedgerItem.Returned returned ->
                    page.say(
                            "ledger.next.returned",
                            owner,
                            names.apply(returned.decision().by()),
                            returned.decision().words());
            case LedgerItem.Submitted submitted ->
                    page.say(
                            "ledger.next.submitted",
                            verifier,
                            submitted.submission().at(),
                            waited(submitted.submission().at(), now));
            case LedgerItem.Verified verified ->
                    page.say(
                            "ledger.next.verified",
                            names.apply(verified.verification().by()),
                            verified.verification().at(),
                            waited(verified.verification().at(), now));
            case LedgerItem.Closed closed ->
                    page.say(
                            "ledger.next.closed",
                            names.apply(closed.closeOut().by()),
                            closed.closeOut().at());
        };
    }

    private String waited(Instant since, Instant now) {
        return page.elapsed(Duration.between(since, now));
    }

    ItemView.Terms terms(LedgerReading.ItemStory story) {
        LedgerItem item = story.item();
        Promise promise = item.promise();
        return new ItemView.Terms(
                names.apply(promise.owner()),
                names.apply(promise.verifier()),
                names.apply(promise.issuedBy()),
                page.moment(promise.issuedAt()),
                item instanceof LedgerItem.Closed
                        ? page.date(promise.dueOn())
                        : page.due(promise.dueOn()),
                measuring(promise, item.work().latest(), story.series()),
                kind(promise.expectedKind()));
    }

    private ItemView.Measuring measuring(
            Promise promise, Optional<Reading> latest, List<Measured> series) {
        Indicator indicator = promise.indicator();
        IndicatorChart chart = IndicatorChart.of(page, promise, series);
        String side = indicator.direction().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ItemView.Measuring(
                indicator.name(),
                figure(indicator.baseline(), indicator),
                page.say("ledger.target." + side, figure(indicator.target(), indicator)),
                latest.map(reading -> lamp(reading, indicator)),
                latest.map(reading -> page.moment(reading.at())).orElse(""),
                chart.drawing(),
                chart.outlook(),
                "/ledger/items/" + promise.id() + "/readings");
    }

    private Lamp lamp(Reading reading, Indicator indicator) {
        boolean reached = indicator.isReachedBy(reading.value());
        return new Lamp(
                reached ? Tone.GOOD : Tone.GOING,
                page.say(
                        reached ? "ledger.reading.reached" : "ledger.reading.not-yet",
                        figure(reading.value(), indicator)));
    }

    static String figure(BigDecimal number, Indicator indicator) {
        return number.stripTrailingZeros().toPlainString() + " " + indicator.unit();
    }

    ItemView.Shown shown(LedgerItem item) {
        return new ItemView.Shown(
                item.work().evidence().stream().map(this::exhibit).toList(),
                regime.kinds().stream()
                        .map(kind ->
                                new Choice(
                                        kind.code(),
                                        page.say(
                                                kind.outcome()
                                                        ? "ledger.kind.outcome"
                                                        : "ledger.kind.action",
                                                kind.name().in(locale()))))
                        .toList(),
                FileType.allExtensions().stream()
                        .map("."::concat)
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow(),
                page.say(
                        "ledger.evidence.limits",
                        String.join(" ", FileType.allExtensions()),
                        page.size(Limits.USUAL.fileBytes()),
                        Limits.USUAL.files()),
                asks());
    }

    /** Which kind asks for what besides the file, a sentence each. */
    private String asks() {
        return regime.kinds().stream()
                .filter(kind -> !kind.asks().isEmpty())
                .map(kind ->
                        page.say(
                                "ledger.kind.asks",
                                kind.name().in(locale()),
                                kind.asks().stream()
                                        .sorted()
                                        .map(asked -> page.say(labelOf(asked)))
                                        .collect(Collectors.joining(page.say("ledger.and")))))
                .collect(Collectors.joining(" "));
    }

    private static Said labelOf(ReviewFramework.Asked asked) {
        return ReasonWords.labelOf(
                switch (asked) {
                    case DAY -> Field.DAY;
                    case PLACE -> Field.PLACE;
                    case PEOPLE -> Field.PEOPLE;
                    case PROBLEM -> Field.FOUND;
                    case FOLLOW_UP -> Field.FOLLOW_UP;
                    case BEFORE -> Field.BEFORE;
                });
    }

    Exhibit exhibit(Evidence evidence) {
        return new Exhibit(
                evidence.id(),
                evidence.fileName(),
                kind(evidence.kind().code()),
                evidence.shows(),
                evidence.size(),
                evidence.sha256(),
                evidence.kind().outcome(),
                names.apply(evidence.addedBy()),
                evidence.addedAt(),
                details(evidence),
                EvidencePictures.isPhotograph(evidence));
    }

    private List<String> details(Evidence evidence) {
        EvidenceFacts said = evidence.said();
        List<String> details = new ArrayList<>();
        said.day().ifPresent(day -> details.add(detail(Field.DAY, page.date(day))));
        add(details, Field.PLACE, said.place());
        add(details, Field.PEOPLE, said.people());
        add(details, Field.FOUND, said.found());
        said.followUps().forEach(words -> add(details, Field.FOLLOW_UP, words));
        if (said.isWithoutFollowUp()) {
            details.add(page.say("ledger.visit.unfollowed"));
        }
        return details;
    }

    private void add(List<String> details, Field field, String words) {
        if (!words.isEmpty()) {
            details.add(detail(field, words));
        }
    }

    private String detail(Field field, String words) {
        return page.say("ledger.evidence.detail", page.say(ReasonWords.labelOf(field)), words);
    }

    private String kind(String code) {
        return regime.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> kind.name().in(locale()))
                .findFirst()
                .orElse(code);
    }

    private Locale locale() {
        return Locale.forLanguageTag(page.lang());
    }

    List<Happening> happenings(LedgerReading.ItemStory story) {
        return story.events().stream().map(event -> happening(event, story.item())).toList();
    }

    private Happening happening(Event event, LedgerItem item) {
        return new Happening(
                event.at(),
                names.apply(event.person()),
                what(event, item),
                Optional.of(event.words()).filter(said -> !said.isEmpty()),
                tone(event.kind()));
    }

    private Said what(Event event, LedgerItem item) {
        Indicator indicator = item.promise().indicator();
        Optional<Said> reading =
                event.reading()
                        .map(value ->
                                Said.of(
                                        "ledger.event.reading",
                                        indicator.name(),
                                        figure(value, indicator)));
        Optional<Said> file =
                event.evidence()
                        .flatMap(id ->
                                item.work().evidence().stream()
                                        .filter(evidence -> evidence.id().equals(id))
                                        .findFirst())
                        .map(evidence ->
                                Said.of(
                                        "ledger.event.file",
                                        kind(evidence.kind().code()),
                                        evidence.fileName()));
        return reading.or(() -> file).orElse(Said.of("ledger.event." + event.kind().word()));
    }

    private static Tone tone(Event.Kind kind) {
        return switch (kind) {
            case ISSUED,
                    EXTENDED,
                    TRANSFERRED,
                    EXCHANGED,
                    MERGED,
                    ABSORBED,
                    SPLIT,
                    PARTED,
                    SUSPENDED,
                    RESUMED,
                    DECLINED,
                    WITHDRAWN ->
                    Tone.NOTE;
            case RECEIVED, REPORTED, ATTACHED, STAGED, CAUSED, FOLLOWED, REVIEWED -> Tone.GOING;
            case SUBMITTED, ASKED -> Tone.WAITING;
            case RETURNED -> Tone.BAD;
            case VERIFIED, CLOSED, CHECKED -> Tone.GOOD;
        };
    }

    ItemView.Actions actions(LedgerItem item) {
        String base = "/ledger/items/" + item.promise().id();
        return new ItemView.Actions(
                action(base, Gates.report(item, viewer)),
                action(base + "/submission", Gates.submission(item, viewer)),
                action(base + "/verification", Gates.verification(item, viewer)),
                action(base + "/return", Gates.giveBack(item, viewer)),
                action(base + "/close-out", Gates.closeOut(item, viewer)));
    }

    private ItemView.Action action(String href, List<Reason> against) {
        return new ItemView.Action(href, against.stream().map(this::say).toList());
    }

    private String say(Reason reason) {
        return page.say(words.of(reason));
    }

    private static Optional<Instant> closedAt(LedgerItem item) {
        return item instanceof LedgerItem.Closed closed
                ? Optional.of(closed.closeOut().at())
                : Optional.empty();
    }
}
