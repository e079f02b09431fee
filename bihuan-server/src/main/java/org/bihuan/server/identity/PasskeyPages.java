package org.bihuan.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing one's own passkeys. The browser and Spring Security do the rest. */
@Controller
class PasskeyPages {

    static final String HERE = AccountPages.HERE + "/passkeys";

    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /**
     * Whether browsers offer passkeys at this address: a name over HTTPS, or this very machine (Web
     * Authentication, 5.1.2).
     */
    static boolean isPossibleAt(HttpServletRequest request) {
        String host = request.getServerName();
        boolean number = host.matches("[0-9.]+") || host.contains(":");
        return host.equals("localhost") || (request.isSecure() && !number);
    }

    /** The page on which the browser makes the key; its answer goes to the security chain. */
    @Delicate
    @PostMapping(HERE)
    ModelAndView add(
            Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String label) {
        ModelAndView view =
                new ModelAndView(
                        "identity/passkey",
                        Map.of(
                                "page",
                                page.under("identity.account", AccountPages.HERE)
                                        .titled("identity.passkeys.add"),
                                "possible",
                                isPossibleAt(request),
                                "label",
                                Passkeys.label(label, page.say("identity.way.passkey"))));
        view.setStatus(HttpStatus.OK);
        return view;
    }

    @Delicate
    @PostMapping(HERE + "/{credentialId}/removal")
    ModelAndView remove(SignedIn who, @PathVariable String credentialId, RedirectAttributes after) {
        if (!credentialId.matches("[A-Za-z0-9_-]{1,1400}")) {
            throw new NotInSight("passkey", who.accountId());
        }
        passkeys.delete(who, credentialId);
        after.addFlashAttribute("notice", Said.of("identity.passkeys.removed"));
        return Redirects.to(AccountPages.HERE);
    }
}
