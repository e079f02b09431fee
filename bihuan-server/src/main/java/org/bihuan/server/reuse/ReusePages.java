package org.bihuan.server.reuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
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

/** What a statement shares with others, side by side; and all of a cycle at a glance. */
@Controller
class ReusePages {
    private static final int LONGEST = 10_000;

    private final ReuseView view;
    private final CycleReuse ofCycle;
    private final Cycles cycles;

    ReusePages(ReuseView view, CycleReuse ofCycle, Cycles cycles) {
        this.view = view;
        this.ofCycle = ofCycle;
        this.cycles = cycles;
    }

    /**
     * @param version of the statement; the newest that was handed in when absent
     * @param least characters of the shortest passage that is wanted
     */
    @GetMapping("/statements/{statementId}/reuse")
    ModelAndView show(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam(name = "v", required = false) Optional<Integer> version,
            @RequestParam(defaultValue = "") String least) {
        return sheet(who, page, statementId, version, least(least));
    }

    @PostMapping("/statements/{statementId}/reuse/showing")
    ModelAndView showToReviewers(SignedIn who, Page page, @PathVariable UUID statementId) {
        List<Refusal> refusals = view.show(who, statementId);
        if (!refusals.isEmpty()) {
            ModelAndView refused =
                    sheet(
                            who,
                            page.refused(new Refusals(refusals)),
                            statementId,
                            Optional.empty(),
                            ReuseSheets.SHORTEST);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        RedirectView there = new RedirectView("/statements/" + statementId + "/reuse");
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    @GetMapping("/cycles/{id}/reuse")
    ModelAndView cycle(SignedIn who, Page page, @PathVariable UUID id) {
        List<ReuseLine> lines = ofCycle.lines(who, id);
        Cycle cycle = cycles.find(id).orElseThrow();
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("reuse.cycle.title");
        boolean keeps = who.mayAny(cycle.unitId(), Role.ORGANISER, Role.HEAD);
        String references = keeps ? "/units/" + cycle.unitId() + "/references" : "";
        return new ModelAndView(
                "reuse/cycle", Map.of("page", titled, "rows", lines, "references", references));
    }

    /** What nobody can have meant is as if nothing was said. */
    private static int least(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed.strip()), ReuseSheets.SHORTEST, LONGEST);
        } catch (NumberFormatException nothing) {
            return ReuseSheets.SHORTEST;
        }
    }

    private ModelAndView sheet(
            SignedIn who, Page page, UUID statementId, Optional<Integer> version, int least) {
        ReuseView.Seen seen = view.open(who, statementId, version);
        Cycle cycle = cycles.find(seen.statement().cycleId()).orElseThrow();
        Page titled =
                page.underNamed(cycle.title(), "/cycles/" + cycle.id())
                        .underNamed(seen.statement().title(), "/statements/" + statementId)
                        .titled("reuse.title");
        Map<String, Object> model = new HashMap<>();
        model.put("page", titled);
        model.put("sheet", ReuseSheets.of(titled, statementId, seen, least));
        return new ModelAndView("reuse/statement", model);
    }
}
