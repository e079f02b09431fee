package org.bihuan.server.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.PriorPromises;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Handing in, giving back, accepting, delivering; and all statements of a cycle at a glance. */
@Controller
class WayPages {

    private final Ways ways;
    private final Statements statements;
    private final Cycles cycles;
    private final Organisation organisation;
    private final List<PriorPromises> promises;

    WayPages(
            Ways ways,
            Statements statements,
            Cycles cycles,
            Organisation organisation,
            List<PriorPromises> promises) {
        this.ways = ways;
        this.statements = statements;
        this.cycles = cycles;
        this.organisation = organisation;
        this.promises = promises;
    }

    @GetMapping("/cycles/{id}/review")
    ModelAndView overview(SignedIn who, Page page, @PathVariable UUID id) {
        List<StatementLine> lines = statements.ofCycle(who, id);
        Cycle cycle = cycles.find(id).orElseThrow();
        ReviewFramework framework = cycles.framework(cycle);
        List<String> titles =
                framework.dimensions().stream().map(ReviewFramework.Dimension::title).toList();
        Page titled =
                page.underNamed(cycle.title(), "/cycles/" + id).titled("statement.way.overview");
        return new ModelAndView(
                "statement/review",
                Map.of(
                        "page", titled,
                        "dimensions", titles,
                        "rows", lines.stream().map(line -> row(who, page, titles, line)).toList()));
    }

    private WaySheet.Row row(SignedIn who, Page page, List<String> titles, StatementLine line) {
        Ways.Way way = ways.of(who, line.id());
        List<DimensionSeen> seen = statements.dimensionsOf(way.statement());
        return new WaySheet.Row(
                "/statements/" + line.id(),
                "/statements/" + line.id() + "/way",
                line.person().orElse(page.say("statement.whose.team")),
                way.state().tone(),
                way.state().said(),
                titles.stream().map(title -> cell(title, seen)).toList());
    }

    private static WaySheet.Cell cell(String title, List<DimensionSeen> seen) {
        return seen.stream()
                .filter(one -> one.expected().filter(title::equals).isPresent())
                .findFirst()
                .map(one ->
                        one.state() == DimensionSeen.State.MISSING
                                ? new WaySheet.Cell(
                                        Tone.BAD, Said.of("statement.way.dimension.none"), title)
                                : new WaySheet.Cell(
                                        Tone.GOOD,
                                        Said.of("statement.way.dimension", one.findings()),
                                        title))
                .orElse(
                        new WaySheet.Cell(
                                Tone.IDLE, Said.of("statement.way.dimension.none"), title));
    }

    @GetMapping("/statements/{statementId}/way")
    ModelAndView way(SignedIn who, Page page, @PathVariable UUID statementId) {
        return show(who, page, statementId, Map.of());
    }

    @PostMapping("/statements/{statementId}/submission")
    ModelAndView submit(SignedIn who, Page page, @PathVariable UUID statementId) {
        return after(who, page, statementId, Map.of(), ways.submit(who, statementId));
    }

    @PostMapping("/statements/{statementId}/return")
    ModelAndView giveBack(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam Map<String, String> typed) {
        String reason = typed.getOrDefault("reason", "");
        return after(who, page, statementId, typed, ways.giveBack(who, statementId, reason));
    }

    @PostMapping("/statements/{statementId}/acceptance")
    ModelAndView accept(SignedIn who, Page page, @PathVariable UUID statementId) {
        return after(who, page, statementId, Map.of(), ways.accept(who, statementId));
    }

    @PostMapping("/statements/{statementId}/delivery")
    ModelAndView deliver(SignedIn who, Page page, @PathVariable UUID statementId) {
        return after(who, page, statementId, Map.of(), ways.deliver(who, statementId));
    }

    @PostMapping("/statements/{statementId}/review-remarks")
    ModelAndView remark(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam Map<String, String> typed) {
        return after(
                who,
                page,
                statementId,
                typed,
                ways.remark(
                        who,
                        statementId,
                        typed.getOrDefault("quote", ""),
                        typed.getOrDefault("words", "")));
    }

    private ModelAndView after(
            SignedIn who,
            Page page,
            UUID statement,
            Map<String, String> typed,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            RedirectView view = new RedirectView("/statements/" + statement + "/way");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(view);
        }
        ModelAndView view = show(who, page.refused(new Refusals(refusals)), statement, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(
            SignedIn who, Page page, UUID statementId, Map<String, String> typed) {
        Ways.Way way = ways.of(who, statementId);
        Cycle cycle = cycles.find(way.statement().cycleId()).orElseThrow();
        String href = "/statements/" + statementId;
        boolean review = Ways.mayReview(who, way.statement());
        WaySheet sheet =
                new WaySheet(
                        href,
                        way.state().tone(),
                        way.state().said(),
                        way.moves().stream().map(move -> step(page, move)).toList(),
                        way.remarks().stream().map(one -> remarked(href, one)).toList(),
                        promises.stream().flatMap(part -> part.of(who, cycle).stream()).toList(),
                        new WaySheet.Rights(
                                way.state() == WayState.DRAFT
                                        && ways.maySubmit(who, way.statement()),
                                way.state() == WayState.SUBMITTED && review,
                                way.state() == WayState.ACCEPTED
                                        && Ways.mayDeliver(who, way.statement()),
                                review && way.state() != WayState.DELIVERED),
                        typed);
        Page titled =
                page.underNamed(cycle.title(), "/cycles/" + cycle.id())
                        .underNamed(way.statement().title(), href)
                        .titled("statement.way");
        Map<String, Object> model = new HashMap<>();
        model.put("page", titled);
        model.put("sheet", sheet);
        return new ModelAndView("statement/way", model);
    }

    private WaySheet.Step step(Page page, Move move) {
        return new WaySheet.Step(
                Said.of("statement.way.noted." + move.kind().stored()),
                move.version(),
                organisation.personName(move.by()).orElse("—"),
                page.moment(move.at()),
                move.words());
    }

    private WaySheet.Remarked remarked(String href, ReviewRemark remark) {
        return new WaySheet.Remarked(
                remark.version(),
                remark.quote(),
                remark.words(),
                organisation.personName(remark.by()).orElse("—"),
                href + "?v=" + remark.version() + "&at=" + remark.start());
    }
}
