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

/** A cycle with its steps, and the form that begins one. */
@Controller
class CyclePages {

    private final Cycles cycles;
    private final CycleSheets sheets;
    private final OwnFrameworks packs;

    CyclePages(Cycles cycles, CycleSheets sheets, OwnFrameworks packs) {
        this.cycles = cycles;
        this.sheets = sheets;
        this.packs = packs;
    }

    @GetMapping("/cycles/{id}")
    ModelAndView cycle(Page page, SignedIn who, @PathVariable UUID id) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        return new ModelAndView(
                "cycle/cycle",
                Map.of("page", page.called(cycle.title()), "sheet", sheets.of(page, who, cycle)));
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
        return to("/cycles/" + id);
    }

    @PostMapping("/cycles/{id}/steps/{step}/withdrawal")
    ModelAndView withdrawNote(SignedIn who, @PathVariable UUID id, @PathVariable String step) {
        cycles.withdrawNote(who, id, step);
        return to("/cycles/" + id);
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
