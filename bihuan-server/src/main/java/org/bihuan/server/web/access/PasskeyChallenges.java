package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;

/**
 * What browsers were asked to sign, for five minutes and once. Kept in memory: a restart costs
 * somebody one more press of a button.
 */
@Component
class PasskeyChallenges {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Asked> asked =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
                    return size() > MOST;
                }
            };

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    private record Asked(Object options, Instant at) {}

    /** For signing in. */
    PublicKeyCredentialRequestOptionsRepository forSigningIn() {
        return new PublicKeyCredentialRequestOptionsRepository() {
            @Override
            public void save(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    @Nullable PublicKeyCredentialRequestOptions options) {
                keep(request, "in", options);
            }

            @Override
            public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
                return take(request, "in")
                        .map(PublicKeyCredentialRequestOptions.class::cast)
                        .orElse(null);
            }
        };
    }

    /** For adding a passkey. */
    PublicKeyCredentialCreationOptionsRepository forAdding() {
        return new PublicKeyCredentialCreationOptionsRepository() {
            @Override
            public void save(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    @Nullable PublicKeyCredentialCreationOptions options) {
                keep(request, "add", options);
            }

            @Override
            public @Nullable PublicKeyCredentialCreationOptions load(HttpServletRequest request) {
                return take(request, "add")
                        .map(PublicKeyCredentialCreationOptions.class::cast)
                        .orElse(null);
            }
        };
    }

    private synchronized void keep(
            HttpServletRequest request, String what, @Nullable Object options) {
        browser(request)
                .ifPresent(browser -> {
                    if (options == null) {
                        asked.remove(what + browser);
                    } else {
                        asked.put(what + browser, new Asked(options, clock.instant()));
                    }
                });
    }

    private synchronized Optional<Object> take(HttpServletRequest request, String what) {
        return browser(request)
                .map(browser -> asked.remove(what + browser))
                .filter(found -> found.at().plus(GOOD_FOR).isAfter(clock.instant()))
                .map(Asked::options);
    }

    /** The same cookie that binds the form tokens. */
    private static Optional<String> browser(HttpServletRequest request) {
        return Cookies.SESSION.read(request).or(() -> Cookies.VISITOR.read(request));
    }
}
