package org.bihuan.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> OUTSIDE =
            Set.of(
                    "denied",
                    "not-begun",
                    "unproven",
                    "unreachable",
                    "no-account",
                    "office",
                    "another");

    private static final String OUTSIDE_KEY = "identity.sign-in.outside.";

    private final SetUp setUp;
    private final List<OutsideDoors> outside;

    SignInPages(SetUp setUp, List<OutsideDoors> outside) {
        this.setUp = setUp;
        this.outside = outside;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            Page page,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(defaultValue = "") String outside) {
        if (setUp.isOpen()) {
            return Redirects.to("/setup");
        }
        Page told =
                OUTSIDE.contains(outside)
                        ? page.refused(Refusals.of(Refusal.of(OUTSIDE_KEY + outside)))
                        : page;
        return view(told, "", lead(changed != null, expired != null));
    }

    @PostMapping("/sign-in/refused")
    ModelAndView refused(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestAttribute(required = false) @Nullable Instant nextTryAt,
            @RequestAttribute(required = false) @Nullable String outside) {
        Refusal reason = reason(page, nextTryAt, outside);
        ModelAndView view = view(page.refused(Refusals.of(reason)), name, lead(false, false));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Refusal reason(
            Page page, @Nullable Instant nextTryAt, @Nullable String outside) {
        if (nextTryAt != null) {
            return Refusal.at("name", "identity.sign-in.too-soon", page.time(nextTryAt));
        }
        return outside == null
                ? Refusal.at("name", "identity.sign-in.refused")
                : Refusal.at("name", OUTSIDE_KEY + outside);
    }

    /** Goes on by itself, as coming from us; see {@code OutsideEntry}. */
    @GetMapping("/sign-in/entered")
    ModelAndView entered(Page page, @RequestAttribute(required = false) @Nullable String where) {
        return new ModelAndView(
                "identity/entered",
                Map.of(
                        "page",
                        page.titled("identity.sign-in.entered"),
                        "where",
                        where == null ? "/" : where));
    }

    private static Said lead(boolean changed, boolean expired) {
        if (changed) {
            return Said.of("identity.sign-in.changed");
        }
        return Said.of(expired ? "identity.sign-in.expired" : "identity.sign-in.lead");
    }

    private ModelAndView view(Page page, String name, Said lead) {
        return new ModelAndView(
                "identity/sign-in",
                Map.of(
                        "page",
                        page.titled("identity.sign-in"),
                        "name",
                        name,
                        "lead",
                        lead,
                        "ways",
                        ways()));
    }

    private List<String> ways() {
        return outside.stream().flatMap(doors -> doors.offered().stream()).toList();
    }
}
