package org.bihuan.server.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit: what became of it, and a form for each change. */
@Controller
class UnitPages {

    private static final String UNIT = RosterAddresses.PEOPLE + "/units/{unitId}";
    private static final String CHANGE = UNIT + "/{kind:new|name|place|merging|closing}";

    private final UnitKeeping units;
    private final Ids ids;

    UnitPages(UnitKeeping units, Ids ids) {
        this.units = units;
        this.ids = ids;
    }

    @GetMapping(UNIT)
    ModelAndView unit(Page page, SignedIn who, @PathVariable UUID unitId) {
        UnitTree tree = units.tree(who);
        UnitView view = UnitView.of(tree, found(who, tree, unitId), page.today());
        return new ModelAndView(
                "roster/unit",
                Map.of(
                        "page",
                        page.under("roster.tree", view.treeHref()).called(view.name()),
                        "view",
                        view));
    }

    @GetMapping(CHANGE)
    ModelAndView form(
            Page page, SignedIn who, @PathVariable UUID unitId, @PathVariable String kind) {
        return form(page, who, unitId, kind(kind), Map.of());
    }

    private ModelAndView form(
            Page page, SignedIn who, UUID unitId, ChangeForm.Kind kind, Map<String, String> typed) {
        UnitTree tree = units.tree(who);
        UnitHistory unit = found(who, tree, unitId);
        ChangeForm form = ChangeForm.of(kind, unit, tree, typed, page.today());
        Page titled =
                page.under("roster.tree", RosterAddresses.tree(unitId))
                        .underNamed(unit.name(page.today()), RosterAddresses.unit(unitId))
                        .titled(kind.key());
        return new ModelAndView("roster/change", Map.of("page", titled, "form", form));
    }

    @PostMapping(CHANGE)
    ModelAndView change(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        found(who, units.tree(who), unitId);
        ChangeForm.Kind what = kind(kind);
        String freshCode = what == ChangeForm.Kind.CREATE ? units.freshCode() : "";
        ChangeForm.Understood understood =
                ChangeForm.understand(what, unitId, typed, page.today(), ids.next(), freshCode);
        return switch (understood) {
            case ChangeForm.Understood.Not(List<Refusal> why) ->
                    refused(page, who, unitId, what, typed, why);
            case ChangeForm.Understood.Change(UnitChange change) -> {
                List<Refusal> reasons = units.change(who, change);
                if (!reasons.isEmpty()) {
                    yield refused(page, who, unitId, what, typed, reasons);
                }
                after.addFlashAttribute("notice", Said.of(what.key() + ".done"));
                ModelAndView view =
                        new ModelAndView("redirect:" + RosterAddresses.unit(change.unitId()));
                view.setStatus(HttpStatus.SEE_OTHER);
                yield view;
            }
        };
    }

    private ModelAndView refused(
            Page page,
            SignedIn who,
            UUID unitId,
            ChangeForm.Kind kind,
            Map<String, String> typed,
            List<Refusal> why) {
        ModelAndView view = form(page.refused(new Refusals(why)), who, unitId, kind, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ChangeForm.Kind kind(String path) {
        return ChangeForm.Kind.at(path)
                .orElseThrow(() -> new NotInSight("change " + path, new UUID(0, 0)));
    }

    private static UnitHistory found(SignedIn who, UnitTree tree, UUID unitId) {
        UnitKeeping.require(who, unitId);
        return tree.find(unitId).orElseThrow(() -> new NotInSight("unit", unitId));
    }
}
