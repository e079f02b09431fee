package org.bihuan.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.server.page.Page;
import org.bihuan.server.web.access.RefusalBook;
import org.bihuan.server.web.access.TypedWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort of every request: says in plain words what went wrong and what to do, and for our
 * own faults a reference that also stands in the log.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Where nothing was done and the way back may lead nowhere. */
    private static final Set<String> KEPT = Set.of("ended", "refused", "too-fast");

    private final SecureRandom random = new SecureRandom();
    private final RefusalBook book;

    ErrorPages(RefusalBook book) {
        this.book = book;
    }

    @RequestMapping("/error")
    ModelAndView error(Page page, HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        book.refused(status);
        String kind = kind(status);
        String reference = status < 500 ? "" : reference(request);
        ModelAndView view =
                new ModelAndView(
                        "error/error",
                        Map.of(
                                "page", page.titled("error." + kind),
                                "why", page.say("error." + kind + ".why"),
                                "typed", typed(kind, request),
                                "reference", reference));
        view.setStatus(org.springframework.http.HttpStatusCode.valueOf(status));
        return view;
    }

    private static String kind(int status) {
        return switch (status) {
            case 404, 405 -> "not-found";
            case 401 -> "ended";
            case 403 -> "refused";
            case 413 -> "too-large";
            case 429 -> "too-fast";
            default -> status < 500 ? "not-understood" : "broken";
        };
    }

    /** Only where the person cannot go back to what he wrote. */
    private static List<String> typed(String kind, HttpServletRequest request) {
        boolean sent = "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        return sent && KEPT.contains(kind) ? TypedWords.of(request) : List.of();
    }

    private String reference(HttpServletRequest request) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error(
                "reference {}: {}",
                reference,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return reference;
    }
}
