package org.bihuan.server.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks once more who somebody is. A delicate request that came too late is forwarded here, and the
 * page sends it again as it was, with the password added.
 */
@Controller
class ConfirmationPages {

    private final Confirmations confirmations;

    ConfirmationPages(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @RequestMapping("/account/confirmation")
    ModelAndView ask(
            Page page,
            SignedIn who,
            HttpServletRequest request,
            @RequestAttribute(required = false) @Nullable Instant nextTryAt,
            @RequestAttribute(required = false) @Nullable Boolean refused) {
        boolean wrong = Boolean.TRUE.equals(refused);
        ModelAndView view =
                new ModelAndView(
                        "identity/confirmation",
                        Map.of(
                                "page",
                                page.refused(reasons(page, nextTryAt, wrong))
                                        .titled("identity.confirmation"),
                                "action",
                                original(request),
                                "codes",
                                confirmations.takesCodes(who),
                                "kept",
                                kept(request)));
        view.setStatus(
                wrong || nextTryAt != null
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.FORBIDDEN);
        return view;
    }

    private static Refusals reasons(Page page, @Nullable Instant nextTryAt, boolean wrong) {
        if (nextTryAt != null) {
            return Refusals.of(
                    Refusal.at("confirmation", "identity.sign-in.too-soon", page.time(nextTryAt)));
        }
        return wrong
                ? Refusals.of(Refusal.at("confirmation", "identity.confirmation.wrong"))
                : Refusals.none();
    }

    private static String original(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri
                ? uri
                : "/";
    }

    private static List<KeptField> kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("_csrf") && !field.getKey().equals("confirmation"))
                .flatMap(ConfirmationPages::kept)
                .toList();
    }

    private static Stream<KeptField> kept(Map.Entry<String, String[]> field) {
        return Arrays.stream(field.getValue()).map(value -> new KeptField(field.getKey(), value));
    }
}
