package org.bihuan.server.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An OpenID provider on loopback: discovery, authorization with PKCE, tokens signed with RS256,
 * keys. Codes are good once. What it gets wrong can be chosen.
 */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "bihuan";
    static final String SECRET = "secret of the client 9";

    private final Loopback server = new Loopback();
    private final Clock clock;
    private final RSAKey key = key();
    private final Map<String, Map<String, String>> issued = new HashMap<>();

    RSAKey signsWith = key;
    String issuer = server.address();
    String tokenEndpoint = server.address() + "/token";
    String person = "nobody";
    String subject = "subject-1";
    UnaryOperator<JWTClaimsSet.Builder> wrong = claims -> claims;
    Signing signing = this::signed;

    /** Makes a token of what it says. */
    interface Signing {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    OpenIdProvider(Clock clock) {
        this.clock = clock;
        server.on("/.well-known/openid-configuration", (_, _) -> discovery());
        server.on("/authorize", (_, parameters) -> authorize(parameters));
        server.on("/token", this::token);
        server.on("/keys", (_, _) -> Loopback.Reply.json(new JWKSet(key.toPublicJWK()).toString()));
    }

    String address() {
        return server.address();
    }

    private Loopback.Reply discovery() {
        return Loopback.Reply.json(
                """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize",
                 "token_endpoint": "%s", "jwks_uri": "%s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer, address(), tokenEndpoint, address()));
    }

    private Loopback.Reply authorize(Map<String, String> asked) {
        String code = UUID.randomUUID().toString();
        issued.put(code, asked);
        return Loopback.Reply.redirect(
                asked.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private Loopback.Reply token(HttpExchange exchange, Map<String, String> sent) throws Exception {
        Map<String, String> asked = issued.remove(sent.get("code"));
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
        boolean good =
                asked != null
                        && challenge(sent.getOrDefault("code_verifier", ""))
                                .equals(asked.get("code_challenge"))
                        && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                        && ("Basic " + basic)
                                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!good) {
            return Loopback.Reply.refused("{\"error\": \"invalid_grant\"}");
        }
        return Loopback.Reply.json(
                """
                {"access_token": "not used", "token_type": "Bearer", "expires_in": 60,
                 "id_token": "%s"}
                """
                        .formatted(idToken(asked.get("nonce"))));
    }

    private String idToken(String nonce) throws JOSEException {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .subject(subject)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", nonce)
                        .claim("preferred_username", person)
                        .claim("name", "统一认证里的人");
        return signing.token(wrong.apply(claims).build());
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(signsWith));
        return token.serialize();
    }

    /** Nobody's word: the algorithm is {@code none}. */
    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** As if the public key, or the client's own secret, were a key that both know. */
    static String signedWithWhatEverybodyKnows(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(SECRET.repeat(4).getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    /** The signature is cut off, the header still promises one. */
    String cutOff(JWTClaimsSet claims) throws JOSEException {
        String whole = signed(claims);
        return whole.substring(0, whole.lastIndexOf('.') + 1);
    }

    private static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
