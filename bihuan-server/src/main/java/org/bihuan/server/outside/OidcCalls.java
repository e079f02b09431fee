package org.bihuan.server.outside;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What is asked of an OpenID provider over HTTP. */
final class OidcCalls {

    private static final List<SignatureAlgorithm> SIGNED_WITH =
            List.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384);

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final URI issuer;
    private final HttpCalls http;

    OidcCalls(OidcSettings settings) {
        this.issuer = URI.create(settings.issuer());
        this.http = new HttpCalls(issuer, settings.trust());
    }

    /** What the provider says about itself. */
    Map<String, Object> discover() {
        String address = issuer.toString().replaceFirst("/$", "") + DISCOVERY;
        Map<String, Object> found =
                client().get()
                        .uri(URI.create(address))
                        .retrieve()
                        .onStatus(
                                status -> !status.is2xxSuccessful(),
                                (_, response) -> {
                                    throw new Failure.Told(failure(response.getStatusCode()));
                                })
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (found == null) {
            throw new Failure.Told(Failure.NOT_UNDERSTOOD);
        }
        return found;
    }

    private static Failure failure(HttpStatusCode status) {
        return status.is3xxRedirection() ? Failure.REDIRECTED : Failure.NOT_FOUND_THERE;
    }

    /** How many keys the provider signs with. */
    int keys(String jwksUri) {
        Map<String, Object> found =
                client().get()
                        .uri(URI.create(jwksUri))
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        return found != null && found.get("keys") instanceof List<?> keys ? keys.size() : 0;
    }

    private RestClient client() {
        return RestClient.builder()
                .requestFactory(http.requests())
                .requestInterceptor(http)
                .build();
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(http.requests())
                        .requestInterceptor(http)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    JwtDecoder decoder(ClientRegistration registration, Clock clock) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        RestTemplate rest = new RestTemplate(http.requests());
        rest.setInterceptors(List.of(http));
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms((Set<SignatureAlgorithm> all) -> all.addAll(SIGNED_WITH))
                        .restOperations(rest)
                        .build();
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
