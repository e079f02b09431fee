package org.bihuan.server.cycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.WorkCalendar;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The planned days of a cycle as a calendar. */
@Controller
class CalendarPages {

    private final Cycles cycles;
    private final CycleGates gates;
    private final CycleDays days;

    CalendarPages(Cycles cycles, CycleGates gates, CycleDays days) {
        this.cycles = cycles;
        this.gates = gates;
        this.days = days;
    }

    @GetMapping("/cycles/{id}/calendar")
    ModelAndView calendar(Page page, SignedIn who, @PathVariable UUID id) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        CycleCalendar calendar =
                CycleCalendar.of(
                        cycle, gates.of(cycle), page.today(), Locale.forLanguageTag(page.lang()));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("cycle.calendar");
        return new ModelAndView(
                "cycle/calendar",
                Map.of(
                        "page", titled,
                        "calendar", calendar,
                        "days", days.of(cycle),
                        "names", names(cycle, page),
                        "holidays", holidays(cycle, calendar, page),
                        "mayChange", who.may(Role.ORGANISER, cycle.unitId())));
    }

    /** What the holidays of each year that is shown rest on, or that none are known. */
    private List<String> holidays(Cycle cycle, CycleCalendar calendar, Page page) {
        WorkCalendar known = cycles.framework(cycle).calendar();
        Locale language = Locale.forLanguageTag(page.lang());
        return calendar.months().stream()
                .map(CycleCalendar.Month::year)
                .distinct()
                .map(year ->
                        known.years().stream()
                                .filter(one -> one.year() == year)
                                .findFirst()
                                .map(one ->
                                        page.say(
                                                "cycle.calendar.holidays",
                                                year.toString(),
                                                one.source().in(language)))
                                .orElseGet(() ->
                                        page.say("cycle.calendar.no-holidays", year.toString())))
                .toList();
    }

    /** What the steps are called, by code. */
    private Map<String, String> names(Cycle cycle, Page page) {
        Locale language = Locale.forLanguageTag(page.lang());
        return cycles.framework(cycle).steps().stream()
                .collect(
                        Collectors.toMap(
                                ReviewFramework.Step::code, step -> step.name().in(language)));
    }

    @PostMapping("/cycles/{id}/days/{step}/withdrawal")
    ModelAndView withdraw(SignedIn who, @PathVariable UUID id, @PathVariable String step) {
        days.withdraw(who, id, step);
        ModelAndView view = new ModelAndView("redirect:/cycles/" + id + "/calendar");
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
