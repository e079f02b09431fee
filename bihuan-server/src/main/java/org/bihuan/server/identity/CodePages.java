package org.bihuan.server.identity;

import java.time.Instant;
import java.util.Map;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The second step of a sign-in; the security chain comes back here if it refuses. */
@Controller
class CodePages {

    @GetMapping("/sign-in/code")
    ModelAndView form(Page page) {
        return view(page);
    }

    @PostMapping("/sign-in/code/refused")
    ModelAndView refused(
            Page page,
            @RequestAttribute(required = false) @Nullable Instant nextTryAt,
            @RequestAttribute(required = false) @Nullable Boolean used) {
        Refusal reason = reason(page, nextTryAt, Boolean.TRUE.equals(used));
        ModelAndView view = view(page.refused(Refusals.of(reason)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Refusal reason(Page page, @Nullable Instant nextTryAt, boolean used) {
        if (nextTryAt != null) {
            return Refusal.at("code", "identity.sign-in.too-soon", page.time(nextTryAt));
        }
        return Refusal.at(
                "code",
                used ? "identity.fault.clock-code-used" : "identity.fault.clock-code-wrong");
    }

    private static ModelAndView view(Page page) {
        return new ModelAndView(
                "identity/code", Map.of("page", page.titled("identity.sign-in.code")));
    }
}
