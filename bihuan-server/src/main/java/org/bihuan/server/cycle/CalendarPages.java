package org.bihuan.server.cycle;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The planned days of a cycle as a calendar. */
@Controller
class CalendarPages {

    private final Cycles cycles;
    private final CycleGates gates;

    CalendarPages(Cycles cycles, CycleGates gates) {
        this.cycles = cycles;
        this.gates = gates;
    }

    @GetMapping("/cycles/{id}/calendar")
    ModelAndView calendar(Page page, @PathVariable UUID id) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        CycleCalendar calendar =
                CycleCalendar.of(
                        cycle, gates.of(cycle), page.today(), Locale.forLanguageTag(page.lang()));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("cycle.calendar");
        return new ModelAndView("cycle/calendar", Map.of("page", titled, "calendar", calendar));
    }
}
