package org.bihuan.server.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.ledger.Change.Wish;
import org.bihuan.server.ledger.ItemView.Action;
import org.bihuan.server.ledger.ItemView.Link;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Exhibit;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Tone;

/** The parts of an item's page that tell its life besides its state, for one viewer. */
final class LifePrint {
    private final Page page;
    private final Regime regime;
    private final Function<UUID, String> names;
    private final Acting viewer;
    private final ReasonWords words;
    private final LedgerItem item;
    private final ItemLife life;
    private final Instant now;

    LifePrint(
            Page page,
            Regime regime,
            Function<UUID, String> names,
            Acting viewer,
            LedgerItem item,
            ItemLife life,
            Instant now) {
        this.page = page;
        this.regime = regime;
        this.names = names;
        this.viewer = viewer;
        this.words = new ReasonWords(names);
        this.item = item;
        this.life = life;
        this.now = now;
    }

    LifeView print(List<Choice> people, Function<Evidence, Exhibit> exhibit) {
        return new LifeView(
                receipt(),
                agreed(),
                causes(),
                changes(people),
                effect(exhibit),
                item instanceof LedgerItem.Closed || item instanceof LedgerItem.CarriedOn
                        ? List.of()
                        : visits(),
                href("/follow-ups"));
    }

    private List<Choice> visits() {
        return item.work().evidence().stream()
                .filter(evidence -> evidence.said().isWithoutFollowUp())
                .map(evidence ->
                        new Choice(
                                evidence.id().toString(),
                                evidence.said().place() + " " + evidence.fileName()))
                .toList();
    }

    private LifeView.Receipt receipt() {
        Course course = item.work().course();
        Instant handed = course.handedAt().orElse(item.promise().issuedAt());
        List<Reason> against = Gates.receipt(item, viewer);
        Optional<LocalDate> until = regime.receiptDays().map(page.day(handed)::plusDays);
        Lamp lamp;
        String said;
        if (course.received()) {
            Instant at = course.receivedAt().orElse(now);
            boolean late = until.filter(page.day(at)::isAfter).isPresent();
            lamp = new Lamp(late ? Tone.NOTE : Tone.GOOD, page.say("ledger.receipt.done"));
            said =
                    page.say(
                            late ? "ledger.receipt.late" : "ledger.receipt.took",
                            page.moment(at),
                            page.elapsed(Duration.between(handed, at)));
        } else if (!ItemState.of(item).isOpen()) {
            lamp = new Lamp(Tone.NOTE, page.say("ledger.receipt.never"));
            said = "";
        } else {
            boolean overdue = until.filter(page.today()::isAfter).isPresent();
            lamp =
                    new Lamp(
                            overdue ? Tone.BAD : Tone.WAITING,
                            page.say(overdue ? "ledger.receipt.overdue" : "ledger.receipt.waits"));
            said =
                    until.map(day ->
                                    page.say(
                                            "ledger.receipt.until",
                                            page.due(day),
                                            page.elapsed(Duration.between(handed, now))))
                            .orElseGet(() ->
                                    page.say(
                                            "ledger.receipt.since",
                                            page.elapsed(Duration.between(handed, now))));
        }
        if (!course.received()
                && item instanceof LedgerItem.AtWork
                && !(item instanceof LedgerItem.Issued)) {
            said += " " + page.say("ledger.receipt.reported-first");
        }
        return new LifeView.Receipt(lamp, said, action("/receipt", against), against.isEmpty());
    }

    private LifeView.Agreed agreed() {
        Promise promise = item.promise();
        Arrangement agreed = promise.arrangement();
        List<LifeView.Moved> moved =
                life.changes().stream().flatMap(change -> moved(change).stream()).toList();
        return new LifeView.Agreed(
                agreed.sponsor().map(names).orElse(""),
                agreed.leadUnit().orElse(""),
                String.join("、", agreed.helpingUnits()),
                deadline(agreed.deadline()),
                promise.dueOn().equals(agreed.promisedOn()) ? "" : page.date(agreed.promisedOn()),
                moved.isEmpty() ? "" : page.say("ledger.moves", moved.size()),
                moved,
                life.changes().stream().flatMap(change -> exchanged(change).stream()).toList(),
                stages(promise),
                promise.stages().isEmpty()
                        ? Optional.empty()
                        : Optional.of(action("/stages", Gates.stage(item, viewer))),
                agreed.deadline() instanceof Deadline.Standing
                        ? Optional.of(action("/reviews", Gates.review(item, viewer)))
                        : Optional.empty());
    }

