package org.bihuan.server.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One change to many items: what is chosen, what is wanted, what came of it, undoing it. */
@Controller
class BulkPages {
    private static final String PLACE = "/ledger/bulk";

    private final BulkChanges changes;
    private final LedgerReading reading;
    private final PersonNames names;

    BulkPages(BulkChanges changes, LedgerReading reading, PersonNames names) {
        this.changes = changes;
        this.reading = reading;
        this.names = names;
    }

    /** The ticked items, or all that the filters let through. */
    @GetMapping(PLACE)
    ModelAndView choose(
            SignedIn who, Page page, @RequestParam MultiValueMap<String, String> asked) {
        return form(who, page, chosen(who, asked), asked.toSingleValueMap());
    }

    @PostMapping(PLACE)
    ModelAndView carryOut(
            SignedIn who,
            Page page,
            @RequestParam UUID unit,
            @RequestParam MultiValueMap<String, String> typed) {
        Set<UUID> items = chosen(who, typed);
        Map<String, String> fields = typed.toSingleValueMap();
        BulkChanges.Wish wish =
                new BulkChanges.Wish(
                        fields.getOrDefault("kind", ""),
                        fields.getOrDefault(changes.fieldOf(fields.getOrDefault("kind", "")), ""),
                        fields.getOrDefault("reason", ""));
        return switch (changes.carryOut(who, unit, items, wish)) {
            case BulkChanges.Answer.Done(UUID id, Map<BulkChanges.Standing, Integer> counts) ->
                    SeeOtherPages.to(
                            PLACE + "/" + id,
                            Said.of(
                                    "ledger.bulk.notice",
                                    counts.getOrDefault(BulkChanges.Standing.CHANGED, 0),
                                    counts.getOrDefault(BulkChanges.Standing.REFUSED, 0)));
            case BulkChanges.Answer.Refused(List<Said> reasons) -> {
                Refusals refusals =
                        new Refusals(
                                reasons.stream()
                                        .map(said ->
                                                Refusal.of(said.key(), said.arguments().toArray()))
                                        .toList());
                ModelAndView again = form(who, page.refused(refusals), items, fields);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    @GetMapping(PLACE + "/{changeId}")
    ModelAndView report(SignedIn who, Page page, @PathVariable UUID changeId) {
        BulkChanges.Report report = changes.report(who, changeId);
        Page titled =
                page.under("ledger.list.title", LedgerAddress.LIST).titled("ledger.bulk.report");
        return new ModelAndView(
                "ledger/bulk-report", Map.of("page", titled, "view", view(who, page, report)));
    }

    @PostMapping(PLACE + "/{changeId}/undoing")
    ModelAndView undo(SignedIn who, @PathVariable UUID changeId) {
        Said notice =
                changes.undo(who, changeId)
                        .map(done ->
                                Said.of(
                                        done.left() == 0
                                                ? "ledger.bulk.undone-now"
                                                : "ledger.bulk.undone-partly",
                                        done.put(),
                                        done.left()))
                        .orElseGet(() -> Said.of("ledger.bulk.undone-before"));
        return SeeOtherPages.to(PLACE + "/" + changeId, notice);
    }

    private Set<UUID> chosen(SignedIn who, MultiValueMap<String, String> asked) {
        if (asked.containsKey("all")) {
            LedgerQuery query = LedgerAddress.query(asked.toSingleValueMap());
            return new LinkedHashSet<>(reading.matching(who, query, BulkChanges.MOST + 1));
        }
        Set<UUID> items = new LinkedHashSet<>();
        for (String typed : asked.getOrDefault("item", List.of())) {
            try {
                items.add(UUID.fromString(typed));
            } catch (IllegalArgumentException _) {
                // An address that was cut off: what is whole of it counts.
            }
        }
        return items;
    }

    private ModelAndView form(SignedIn who, Page page, Set<UUID> items, Map<String, String> typed) {
        List<UUID> units =
                who.units().stream()
                        .filter(unit -> who.mayAny(unit, Role.ORGANISER, Role.HEAD, Role.MEMBER))
                        .toList();
        if (units.isEmpty()) {
            throw new NotInSight("ledger", who.accountId());
        }
        List<LedgerLine> lines =
                reading.lines(who, items).stream()
                        .filter(line -> units.contains(line.unitId()))
                        .toList();
        UUID unit = lines.isEmpty() ? units.getFirst() : lines.getFirst().unitId();
        List<LedgerLine> ofUnit =
                lines.stream().filter(line -> line.unitId().equals(unit)).toList();
        Page titled =
                page.under("ledger.list.title", LedgerAddress.LIST).titled("ledger.bulk.title");
        return new ModelAndView(
                "ledger/bulk",
                Map.of(
                        "page",
                        titled,
                        "view",
                        new BulkView(
                                unit.toString(),
                                ofUnit.stream()
                                        .map(line ->
                                                new BulkView.Item(
                                                        line.id().toString(),
                                                        line.number().toString(),
                                                        line.measure()))
                                        .toList(),
                                lines.size() - ofUnit.size(),
                                changes.kinds().stream()
                                        .map(kind ->
                                                new Choice(
                                                        kind, page.say("ledger.bulk.kind." + kind)))
                                        .toList(),
                                names.choices(unit),
                                typed)));
    }

    private BulkView.Report view(SignedIn who, Page page, BulkChanges.Report report) {
        BulkChanges.Change change = report.change();
        Map<BulkChanges.Standing, Integer> counts = BulkChanges.counts(report.rows());
        var name = names.of(change.unitId());
        return new BulkView.Report(
                page.say("ledger.bulk.did." + change.kind(), changes.shown(change, name)),
                change.reason(),
                name.apply(change.madeBy()),
                page.moment(change.madeAt()),
                counts.getOrDefault(BulkChanges.Standing.CHANGED, 0),
                counts.getOrDefault(BulkChanges.Standing.UNCHANGED, 0),
                counts.getOrDefault(BulkChanges.Standing.REFUSED, 0),
                report.rows().stream().map(row -> line(page, report, row)).toList(),
                change.undone()
                        .map(undone ->
                                page.say(
                                        "ledger.bulk.was-undone",
                                        name.apply(undone.by()),
                                        undone.at()))
                        .orElse(""),
                change.undone().isEmpty()
                                && counts.containsKey(BulkChanges.Standing.CHANGED)
                                && who.mayAny(
                                        change.unitId(), Role.ORGANISER, Role.HEAD, Role.MEMBER)
                        ? PLACE + "/" + change.id() + "/undoing"
                        : "");
    }

    private static BulkView.Line line(Page page, BulkChanges.Report report, BulkChanges.Row row) {
        LedgerLine line = report.lines().get(row.itemId());
        Tone tone =
                switch (row.standing()) {
                    case CHANGED -> Tone.GOOD;
                    case UNCHANGED -> Tone.IDLE;
                    case REFUSED -> Tone.BAD;
                };
        return new BulkView.Line(
                "/ledger/items/" + row.itemId(),
                line == null ? "—" : line.number().toString(),
                line == null ? "" : line.measure(),
                new LedgerListView.Lamp(
                        tone,
                        page.say("ledger.bulk.standing." + LedgerAddress.word(row.standing()))),
                row.against().stream().map(page::say).toList());
    }
}
