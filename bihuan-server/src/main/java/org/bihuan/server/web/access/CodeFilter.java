package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the second step. */
final class CodeFilter extends AbstractAuthenticationProcessingFilter {

    CodeFilter(AuthenticationManager manager) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"),
                manager);
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        String pending = Cookies.PENDING.read(request).orElse("");
        String code = Optional.ofNullable(request.getParameter("code")).orElse("");
        return getAuthenticationManager()
                .authenticate(new CodeToken(pending, code, Visitors.of(request)));
    }
}
