package org.bihuan.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Snapshots.Snapshot;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Snapshots of the ledger, and what changed between two of them. */
@Controller
class SnapshotPages {
    private static final String ALL = "/ledger/snapshots";

    private final Snapshots snapshots;
    private final Organisation organisation;
    private final PersonNames people;

    SnapshotPages(Snapshots snapshots, Organisation organisation, PersonNames people) {
        this.snapshots = snapshots;
        this.organisation = organisation;
        this.people = people;
    }

    @GetMapping(ALL)
    ModelAndView all(SignedIn who, Page page) {
        return list(who, page, "");
    }

    @PostMapping(ALL)
    ModelAndView take(
            SignedIn who,
            Page page,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String title) {
        return switch (snapshots.take(who, unit, title)) {
            case Outcome.Done<UUID>(UUID id) ->
                    SeeOtherPages.to(ALL + "/" + id, Said.of("ledger.snapshot.done"));
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                ReasonWords words = new ReasonWords(people.of(unit));
                List<Refusal> refusals =
                        reasons.stream()
                                .map(reason ->
                                        new Refusal(
                                                words.of(reason), Optional.of(Field.TITLE.id())))
                                .toList();
                ModelAndView view = list(who, page.refused(new Refusals(refusals)), title);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView list(SignedIn who, Page page, String typed) {
        List<Choice> units =
                who.units().stream()
                        .filter(unit -> Snapshots.mayTake(who, unit))
                        .map(unit -> new Choice(unit.toString(), name(unit)))
                        .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page.under("ledger.list.title", "/ledger").titled("ledger.snapshots"));
        model.put("lines", snapshots.all(who).stream().map(one -> line(page, one)).toList());
        model.put("units", units);
        model.put("typed", typed);
        return new ModelAndView("ledger/snapshots", model);
    }

    private String name(UUID unitId) {
        return organisation.unit(unitId).map(Unit::name).orElse("—");
    }

    private SnapshotView.Line line(Page page, Snapshot one) {
        return new SnapshotView.Line(
                one.id().toString(),
                name(one.unitId()),
                one.title(),
                page.say(
                        "ledger.issued.by",
                        people.of(one.unitId()).apply(one.takenBy()),
                        page.moment(one.takenAt())),
                page.say("ledger.snapshot.items", one.items()),
                one.sha256());
    }

    /**
     * @param with the other snapshot to compare with; ignored unless it is of the same unit
     */
    @GetMapping(ALL + "/{id}")
    ModelAndView one(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String with) {
        Snapshot one = snapshots.one(who, id);
        List<Snapshot> others =
                snapshots.all(who).stream()
                        .filter(other -> other.unitId().equals(one.unitId()))
                        .filter(other -> !other.id().equals(id))
                        .toList();
        List<SnapshotLine> lines = snapshots.lines(who, id);
        Optional<Snapshot> other =
                others.stream().filter(each -> each.id().toString().equals(with)).findFirst();
        List<SnapshotView.Row> rows =
                other.map(second -> rows(who, page, one, lines, second)).orElse(List.of());
        SnapshotView view =
                new SnapshotView(
                        line(page, one),
                        others.stream()
                                .map(each ->
                                        new Choice(
                                                each.id().toString(),
                                                each.title() + " " + page.date(each.takenOn())))
                                .toList(),
                        with,
                        counts(page, lines),
                        rows,
                        other.isPresent());
        return new ModelAndView(
                "ledger/snapshot",
                Map.of(
                        "page",
                        page.under("ledger.snapshots", ALL).called(one.title()),
                        "view",
                        view));
    }

    /** The older of the two comes first, whichever was opened. */
    private List<SnapshotView.Row> rows(
            SignedIn who, Page page, Snapshot one, List<SnapshotLine> lines, Snapshot other) {
        List<SnapshotLine> others = snapshots.lines(who, other.id());
        boolean later = one.takenAt().isAfter(other.takenAt());
        List<SnapshotLine.Change> changes =
                later ? SnapshotLine.between(others, lines) : SnapshotLine.between(lines, others);
        return changes.stream().map(change -> row(page, change)).toList();
    }

    private static SnapshotView.Row row(Page page, SnapshotLine.Change change) {
        SnapshotLine after = change.after();
        List<String> what = new ArrayList<>();
        if (change.before().isEmpty()) {
            what.add(page.say("ledger.snapshot.new", page.say(after.state().said())));
        }
        change.before()
                .ifPresent(before ->
                        change.parts().stream()
                                .map(part -> sentence(page, part, before, after))
                                .forEach(what::add));
        return new SnapshotView.Row(
                after.number(), "/ledger/items/" + after.item(), after.measure(), what);
    }

    private static String sentence(
            Page page, SnapshotLine.Part part, SnapshotLine before, SnapshotLine after) {
        return switch (part) {
            case STATE ->
                    page.say(
                            "ledger.snapshot.state",
                            page.say(before.state().said()),
                            page.say(after.state().said()));
            case DUE ->
                    page.say(
                            "ledger.snapshot.due",
                            page.date(before.dueOn()),
                            page.date(after.dueOn()),
                            after.extensions());
            case OWNER -> page.say("ledger.snapshot.owner", before.owner(), after.owner());
            case FILES -> page.say("ledger.snapshot.files", before.files(), after.files());
        };
    }

    private static List<SnapshotView.Count> counts(Page page, List<SnapshotLine> lines) {
        Map<ItemState, Long> byState =
                lines.stream()
                        .collect(Collectors.groupingBy(SnapshotLine::state, Collectors.counting()));
        Function<ItemState, SnapshotView.Count> count =
                state ->
                        new SnapshotView.Count(
                                page.say(state.said()),
                                Long.toString(byState.getOrDefault(state, 0L)));
        return Stream.of(ItemState.values()).filter(byState::containsKey).map(count).toList();
    }

    /** The lines as they were hashed: {@code sha256sum} of the file is the hash of the page. */
    @GetMapping(ALL + "/{id}/lines")
    ResponseEntity<byte[]> lines(SignedIn who, @PathVariable UUID id) {
        Snapshot one = snapshots.one(who, id);
        String text =
                snapshots.texts(who, id).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bihuan-ledger-" + one.takenOn() + ".ndjson")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
