package org.bihuan.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: how one signs in, and where one is signed in at the moment. */
@Controller
class AccountPages {

    static final String HERE = "/account";

    private final OwnAccount account;
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final Sessions sessions;

    AccountPages(OwnAccount account, SecondFactor factor, Passkeys passkeys, Sessions sessions) {
        this.account = account;
        this.factor = factor;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, OpenSession here, HttpServletRequest request) {
        SignedIn who = here.who();
        OwnAccountSheet sheet =
                OwnAccountSheet.of(
                        page,
                        here,
                        account.of(who),
                        factor.state(who),
                        PasskeyPages.isPossibleAt(request),
                        passkeys.ofAccount(who.accountId()),
                        sessions.ofOwner(who));
        return new ModelAndView(
                "identity/account",
                Map.of("page", page.titled("identity.account"), "sheet", sheet));
    }

    @PostMapping(HERE + "/sessions/{sessionId}/end")
    ModelAndView end(SignedIn who, @PathVariable UUID sessionId, RedirectAttributes after) {
        sessions.end(who, sessionId);
        after.addFlashAttribute("notice", Said.of("identity.sessions.ended"));
        return Redirects.to(HERE);
    }

    @PostMapping(HERE + "/sessions/others/end")
    ModelAndView endOthers(OpenSession here, RedirectAttributes after) {
        sessions.endOthers(here);
        after.addFlashAttribute("notice", Said.of("identity.sessions.ended"));
        return Redirects.to(HERE);
    }
}
