package org.bihuan.server.selfcheck;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The self-check on one sheet of paper, for a unit. */
@Controller
class SelfCheckPages {

    private final SelfCheck check;
    private final Organisation organisation;

    SelfCheckPages(SelfCheck check, Organisation organisation) {
        this.check = check;
        this.organisation = organisation;
    }

    @GetMapping("/self-check")
    ModelAndView units(SignedIn who, Page page) {
        List<UUID> units = SelfCheck.units(who);
        if (units.isEmpty()) {
            throw new NotInSight("self-checks of", who.accountId());
        }
        List<Unit> named = organisation.byName(units);
        return new ModelAndView(
                "selfcheck/units", Map.of("page", page.titled("selfcheck.title"), "units", named));
    }

    @GetMapping("/self-check/{unitId}")
    ModelAndView sheet(
            SignedIn who, Page page, HttpServletRequest request, @PathVariable UUID unitId) {
        List<Point> points = check.of(who, unitId, request.isSecure());
        String unit = organisation.unit(unitId).map(Unit::name).orElse("");
        return new ModelAndView(
                "selfcheck/sheet",
                Map.of(
                        "page",
                        page.under("selfcheck.title", "/self-check").titled("selfcheck.of", unit),
                        "points",
                        points.stream().map(point -> PointLine.of(page, point)).toList()));
    }
}
