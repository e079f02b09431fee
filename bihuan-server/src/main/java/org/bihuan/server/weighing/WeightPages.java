package org.bihuan.server.weighing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.weighing.RuleWeights.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the rules weigh in a unit, and changing it. */
@Controller
class WeightPages {

    private final RuleWeights weights;
    private final Organisation organisation;

    WeightPages(RuleWeights weights, Organisation organisation) {
        this.weights = weights;
        this.organisation = organisation;
    }

    @GetMapping("/units/{unitId}/rules")
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID unitId) {
        return sheet(who, page, unitId, "", WeightSheet.Typed.NOTHING);
    }

    /** Reasons and salts of what holds: with them they can be checked against the unit's log. */
    @GetMapping("/units/{unitId}/rules/openings")
    ResponseEntity<byte[]> openings(SignedIn who, @PathVariable UUID unitId) {
        return OpeningPages.named("rules", weights.openings(who, unitId));
    }

    @PostMapping("/units/{unitId}/rules/{rule}")
    ModelAndView decide(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @PathVariable String rule,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        String weight = typed.getOrDefault("weight-" + rule, "");
        String reason = typed.getOrDefault("reason-" + rule, "");
        List<Fault> faults =
                weights.decide(who, unitId, new RuleWeights.Wish(rule, weight, reason));
        if (!faults.isEmpty()) {
            Page told = page.refused(sentences(faults, rule, reason));
            ModelAndView view =
                    sheet(who, told, unitId, rule, new WeightSheet.Typed(weight, reason, true));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return back(unitId, rule, after, Said.of("weighing.decided-now", rule));
    }

    @PostMapping("/units/{unitId}/rules/{rule}/restoration")
    ModelAndView restore(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @PathVariable String rule,
            RedirectAttributes after) {
        List<Fault> faults = weights.restore(who, unitId, rule);
        if (!faults.isEmpty()) {
            Page told = page.refused(sentences(faults, rule, ""));
            ModelAndView view = sheet(who, told, unitId, "", WeightSheet.Typed.NOTHING);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return back(unitId, rule, after, Said.of("weighing.restored-now", rule));
    }

    private ModelAndView sheet(
            SignedIn who, Page page, UUID unitId, String typedRule, WeightSheet.Typed typed) {
        if (!RuleWeights.maySee(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        WeightSheet sheet =
                WeightSheet.of(
                        unitId,
                        organisation.unit(unitId).map(Unit::name).orElse(""),
                        weights.cards(),
                        weights.of(unitId),
                        Locale.forLanguageTag(page.lang()),
                        RuleWeights.mayDecide(who, unitId),
                        typedRule,
                        typed);
        Page titled = page.under("weighing.above", "/statements").titled("weighing.title");
        return new ModelAndView("weighing/rules", Map.of("page", titled, "sheet", sheet));
    }

    private static Refusals sentences(List<Fault> faults, String rule, String reason) {
        return new Refusals(faults.stream().map(f -> sentence(f, rule, reason)).toList());
    }

    private static Refusal sentence(Fault fault, String rule, String reason) {
        return switch (fault) {
            case NOT_YOURS -> Refusal.of("weighing.refused.not-yours");
            case NO_SUCH_RULE -> Refusal.of("weighing.refused.no-such-rule");
            case NO_WEIGHT -> Refusal.at("weight-" + rule, "weighing.refused.no-weight", rule);
            case REASON_MISSING ->
                    Refusal.at("reason-" + rule, "weighing.refused.reason-missing", rule);
            case REASON_TOO_LONG ->
                    Refusal.at(
                            "reason-" + rule,
                            "weighing.refused.reason-too-long",
                            rule,
                            reason.strip().codePointCount(0, reason.strip().length()),
                            RuleWeights.REASON);
        };
    }

    private static ModelAndView back(
            UUID unitId, String rule, RedirectAttributes after, Said notice) {
        after.addFlashAttribute("notice", notice);
        ModelAndView view = new ModelAndView("redirect:/units/" + unitId + "/rules#rule-" + rule);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
