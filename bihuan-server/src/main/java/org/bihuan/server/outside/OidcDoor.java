package org.bihuan.server.outside;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.identity.OutsideIdentity;
import org.bihuan.server.identity.Way;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** The OpenID provider that is configured, as Spring Security wants to know it. */
@Service
public class OidcDoor {

    public static final String ID = "oidc";
    public static final String RETURN = "/sign-in/oidc/return";

    private static final Duration DISCOVERED_FOR = Duration.ofMinutes(10);

    private final OutsideWays ways;
    private final Clock clock;
    private volatile Optional<Discovered> discovered = Optional.empty();

    OidcDoor(OutsideWays ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
    }

    private record Discovered(
            OutsideWays.Configured<OidcSettings> configured,
            ClientRegistration registration,
            Instant at,
            OidcCalls calls) {}

    /**
     * The provider, if one is configured and turned on; discovers it anew every ten minutes.
     *
     * @throws RuntimeException if it cannot be reached or is not the one that was configured
     */
    public Optional<ClientRegistration> registration() {
        return current().map(Discovered::registration);
    }

    private Optional<Discovered> current() {
        var configured = configured();
        if (!configured.isUsed()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Discovered> known =
                discovered.filter(found ->
                        found.configured().equals(configured)
                                && found.at().plus(DISCOVERED_FOR).isAfter(now));
        if (known.isEmpty()) {
            OidcCalls calls = new OidcCalls(configured.settings());
            ClientRegistration registration =
                    registration(configured.settings(), configured.secret(), calls.discover());
            known = Optional.of(new Discovered(configured, registration, now, calls));
            discovered = known;
        }
        return known;
    }

    private OutsideWays.Configured<OidcSettings> configured() {
        return ways.of(WayKind.OIDC, OidcSettings.class, OidcSettings.EMPTY);
    }

    static ClientRegistration registration(
            OidcSettings settings, String secret, Map<String, Object> discovery) {
        if (!settings.issuer().equals(discovery.get("issuer"))) {
            throw new Failure.Told(Failure.ISSUER_DIFFERS);
        }
        URI issuer = URI.create(settings.issuer());
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            if (!(discovery.get(endpoint) instanceof String address)) {
                throw new Failure.Told(Failure.NOT_UNDERSTOOD);
            }
            if (!HttpCalls.isSameOrigin(URI.create(address), issuer)) {
                throw new Failure.Told(Failure.ENDPOINT_ELSEWHERE);
            }
        }
        ClientRegistration.Builder builder =
                ClientRegistrations.fromOidcConfiguration(discovery)
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .scope("openid", "profile")
                        .redirectUri(settings.home() + RETURN);
        if (secret.isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(secret);
        }
        return builder.build();
    }

    /** Exchanges the code and checks the token. All that is wanted stands in the token. */
    public Optional<AuthenticationProvider> provider() {
        return current().map(OidcDoor.this::provider);
    }

    private AuthenticationProvider provider(Discovered found) {
        var provider =
                new OidcAuthorizationCodeAuthenticationProvider(
                        found.calls().tokens(),
                        request ->
                                new DefaultOidcUser(
                                        AuthorityUtils.NO_AUTHORITIES, request.getIdToken()));
        provider.setJwtDecoderFactory(registration -> found.calls().decoder(registration, clock));
        return provider;
    }

    public OutsideIdentity identityOf(OidcUser user) {
        OidcSettings settings = configured().settings();
        return new OutsideIdentity(
                Way.OIDC,
                settings.issuer() + " " + user.getSubject(),
                Optional.ofNullable(user.getClaimAsString(settings.nameClaim())).orElse(""),
                Optional.ofNullable(user.getFullName()).orElse(""),
                Optional.empty(),
                UnitId.of(settings.newIn()));
    }

    /** Tries the provider step by step. */
    static Trial trial(OidcSettings settings, String secret) {
        Trial trial =
                new Trial()
                        .reaching(
                                settings.issuer(),
                                settings.issuer().startsWith("https:") ? 443 : 80);
        return trial.step(
                        "outside.trial.oidc-discovery",
                        settings.issuer(),
                        () -> new OidcCalls(settings).discover())
                .step(
                        "outside.trial.oidc-issuer",
                        settings.issuer(),
                        () -> registration(settings, secret, new OidcCalls(settings).discover()))
                .step(
                        "outside.trial.oidc-keys",
                        settings.issuer(),
                        () -> {
                            OidcCalls calls = new OidcCalls(settings);
                            Object keys = calls.discover().get("jwks_uri");
                            if (calls.keys(String.valueOf(keys)) == 0) {
                                throw new Failure.Told(Failure.NO_KEYS);
                            }
                        });
    }
}
