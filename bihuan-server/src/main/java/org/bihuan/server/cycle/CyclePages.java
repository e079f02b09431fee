package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
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

/** A cycle with its gates, and the form that begins one. */
@Controller
class CyclePages {

    private final Cycles cycles;
    private final CycleSheets sheets;
    private final GateKeeping keeping;
    private final CycleSpeakers speakers;
    private final OwnFrameworks packs;

    CyclePages(
            Cycles cycles,
            CycleSheets sheets,
            GateKeeping keeping,
            CycleSpeakers speakers,
            OwnFrameworks packs) {
        this.cycles = cycles;
        this.sheets = sheets;
        this.keeping = keeping;
        this.speakers = speakers;
        this.packs = packs;
    }

    @GetMapping("/cycles/{id}")
    ModelAndView cycle(Page page, SignedIn who, @PathVariable UUID id) {
        return cycle(page, who, id, Map.of());
    }

    private ModelAndView cycle(Page page, SignedIn who, UUID id, Map<String, String> typed) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        return new ModelAndView(
                "cycle/cycle",
                Map.of(
                        "page", page.called(cycle.title()),
                        "sheet", sheets.of(page, who, cycle),
                        "typed", typed));
    }

    @GetMapping("/cycles/new")
    ModelAndView form(Page page, SignedIn who, @RequestParam UUID unit) {
        return form(page, who, unit, Map.of());
    }

    @PostMapping("/cycles")
    ModelAndView begin(
            Page page,
            SignedIn who,
            @RequestParam UUID unit,
            @RequestParam Map<String, String> typed) {
        NewCycle wanted =
                new NewCycle(
                        packs.offered(unit, typed.getOrDefault("framework", "")),
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("period", ""),
                        typed.getOrDefault("theme", ""));
        return switch (cycles.begin(who, unit, wanted)) {
            case Beginning.Begun(Cycle cycle) -> to("/cycles/" + cycle.id());
            case Beginning.Refused(List<NewCycle.Fault> faults) -> {
                ModelAndView view = form(page.refused(refusals(faults)), who, unit, typed);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @PostMapping("/cycles/{id}/steps/{step}/done")
    ModelAndView noteStep(
            Page page,
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed) {
        String day = typed.getOrDefault("day-" + step, "");
        cycles.noteStep(who, id, step, dayOr(day, page.today()));
        return to("/cycles/" + id + "#step-" + step);
    }

    @PostMapping("/cycles/{id}/steps/{step}/withdrawal")
    ModelAndView withdrawNote(SignedIn who, @PathVariable UUID id, @PathVariable String step) {
        cycles.withdrawNote(who, id, step);
        return to("/cycles/" + id + "#step-" + step);
    }

    @PostMapping("/cycles/{id}/steps/{step}/override")
    ModelAndView override(
            Page page,
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed) {
        List<Refusal> refusals =
                keeping.override(
                        who,
                        id,
                        step,
                        typed.getOrDefault("reason-" + step, ""),
                        speakers.of(id)::say);
        return refusals.isEmpty()
                ? to("/cycles/" + id + "#step-" + step)
                : refused(page, who, id, typed, refusals);
    }

    @PostMapping("/cycles/{id}/steps/{step}/override/withdrawal")
    ModelAndView withdrawOverride(SignedIn who, @PathVariable UUID id, @PathVariable String step) {
        keeping.withdraw(who, id, step);
        return to("/cycles/" + id + "#step-" + step);
    }

    @PostMapping("/cycles/{id}/plan")
    ModelAndView plan(
            Page page,
            SignedIn who,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        List<Refusal> refusals =
                keeping.plan(
                        who,
                        id,
                        typed.getOrDefault("noticed", ""),
                        typed.getOrDefault("meeting", ""));
        return refusals.isEmpty() ? to("/cycles/" + id) : refused(page, who, id, typed, refusals);
    }

    private ModelAndView refused(
            Page page, SignedIn who, UUID id, Map<String, String> typed, List<Refusal> refusals) {
        ModelAndView view = cycle(page.refused(new Refusals(refusals)), who, id, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView form(Page page, SignedIn who, UUID unit, Map<String, String> typed) {
        if (!who.may(Role.ORGANISER, unit)) {
            throw new NotInSight("unit", unit);
        }
        return new ModelAndView(
                "cycle/new",
                Map.of(
                        "page", page.titled("cycle.new"),
                        "unit", unit.toString(),
                        "frameworks", sheets.choices(page, packs.offered(unit)),
                        "typed", typed));
    }

    private static Refusals refusals(List<NewCycle.Fault> faults) {
        return new Refusals(
                faults.stream().map(fault -> Refusal.at(fault.field(), fault.key())).toList());
    }

    private static LocalDate dayOr(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
