package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * One form token per session, and none stored: it is a hash of the session's secret, which another
 * site can neither read nor write. Before the sign-in a visitor's cookie takes the secret's place,
 * so the token changes when somebody signs in.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String PARAMETER = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";

    private final SecureRandom random = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(FormTokens.class.getName(), visitor);
        return token(visitor);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null
                && request.getAttribute(FormTokens.class.getName()) instanceof String visitor) {
            Cookies.VISITOR.write(request, response, visitor);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.SESSION
                .read(request)
                .or(() -> Cookies.VISITOR.read(request))
                .map(FormTokens::token)
                .orElse(null);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken(HEADER, PARAMETER, hash("form:" + secret));
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
