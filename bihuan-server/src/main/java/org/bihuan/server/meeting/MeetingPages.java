package org.bihuan.server.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A meeting: drafting, calling, attendance, minutes, closing. */
@Controller
class MeetingPages {

    private final Meetings meetings;
    private final MeetingBook book;
    private final Attending attending;
    private final Entries entries;
    private final Closing closing;
    private final MeetingPrinter printer;
    private final Cycles cycles;

    MeetingPages(
            Meetings meetings,
            MeetingBook book,
            Attending attending,
            Entries entries,
            Closing closing,
            MeetingPrinter printer,
            Cycles cycles) {
        this.meetings = meetings;
        this.book = book;
        this.attending = attending;
        this.entries = entries;
        this.closing = closing;
        this.printer = printer;
        this.cycles = cycles;
    }

    @GetMapping("/cycles/{id}/meetings")
    ModelAndView list(SignedIn who, Page page, @PathVariable UUID id) {
        return list(who, page, id, Map.of());
    }

    @PostMapping("/cycles/{id}/meetings")
    ModelAndView draft(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        return switch (meetings.draft(who, id, new MeetingForm(typed))) {
            case Meetings.Drafted.Done(UUID meeting) -> to("/meetings/" + meeting);
            case Meetings.Drafted.Refused(List<Refusal> reasons) ->
                    refused(list(who, page.refused(new Refusals(reasons)), id, typed));
        };
    }

    @GetMapping("/meetings/{meetingId}")
    ModelAndView meeting(SignedIn who, Page page, @PathVariable UUID meetingId) {
        return show(who, page, meetingId, MeetingView.Typed.NOTHING);
    }

    @PostMapping("/meetings/{meetingId}/plan")
    ModelAndView replan(
            SignedIn who,
            Page page,
            @PathVariable UUID meetingId,
            @RequestParam Map<String, String> typed) {
        return after(
                who,
                page,
                meetingId,
                typed,
                meetings.replan(who, meetingId, new MeetingForm(typed)));
    }

    @PostMapping("/meetings/{meetingId}/call")
    ModelAndView call(SignedIn who, Page page, @PathVariable UUID meetingId) {
        return after(who, page, meetingId, Map.of(), meetings.call(who, meetingId));
    }

    @PostMapping("/meetings/{meetingId}/attendance")
    ModelAndView attend(
            SignedIn who,
            Page page,
            @PathVariable UUID meetingId,
            @RequestParam Map<String, String> typed) {
        return after(who, page, meetingId, typed, attending.note(who, meetingId, typed));
    }

    @PostMapping("/meetings/{meetingId}/opening")
    ModelAndView open(SignedIn who, Page page, @PathVariable UUID meetingId) {
        return after(who, page, meetingId, Map.of(), meetings.open(who, meetingId));
    }

    @PostMapping("/meetings/{meetingId}/entries")
    ModelAndView write(
            SignedIn who,
            Page page,
            @PathVariable UUID meetingId,
            @RequestParam Map<String, String> typed) {
        String item = typed.getOrDefault("item", "");
        Entries.Typed entry =
                new Entries.Typed(
                        item,
                        typed.getOrDefault("kind-" + item, ""),
                        typed.getOrDefault("about-" + item, ""),
                        typed.getOrDefault("said-" + item, ""),
                        typed.getOrDefault("words-" + item, ""));
        return written(
                who,
                page,
                meetingId,
                typed,
                entry.words(),
                "#item-" + item,
                entries.write(who, meetingId, entry));
    }

    @PostMapping("/meetings/entries/{spokenId}/correction")
    ModelAndView correct(
            SignedIn who,
            Page page,
            @PathVariable UUID spokenId,
            @RequestParam Map<String, String> typed) {
        String words = typed.getOrDefault("words-" + spokenId, "");
        UUID meeting = entries.meetingOf(spokenId);
        return written(who, page, meeting, typed, words, "", entries.correct(who, spokenId, words));
    }

    @PostMapping("/meetings/{meetingId}/closing")
    ModelAndView close(SignedIn who, Page page, @PathVariable UUID meetingId) {
        return after(who, page, meetingId, Map.of(), closing.close(who, meetingId));
    }

