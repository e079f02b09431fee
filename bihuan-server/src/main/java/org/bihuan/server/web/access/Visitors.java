package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bihuan.server.identity.Visitor;
import org.springframework.http.HttpHeaders;

/** The browser behind a request. */
final class Visitors {

    private Visitors() {}

    static Visitor of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return Visitor.of(Cookies.BROWSER.read(request), agent);
    }
}
