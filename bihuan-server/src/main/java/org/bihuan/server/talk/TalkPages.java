package org.bihuan.server.talk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.Term;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The talk matrix: who has to talk with whom, and who has. */
@Controller
class TalkPages {

    private final Talks talks;
    private final Cycles cycles;
    private final TalkPrinter printer;
    private final Visibility visibility;

    TalkPages(Talks talks, Cycles cycles, TalkPrinter printer, Visibility visibility) {
        this.talks = talks;
        this.cycles = cycles;
        this.printer = printer;
        this.visibility = visibility;
    }

    @GetMapping("/cycles/{id}/talks")
    ModelAndView matrix(SignedIn who, Page page, @PathVariable UUID id) {
        return show(who, page, id, Map.of());
    }

    @PostMapping("/cycles/{id}/talks")
    ModelAndView note(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        List<Refusal> refusals =
                talks.note(
                        who,
                        id,
                        typed.getOrDefault("pairs", List.of()),
                        one(typed, "day"),
                        one(typed, "form"));
        return done(who, page, id, typed, refusals);
    }

    @PostMapping("/cycles/{id}/talks/exceptions")
    ModelAndView waive(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        List<Refusal> refusals = talks.waive(who, id, one(typed, "waived"), one(typed, "reason"));
        return done(who, page, id, typed, refusals);
    }

    @PostMapping("/talks/{talkId}/withdrawal")
    ModelAndView withdraw(SignedIn who, @PathVariable UUID talkId) {
        UUID cycle = cycleOf(talkId);
        talks.withdraw(who, talkId);
        return to(cycle);
    }

    @PostMapping("/talks/exceptions/{waiverId}/withdrawal")
    ModelAndView withdrawWaiver(SignedIn who, @PathVariable UUID waiverId) {
        UUID cycle = talks.cycleOfWaiver(waiverId);
        talks.withdrawWaiver(who, waiverId);
        return to(cycle);
    }

    @PostMapping("/talks/{talkId}/points")
    ModelAndView takeOver(
            SignedIn who,
            Page page,
            @PathVariable UUID talkId,
            @RequestParam MultiValueMap<String, String> typed) {
        UUID cycle = cycleOf(talkId);
        List<Refusal> refusals = talks.takeOver(who, talkId, one(typed, "points-" + talkId));
        return done(who, page, cycle, typed, refusals);
    }

    private UUID cycleOf(UUID talkId) {
        return talks.cycleOf(talkId);
    }

    private ModelAndView done(
            SignedIn who,
            Page page,
            UUID cycle,
            Map<String, List<String>> typed,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return to(cycle);
        }
        ModelAndView view = show(who, page.refused(new Refusals(refusals)), cycle, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(SignedIn who, Page page, UUID id, Map<String, List<String>> typed) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> TalkAccess.maySee(who, found.unitId()))
                        .filter(found -> visibility.lets(who, found, Paper.TALK_REGISTER, false))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).called(title(page, cycle));
        return new ModelAndView(
                "talk/talks",
                Map.of("page", titled, "sheet", printer.print(who, page, cycle, typed)));
    }

    /** What the framework calls the step, in the reader's language. */
    private String title(Page page, Cycle cycle) {
        ReviewFramework framework = cycles.framework(cycle);
        Locale language = Locale.forLanguageTag(page.lang());
        return framework.steps().stream()
                .filter(step -> step.kind() == StepKind.TALKS)
                .findFirst()
                .map(step -> step.name().in(language))
                .orElseGet(() -> framework.terms().many(Term.TALK, language));
    }

    private static String one(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    private static ModelAndView to(UUID cycle) {
        RedirectView view = new RedirectView("/cycles/" + cycle + "/talks");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
