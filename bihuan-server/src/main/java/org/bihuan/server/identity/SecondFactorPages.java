package org.bihuan.server.identity;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: set it up, get new recovery codes, take it off. */
@Controller
class SecondFactorPages {

    private static final String HERE = "/account/second-factor";

    private final SecondFactor factor;

    SecondFactorPages(SecondFactor factor) {
        this.factor = factor;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, OpenSession session) {
        return view(page, session);
    }

    @Delicate
    @PostMapping(HERE)
    ModelAndView begin(SignedIn who) {
        factor.begin(who);
        return Redirects.to(HERE);
    }

    /** The answer is a page and not a redirect: the codes exist in clear only here. */
    @Delicate
    @PostMapping(HERE + "/confirmation")
    ModelAndView confirm(
            Page page, OpenSession session, @RequestParam(defaultValue = "") String clockCode) {
        return codes(page, session, factor.confirm(session, clockCode));
    }

    @Delicate
    @PostMapping(HERE + "/recovery-codes")
    ModelAndView renew(Page page, OpenSession session) {
        return codes(page, session, factor.renewRecoveryCodes(session.who()));
    }

    @Delicate
    @PostMapping(HERE + "/removal")
    ModelAndView remove(Page page, OpenSession session, RedirectAttributes after) {
        List<Fault> faults = factor.remove(session);
        if (!faults.isEmpty()) {
            return refused(page, session, faults);
        }
        after.addFlashAttribute("notice", Said.of("identity.second-factor.removed"));
        return Redirects.to(AccountPages.HERE);
    }

    private ModelAndView codes(Page page, OpenSession session, Outcome<List<String>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<String>>(List<String> codes) ->
                    new ModelAndView(
                            "identity/recovery-codes",
                            Map.of(
                                    "page",
                                    under(page).titled("identity.recovery-codes"),
                                    "codes",
                                    codes));
            case Outcome.Refused<List<String>>(List<Fault> faults) ->
                    refused(page, session, faults);
        };
    }

    private ModelAndView refused(Page page, OpenSession session, List<Fault> faults) {
        ModelAndView view = view(page.refused(Refusing.of(faults)), session);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Page page, OpenSession session) {
        SecondFactorSheet sheet = SecondFactorSheet.of(page, factor.state(session.who()));
        return new ModelAndView(
                "identity/second-factor",
                Map.of(
                        "page",
                        under(page).titled("identity.second-factor"),
                        "first",
                        session.first() == FirstThing.SET_UP_SECOND_FACTOR,
                        "sheet",
                        sheet));
    }

    private static Page under(Page page) {
        return page.under("identity.account", AccountPages.HERE);
    }
}