    @PostMapping("/meetings/{meetingId}/reopening")
    ModelAndView reopen(
            SignedIn who,
            Page page,
            @PathVariable UUID meetingId,
            @RequestParam Map<String, String> typed) {
        String reason = typed.getOrDefault("reopening", "");
        return after(who, page, meetingId, typed, closing.reopen(who, meetingId, reason));
    }

    private ModelAndView written(
            SignedIn who,
            Page page,
            UUID meeting,
            Map<String, String> typed,
            String words,
            String anchor,
            Entries.Written outcome) {
        return switch (outcome) {
            case Entries.Written.Done _ -> to("/meetings/" + meeting + anchor);
            case Entries.Written.Refused(List<Refusal> reasons) ->
                    after(who, page, meeting, typed, reasons);
            case Entries.Written.Overtaken(String theirs, String by) -> {
                Refusal refusal = Refusal.at("overtaken", "meeting.refused.overtaken", by);
                ModelAndView view =
                        show(
                                who,
                                page.refused(Refusals.of(refusal)),
                                meeting,
                                new MeetingView.Typed(
                                        typed,
                                        Optional.of(new MeetingView.Overtaken(words, theirs, by))));
                view.setStatus(HttpStatus.CONFLICT);
                yield view;
            }
        };
    }

    private ModelAndView after(
            SignedIn who,
            Page page,
            UUID meeting,
            Map<String, String> typed,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return to("/meetings/" + meeting);
        }
        return refused(
                show(
                        who,
                        page.refused(new Refusals(refusals)),
                        meeting,
                        new MeetingView.Typed(typed, Optional.empty())));
    }

    private ModelAndView show(SignedIn who, Page page, UUID meetingId, MeetingView.Typed typed) {
        MeetingBook.Whole whole = book.whole(who, meetingId);
        Page titled =
                page.underNamed(whole.cycle().title(), "/cycles/" + whole.cycle().id())
                        .called(whole.meeting().plan().title());
        Map<String, Object> model = new HashMap<>();
        model.put("page", titled);
        model.put("view", printer.print(who, titled, whole, typed));
        model.put("form", form(whole.cycle().unitId(), plan(whole, typed.fields())));
        return new ModelAndView("meeting/meeting", model);
    }

    private ModelAndView list(SignedIn who, Page page, UUID id, Map<String, String> typed) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> MeetingAccess.maySeeAny(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("meeting.list");
        List<MeetingLine> listed =
                book.ofCycle(id).stream()
                        .map(one ->
                                new MeetingLine(
                                        "/meetings/" + one.id(),
                                        one.plan().title(),
                                        page.date(one.plan().on()),
                                        page.say(one.state().key())))
                        .toList();
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("title", cycle.title());
        fields.putIfAbsent("on", page.today().toString());
        return new ModelAndView(
                "meeting/list",
                Map.of(
                        "page",
                        titled,
                        "action",
                        "/cycles/" + id + "/meetings",
                        "meetings",
                        listed,
                        "form",
                        form(cycle.unitId(), fields),
                        "mayDraft",
                        MeetingAccess.mayPrepare(who, cycle.unitId())));
    }

    private PlanForm form(UUID unitId, Map<String, String> typed) {
        return new PlanForm(
                typed,
                book.people(unitId).stream()
                        .map(person ->
                                new Choice(
                                        person.id().toString(),
                                        person.post()
                                                .map(post -> person.name() + "（" + post + "）")
                                                .orElse(person.name())))
                        .toList());
    }

    private static Map<String, String> plan(MeetingBook.Whole whole, Map<String, String> typed) {
        Meeting.Plan plan = whole.meeting().plan();
        Map<String, String> fields = new HashMap<>(typed);
        fields.putIfAbsent("title", plan.title());
        fields.putIfAbsent("on", plan.on().toString());
        fields.putIfAbsent("time", plan.startsAt());
        fields.putIfAbsent("place", plan.place());
        fields.putIfAbsent("chair", plan.chair().toString());
        fields.putIfAbsent("recorder", plan.recorder().toString());
        return fields;
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
