package org.bihuan.server.identity;

import java.time.Instant;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form; what is sent to it goes to the security chain, which comes back here if it refuses. */
@Controller
class SignInPages {

    private final SetUp setUp;

    SignInPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            Page page,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String expired) {
        if (setUp.isOpen()) {
            return Redirects.to("/setup");
        }
        return view(page, "", lead(changed != null, expired != null));
    }

    @PostMapping("/sign-in/refused")
    ModelAndView refused(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestAttribute(required = false) @Nullable Instant nextTryAt) {
        Refusal reason =
                nextTryAt == null
                        ? Refusal.at("name", "identity.sign-in.refused")
                        : Refusal.at("name", "identity.sign-in.too-soon", page.time(nextTryAt));
        ModelAndView view = view(page.refused(Refusals.of(reason)), name, lead(false, false));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Said lead(boolean changed, boolean expired) {
        if (changed) {
            return Said.of("identity.sign-in.changed");
        }
        return Said.of(expired ? "identity.sign-in.expired" : "identity.sign-in.lead");
    }

    private static ModelAndView view(Page page, String name, Said lead) {
        return new ModelAndView(
                "identity/sign-in",
                Map.of("page", page.titled("identity.sign-in"), "name", name, "lead", lead));
    }
}
