package org.bihuan.server.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.WaitingLine;
import org.bihuan.server.page.WaitingLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Home: all that waits for the person who asks, whether or not a message was ever sent. */
@Controller
class HomePages {
    private static final Comparator<WaitingLine> MOST_PRESSING_FIRST =
            Comparator.comparing((WaitingLine line) -> line.due().orElse(java.time.LocalDate.MAX))
                    .thenComparing(WaitingLine::subject);

    private final List<WaitingLines> features;
    private final Cycles cycles;

    HomePages(List<WaitingLines> features, Cycles cycles) {
        this.features = features;
        this.cycles = cycles;
    }

    @GetMapping("/")
    ModelAndView home(Page page, SignedIn who, @RequestParam(defaultValue = "") String show) {
        List<WaitingLine> lines =
                page.viewer().stream()
                        .flatMap(viewer ->
                                features.stream()
                                        .flatMap(f -> f.waitingFor(viewer, page.today()).stream()))
                        .sorted(MOST_PRESSING_FIRST)
                        .toList();
        return new ModelAndView(
                "home/home",
                Map.of(
                        "page", page.titled("home.title"),
                        "home", new Home(lines, page.today(), Home.Show.named(show)),
                        "cycles", cycles(who),
                        "beginHref", beginHref(who),
                        "administers", !who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).isEmpty()));
    }

    private List<Cycle> cycles(SignedIn who) {
        return cycles.ofUnits(who.units());
    }

    /** Where an organiser begins a cycle; empty text for everybody else. */
    private static String beginHref(SignedIn who) {
        return who.units().stream()
                .filter(unit -> who.may(Role.ORGANISER, unit))
                .findFirst()
                .map((UUID unit) -> "/cycles/new?unit=" + unit)
                .orElse("");
    }
}
