package org.bihuan.server.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.bihuan.server.identity.OutsideIdentity;
import org.bihuan.server.identity.OutsideSignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * What happens when somebody comes back from an outside system. A browser that was sent here by
 * another site holds back our strict cookies, also after a redirect; so the answer is a small page
 * that goes on by itself, and then the browser comes from us.
 */
@Component
class OutsideEntry {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideEntry.class);

    private final OutsideSignIns signIns;

    OutsideEntry(OutsideSignIns signIns) {
        this.signIns = signIns;
    }

    void enter(
            OutsideIdentity identity,
            SessionCookies cookies,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        try {
            SignedInToken token = Refused.tokenOf(signIns.enter(identity, Visitors.of(request)));
            cookies.saveContext(new SecurityContextImpl(token), request, response);
            goOn(request, response, "/");
        } catch (Refused refusal) {
            if (refusal.why() == Refused.Why.CODE_NEEDED) {
                Cookies.PENDING.write(request, response, refusal.pendingSecret());
                goOn(request, response, "/sign-in/code");
            } else {
                refuse(response, refusal.word());
            }
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException, ServletException {
        request.setAttribute("where", where);
        request.getRequestDispatcher("/sign-in/entered").forward(request, response);
    }

    void refused(HttpServletResponse response, AuthenticationException failure) {
        String code =
                failure instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : failure.getClass().getSimpleName();
        LOG.warn("refused what came back from outside: {}", code);
        refuse(response, word(code));
    }

    void unreachable(HttpServletResponse response, RuntimeException failure) {
        LOG.warn("outside system not reached: {}", failure.getClass().getSimpleName());
        refuse(response, "unreachable");
    }

    private static String word(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "access_denied" -> "denied";
            case "authorization_request_not_found", "invalid_state_parameter", "notbegun" ->
                    "not-begun";
            default -> "unproven";
        };
    }

    private static void refuse(HttpServletResponse response, String word) {
        response.setStatus(303);
        response.setHeader("Location", "/sign-in?outside=" + word);
    }
}
