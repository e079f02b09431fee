package org.bihuan.server.cycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
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

/** What a running cycle keeps and loses with a later version of its framework, and taking it. */
@Controller
class UpgradePages {

    private final Cycles cycles;
    private final CycleUpgrades upgrades;
    private final Organisation organisation;

    UpgradePages(Cycles cycles, CycleUpgrades upgrades, Organisation organisation) {
        this.cycles = cycles;
        this.upgrades = upgrades;
        this.organisation = organisation;
    }

    @GetMapping("/cycles/{id}/upgrade")
    ModelAndView look(
            Page page,
            SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to) {
        return show(page, who, id, to, "");
    }

    @PostMapping("/cycles/{id}/upgrade")
    ModelAndView take(
            Page page,
            SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        List<Refusal> refusals = upgrades.take(who, id, to, reason);
        if (refusals.isEmpty()) {
            ModelAndView view = new ModelAndView("redirect:/cycles/" + id);
            view.setStatus(HttpStatus.SEE_OTHER);
            return view;
        }
        ModelAndView view = show(page.refused(new Refusals(refusals)), who, id, to, reason);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(Page page, SignedIn who, UUID id, String to, String reason) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> CycleUpgrades.maySee(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        Page titled = page.underNamed(cycle.title(), "/cycles/" + id).titled("cycle.upgrade");
        return new ModelAndView(
                "cycle/upgrade",
                Map.of("page", titled, "view", view(page, who, cycle, to, reason)));
    }

    private UpgradeView view(Page page, SignedIn who, Cycle cycle, String to, String reason) {
        Locale language = Locale.forLanguageTag(page.lang());
        ReviewFramework now = cycles.framework(cycle);
        List<Pack> offered = upgrades.offered(cycle);
        Optional<ReviewFramework> other =
                offered.stream()
                        .map(Pack::framework)
                        .filter(one -> one.reference().equals(to))
                        .findFirst();
        Optional<FrameworkComparison> comparison =
                other.map(one -> FrameworkComparison.of(now, one, language));
        return new UpgradeView(
                "/cycles/" + cycle.id() + "/upgrade",
                now.reference(),
                other.map(ReviewFramework::reference).orElse(""),
                other.map(one -> one.title().in(language)).orElse(""),
                offered.stream()
                        .map(Pack::framework)
                        .map(one ->
                                new Choice(
                                        one.reference(),
                                        page.say(
                                                "cycle.upgrade.choice",
                                                one.title().in(language),
                                                one.reference())))
                        .toList(),
                comparison.map(FrameworkComparison::differences).orElse(List.of()),
                comparison.map(FrameworkComparison::counts).orElse(Map.of()),
                other.map(one ->
                                upgrades.losing(cycle, one).stream()
                                        .map(step -> step.name().in(language))
                                        .toList())
                        .orElse(List.of()),
                upgrades.taken(cycle).stream()
                        .map(one ->
                                page.say(
                                        "cycle.upgrade.taken",
                                        page.date(page.day(one.at())),
                                        organisation.personName(one.by()).orElse("—"),
                                        one.before(),
                                        one.after(),
                                        one.reason()))
                        .toList(),
                CycleUpgrades.mayTake(who, cycle.unitId()),
                reason);
    }
}
