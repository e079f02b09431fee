package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.server.identity.SecretBox;
import org.bihuan.server.outside.OidcDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * What a browser has to remember while its user is away at an outside system: in a cookie that only
 * we can read, for ten minutes, once. Without it whatever comes back is refused.
 */
@Component
class OutsideRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final String CAS = "cas";

    private final SecretBox box;
    private final Clock clock;

    OutsideRequests(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, HttpServletResponse response, String begun) {
        write(request, response, List.of(CAS, begun));
    }

    /** The random mark of a CAS sign-in that this browser has begun. */
    Optional<String> begun(HttpServletRequest request) {
        return read(request, CAS).map(List::getLast);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (begun == null) {
            Cookies.OUTSIDE.clear(request, response);
            return;
        }
        write(
                request,
                response,
                List.of(
                        OidcDoor.ID,
                        begun.getAuthorizationUri(),
                        begun.getClientId(),
                        String.valueOf(begun.getRedirectUri()),
                        String.valueOf(begun.getState()),
                        String.valueOf(begun.<Object>getAttribute(OidcParameterNames.NONCE)),
                        String.valueOf(
                                begun.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return read(request, OidcDoor.ID)
                .filter(lines ->
                        lines.get(4).equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .map(lines -> begun(lines))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        Cookies.OUTSIDE.clear(request, response);
        return begun;
    }

    private static OAuth2AuthorizationRequest begun(List<String> lines) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(lines.get(1))
                .clientId(lines.get(2))
                .redirectUri(lines.get(3))
                .state(lines.get(4))
                .scopes(Set.of("openid", "profile"))
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                OidcDoor.ID,
                                OidcParameterNames.NONCE,
                                lines.get(5),
                                PkceParameterNames.CODE_VERIFIER,
                                lines.get(6)))
                .build();
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, List<String> lines) {
        String text = clock.instant().getEpochSecond() + "\n" + String.join("\n", lines);
        Cookies.OUTSIDE.write(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(box.close(text)));
    }

    private Optional<List<String>> read(HttpServletRequest request, String kind) {
        return Cookies.OUTSIDE
                .read(request)
                .flatMap(this::open)
                .map(text -> text.lines().toList())
                .filter(lines -> isFresh(lines.getFirst()))
                .map(lines -> lines.subList(1, lines.size()))
                .filter(lines -> lines.getFirst().equals(kind));
    }

    private boolean isFresh(String second) {
        return Instant.ofEpochSecond(Long.parseLong(second)).plus(AWAY).isAfter(clock.instant());
    }

    private Optional<String> open(String cookie) {
        try {
            return Optional.of(box.open(Base64.getUrlDecoder().decode(cookie)));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }
}
