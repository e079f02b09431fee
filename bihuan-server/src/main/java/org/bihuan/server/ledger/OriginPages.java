package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Issued.RowReason;
import org.bihuan.server.ledger.Issuing.OneRow;
import org.bihuan.server.meeting.Entries;
import org.bihuan.server.meeting.SpokenEntry;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item from what was said in a meeting, or from a closed one whose problem came back. */
@Controller
class OriginPages {

    private static final String SPOKEN = "/meetings/entries/{spokenId}/ledger";
    private static final String RETURN = "/ledger/items/{id}/recurrence";
    private static final String FINDING = OneRow.ID + "-findings";

    private final Issuing issuing;
    private final Entries entries;
    private final LedgerReading reading;
    private final Cycles cycles;
    private final PersonNames people;
    private final SheetPrinter printer;
    private final Ids ids;

    OriginPages(
            Issuing issuing,
            Entries entries,
            LedgerReading reading,
            Cycles cycles,
            PersonNames people,
            SheetPrinter printer,
            Ids ids) {
        this.issuing = issuing;
        this.entries = entries;
        this.reading = reading;
        this.cycles = cycles;
        this.people = people;
        this.printer = printer;
        this.ids = ids;
    }

    /** What a form is made for. */
    private record Place(
            UUID unitId,
            UUID cycleId,
            String action,
            String back,
            String backWords,
            String place,
            String finding,
            String measure,
            String returnedOn) {}

    @GetMapping(SPOKEN)
    ModelAndView fromMeeting(SignedIn who, Page page, @PathVariable UUID spokenId) {
        return show(who, page, spoken(page, entries.spoken(who, spokenId)), SheetForm.EMPTY);
    }

    @PostMapping(SPOKEN)
    ModelAndView issueFromMeeting(
            SignedIn who,
            Page page,
            @PathVariable UUID spokenId,
            @RequestParam MultiValueMap<String, String> sent) {
        SpokenEntry entry = entries.spoken(who, spokenId);
        return issue(
                who,
                page,
                spoken(page, entry),
                new Promise.Origin.Spoken(entry.meetingId(), spokenId),
                new SheetForm(sent));
    }

    @GetMapping(RETURN)
    ModelAndView ofReturn(SignedIn who, Page page, @PathVariable UUID id) {
        return show(who, page, returned(who, page, id), SheetForm.EMPTY);
    }

    @PostMapping(RETURN)
    ModelAndView issueReturn(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        Place place = returned(who, page, id);
        SheetForm form = new SheetForm(sent);
        Optional<LocalDate> on = day(form.one("returned"), page.today());
        if (on.isEmpty()) {
            Refusal refusal = Refusal.at("returned", "ledger.recurrence.no-day");
            return refused(who, page, place, form, List.of(refusal));
        }
        return issue(who, page, place, new Promise.Origin.Returned(id, on.get()), form);
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Place spoken(Page page, SpokenEntry entry) {
        String place =
                page.say(
                        "ledger.spoken.place",
                        entry.meeting(),
                        entry.item(),
                        entry.serial(),
                        entry.about());
        return new Place(
                entry.unitId(),
                entry.cycleId(),
                "/meetings/entries/" + entry.id() + "/ledger",
                "/meetings/" + entry.meetingId() + "#entry-" + entry.id(),
                entry.meeting(),
                place,
                "",
                entry.commitment() ? entry.words() : "",
                "");
    }

    /** The new item belongs to the unit's newest round. */
    private Place returned(SignedIn who, Page page, UUID itemId) {
        LedgerReading.ClosedItem old =
                reading.closed(who, itemId)
                        .orElseThrow(() -> new NotInSight("closed ledger-item", itemId));
        UUID unitId = old.promise().unitId();
        Cycle newest = cycles.ofUnit(unitId).getFirst();
        return new Place(
                unitId,
                newest.id(),
                "/ledger/items/" + itemId + "/recurrence",
                "/ledger/items/" + itemId,
                old.number().toString(),
                page.say("ledger.recurrence.place", old.number().toString(), old.closedOn()),
                old.promise().source().findings().getFirst().text(),
                "",
                page.today().toString());
    }

    private ModelAndView issue(
            SignedIn who, Page page, Place place, Promise.Origin origin, SheetForm form) {
        OneRow row =
                new OneRow(
                        form.one(FINDING),
                        place.place(),
                        form.requestKey(),
                        form.draft(OneRow.ID, List.of(OneRow.ID)));
        return switch (issuing.issue(who, place.unitId(), place.cycleId(), origin, row)) {
            case Issued.Done(List<ItemNumber> numbers) ->
                    SeeOtherPages.to(
                            place.back(),
                            numbers.isEmpty()
                                    ? Said.of("ledger.done.issued-before")
                                    : Said.of(
                                            "ledger.done.issued",
                                            numbers.size(),
                                            numbers.getFirst().toString()));
            case Issued.Refused(List<RowReason> reasons) -> {
                ReasonWords words = new ReasonWords(people.of(place.unitId()));
                yield refused(
                        who,
                        page,
                        place,
                        form,
                        reasons.stream().map(reason -> refusal(words, reason.reason())).toList());
            }
        };
    }

    static Refusal refusal(ReasonWords words, Reason reason) {
        String field = reason instanceof Reason.AtField at ? at.field().id() : "measure";
        return new Refusal(words.of(reason), Optional.of(OneRow.ID + "-" + field));
    }

    private ModelAndView refused(
            SignedIn who, Page page, Place place, SheetForm form, List<Refusal> refusals) {
        ModelAndView view = show(who, page.refused(new Refusals(refusals)), place, form);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(SignedIn who, Page page, Place place, SheetForm form) {
        if (!LedgerSight.mayIssue(who, place.unitId())) {
            throw new NotInSight("cycle", place.cycleId());
        }
        Map<String, String> typed = new HashMap<>(form.typed(OneRow.ID));
        if (form.isEmpty()) {
            typed.put(Field.MEASURE.id(), place.measure());
        }
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                page.underNamed(place.backWords(), place.back())
                        .titled(
                                place.returnedOn().isEmpty()
                                        ? "ledger.spoken.title"
                                        : "ledger.recurrence.title"));
        model.put(
                "row",
                new SheetView.Row(
                        OneRow.ID,
                        new SheetView.Origin(place.place(), place.back()),
                        Optional.empty(),
                        List.of(),
                        true,
                        typed,
                        List.of(OneRow.ID)));
        model.put("finding", form.isEmpty() ? place.finding() : form.one(FINDING));
        model.put(
                "returned",
                form.isEmpty() || place.returnedOn().isEmpty()
                        ? place.returnedOn()
                        : form.one("returned"));
        model.put("choices", printer.choices(page, place.unitId(), place.cycleId()));
        model.put("action", place.action());
        model.put("requestKey", ids.next().toString());
        return new ModelAndView("ledger/origin", model);
    }
}
