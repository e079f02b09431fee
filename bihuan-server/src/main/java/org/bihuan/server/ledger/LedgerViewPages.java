package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping a list under a name, and letting go of it. */
@Controller
class LedgerViewPages {
    private final LedgerViews views;
    private final LedgerListPages lists;

    LedgerViewPages(LedgerViews views, LedgerListPages lists) {
        this.views = views;
        this.lists = lists;
    }

    @PostMapping("/ledger/views")
    ModelAndView save(
            SignedIn who,
            Page page,
            @RequestParam UUID unit,
            @RequestParam Map<String, String> typed) {
        // In this form "unit" is where it is kept; the filter of that name comes under another.
        Map<String, String> asked = new HashMap<>(typed);
        asked.put("unit", typed.getOrDefault("filtered-unit", ""));
        LedgerQuery query = LedgerAddress.query(asked);
        String name = typed.getOrDefault("view-name", "");
        List<LedgerViews.Fault> faults = views.save(who, unit, name, query);
        if (faults.isEmpty()) {
            return SeeOtherPages.to(
                    LedgerAddress.of(query), Said.of("ledger.view.done", name.strip()));
        }
        Refusals refusals =
                new Refusals(
                        faults.stream()
                                .map(fault ->
                                        Refusal.at(
                                                "view-name",
                                                "ledger.view.refused."
                                                        + fault.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-')))
                                .toList());
        ModelAndView again = lists.list(who, page.refused(refusals), asked);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/ledger/views/{viewId}/withdrawal")
    ModelAndView withdraw(SignedIn who, Page page, @PathVariable UUID viewId) {
        if (views.withdraw(who, viewId)) {
            return SeeOtherPages.to(LedgerAddress.LIST, Said.of("ledger.view.gone"));
        }
        Refusals refusals = new Refusals(List.of(Refusal.of("ledger.view.refused.not-his")));
        ModelAndView again = lists.list(who, page.refused(refusals), Map.of());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