    private String deadline(Deadline deadline) {
        String name =
                regime.deadline(deadline.code()).map(type -> type.name().in(locale())).orElse("");
        return deadline instanceof Deadline.Standing standing
                ? page.say("ledger.deadline.standing", name, standing.reviewDays())
                : name;
    }

    /** An earlier verifier stays in sight. */
    private Optional<LifeView.Moved> exchanged(Change change) {
        return change.wish() instanceof Wish.Exchange(UUID from, UUID to)
                ? agreed(change, names.apply(from), names.apply(to))
                : Optional.empty();
    }

    private Optional<LifeView.Moved> moved(Change change) {
        return change.wish() instanceof Wish.Extension(LocalDate from, LocalDate to)
                ? agreed(change, page.date(from), page.date(to))
                : Optional.empty();
    }

    private Optional<LifeView.Moved> agreed(Change change, String from, String to) {
        return change.decision()
                .filter(Change.Verdict::approved)
                .map(verdict ->
                        new LifeView.Moved(
                                from,
                                to,
                                change.reason(),
                                page.say(
                                        "ledger.moved.by",
                                        names.apply(change.askedBy()),
                                        names.apply(verdict.by()),
                                        page.moment(verdict.at()))));
    }

    private List<LifeView.Stage> stages(Promise promise) {
        int reached = item.work().course().stagesReached();
        boolean over = !(item instanceof LedgerItem.AtWork || item instanceof LedgerItem.Suspended);
        List<LifeView.Stage> stages = new ArrayList<>();
        for (int i = 0; i < promise.stages().size(); i++) {
            Deadline.Stage stage = promise.stages().get(i);
            boolean behind = i < reached || over;
            boolean late = !behind && stage.dueOn().isBefore(page.today());
            stages.add(
                    new LifeView.Stage(
                            new Lamp(
                                    behind ? Tone.GOOD : late ? Tone.BAD : Tone.IDLE,
                                    page.say(
                                            behind
                                                    ? "ledger.stage.reached"
                                                    : i == reached
                                                            ? "ledger.stage.now"
                                                            : "ledger.stage.later")),
                            behind ? page.date(stage.dueOn()) : page.due(stage.dueOn()),
                            stage.words()));
        }
        return stages;
    }

    private LifeView.Causes causes() {
        String debt =
                item.work().course().causeOwed()
                        ? page.say(
                                "ledger.cause.owed",
                                page.due(item.promise().arrangement().causeDue().orElseThrow()))
                        : life.causes().isEmpty() ? page.say("ledger.cause.none") : "";
        return new LifeView.Causes(
                life.causes().stream()
                        .map(cause ->
                                new LifeView.Cause(
                                        cause.id().toString(),
                                        cause.words(),
                                        page.say(
                                                "ledger.issued.by",
                                                names.apply(cause.namedBy()),
                                                page.moment(cause.namedAt()))))
                        .toList(),
                debt,
                action("/causes", Gates.cause(item, viewer)),
                life.known().stream()
                        .map(cause -> new Choice(cause.id().toString(), cause.words()))
                        .toList());
    }

    private LifeView.Changes changes(List<Choice> people) {
        Optional<LifeView.Pending> pending =
                item.work()
                        .course()
                        .pending()
                        .map(change ->
                                new LifeView.Pending(
                                        change.id().toString(),
                                        page.say(
                                                "ledger.pending",
                                                names.apply(change.askedBy()),
                                                page.moment(change.askedAt()),
                                                page.say(ReasonWords.nameOf(change.wish().kind())),
                                                page.elapsed(
                                                        Duration.between(change.askedAt(), now))),
                                        change.reason(),
                                        details(change.wish()),
                                        action(
                                                "/changes/agreement",
                                                ChangeGates.decision(item, viewer)),
                                        action(
                                                "/changes/withdrawal",
                                                ChangeGates.withdrawal(item, viewer))));
        List<Reason> extension = ChangeGates.request(item, Change.Kind.EXTENSION, viewer);
        boolean onlyExtension = !ChangeGates.request(item, Change.Kind.TRANSFER, viewer).isEmpty();
        List<Reason> exchange = ChangeGates.request(item, Change.Kind.EXCHANGE, viewer);
        return new LifeView.Changes(
                pending,
                action("/changes", extension),
                onlyExtension,
                exchange.isEmpty(),
                href("/changes"),
                item instanceof LedgerItem.Suspended
                        ? Optional.of(action("/resumption", ChangeGates.resumption(item, viewer)))
                        : Optional.empty(),
                people,
                links(life.carriesOn()),
                links(life.absorbed()),
                life.whole().map(LifePrint::link));
    }

