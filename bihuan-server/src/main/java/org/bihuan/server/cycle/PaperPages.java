package org.bihuan.server.cycle;

import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The papers of a cycle: what goes with the report, how long each is kept, who may read it. */
@Controller
class PaperPages {

    private final Cycles cycles;
    private final CyclePapers papers;
    private final PapersPrinter printer;

    PaperPages(Cycles cycles, CyclePapers papers, PapersPrinter printer) {
        this.cycles = cycles;
        this.papers = papers;
        this.printer = printer;
    }

    @GetMapping("/cycles/{id}/papers")
    ModelAndView papers(Page page, SignedIn who, @PathVariable UUID id) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("cycle.papers");
        return new ModelAndView(
                "cycle/papers", Map.of("page", titled, "sheet", printer.print(titled, who, cycle)));
    }

    @PostMapping("/cycles/{id}/papers/{code}/attachment")
    ModelAndView attach(SignedIn who, @PathVariable UUID id, @PathVariable String code) {
        papers.attach(who, id, code);
        return back(id);
    }

    @PostMapping("/cycles/{id}/papers/{code}/withdrawal")
    ModelAndView withdraw(SignedIn who, @PathVariable UUID id, @PathVariable String code) {
        papers.withdraw(who, id, code);
        return back(id);
    }

    private static ModelAndView back(UUID cycle) {
        RedirectView view = new RedirectView("/cycles/" + cycle + "/papers");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