    private List<String> details(Wish wish) {
        return switch (wish) {
            case Wish.Extension(LocalDate from, LocalDate to) ->
                    List.of(page.say("ledger.wish.extension", page.date(from), page.date(to)));
            case Wish.Transfer(UUID from, UUID to) ->
                    List.of(page.say("ledger.wish.transfer", names.apply(from), names.apply(to)));
            case Wish.Exchange(UUID from, UUID to) ->
                    List.of(page.say("ledger.wish.exchange", names.apply(from), names.apply(to)));
            case Wish.Merging(UUID into) ->
                    life.carriesOn().stream()
                            .filter(line -> line.id().equals(into))
                            .map(line ->
                                    page.say(
                                            "ledger.wish.merging",
                                            line.number().toString(),
                                            line.measure()))
                            .toList();
            case Wish.Splitting(List<Change.Part> parts) ->
                    parts.stream()
                            .map(part ->
                                    page.say(
                                            "ledger.wish.part",
                                            part.measure(),
                                            names.apply(part.owner()),
                                            page.date(part.dueOn())))
                            .toList();
            case Wish.Suspension _, Wish.Resumption _ -> List.of();
        };
    }

    private LifeView.Effect effect(Function<Evidence, Exhibit> exhibit) {
        boolean closed = item instanceof LedgerItem.Closed;
        List<Reason> against =
                EffectChecks.against(item, viewer, page.today(), life.effectDue(), life.checks());
        boolean decided =
                !life.checks().isEmpty()
                        && life.checks().getLast().result() != EffectCheck.Result.PARTLY;
        Optional<Lamp> lamp =
                life.effectDue()
                        .filter(_ -> closed && !decided)
                        .map(day ->
                                page.today().isBefore(day)
                                        ? new Lamp(Tone.IDLE, page.say("ledger.effect.later"))
                                        : new Lamp(Tone.SOON, page.say("ledger.effect.now")));
        String said =
                life.effectDue()
                        .map(day -> page.say("ledger.effect.from", page.date(day)))
                        .orElseGet(() -> page.say("ledger.effect.nobody"));
        return new LifeView.Effect(
                closed,
                lamp,
                said,
                action("/effect-checks", against),
                Stream.of(EffectCheck.Result.values())
                        .map(result ->
                                new Choice(
                                        result.word(), page.say("ledger.effect." + result.word())))
                        .toList(),
                life.checks().stream().map(check -> check(check, exhibit)).toList());
    }

    private LifeView.Check check(EffectCheck check, Function<Evidence, Exhibit> exhibit) {
        Tone tone =
                switch (check.result()) {
                    case HELD -> Tone.GOOD;
                    case PARTLY -> Tone.SOON;
                    case CAME_BACK -> Tone.BAD;
                };
        return new LifeView.Check(
                new Lamp(tone, page.say("ledger.effect." + check.result().word())),
                check.words(),
                page.say("ledger.issued.by", names.apply(check.by()), page.moment(check.at())),
                life.later().stream()
                        .filter(shown -> shown.id().equals(check.evidence()))
                        .map(exhibit)
                        .toList());
    }

    private static List<Link> links(List<LedgerLine> lines) {
        return lines.stream().map(LifePrint::link).toList();
    }

    private static Link link(LedgerLine line) {
        return new Link(line.number().toString(), "/ledger/items/" + line.id());
    }

    private String href(String deed) {
        return "/ledger/items/" + item.promise().id() + deed;
    }

    private Action action(String deed, List<Reason> against) {
        return new Action(
                href(deed), against.stream().map(reason -> page.say(words.of(reason))).toList());
    }

    private Locale locale() {
        return Locale.forLanguageTag(page.lang());
    }

    /** Kinds of deadline, as a choice. */
    static List<Choice> deadlines(Regime regime, Locale language) {
        return regime.deadlines().stream()
                .map((ReviewFramework.DeadlineType type) ->
                        new Choice(type.code(), type.name().in(language)))
                .toList();
    }
}
