package org.bihuan.server.outside;

import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.apereo.cas.client.ssl.HttpURLConnectionFactory;
import org.apereo.cas.client.validation.Cas20ServiceTicketValidator;
import org.apereo.cas.client.validation.TicketValidationException;
import org.bihuan.server.identity.OutsideIdentity;
import org.bihuan.server.identity.Way;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.cas.ServiceProperties;
import org.springframework.security.cas.authentication.CasAuthenticationProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Service;

/** The CAS server that is configured, as Spring Security wants to know it. */
@Service
public class CasDoor {

    public static final String RETURN = "/sign-in/cas/return";

    private final OutsideWays ways;

    CasDoor(OutsideWays ways) {
        this.ways = ways;
    }

    private OutsideWays.Configured<CasSettings> configured() {
        return ways.of(WayKind.CAS, CasSettings.class, CasSettings.EMPTY);
    }

    public boolean isOpen() {
        return configured().isUsed();
    }

    public String loginUrl() {
        return bare(configured().settings().url()) + "/login";
    }

    /**
     * Where the server sends somebody back to. It stands in the ticket, so that a ticket of another
     * sign-in, or of another service, is good for nothing here.
     *
     * @param begun random, known to the browser that began
     */
    public String service(String begun) {
        return bare(configured().settings().home()) + RETURN + "?begun=" + begun;
    }

    /** Asks the server about a ticket for this service. */
    public AuthenticationProvider provider(String service) {
        ServiceProperties properties = new ServiceProperties();
        properties.setService(service);
        CasAuthenticationProvider provider = new CasAuthenticationProvider();
        provider.setKey(RETURN);
        provider.setServiceProperties(properties);
        provider.setTicketValidator(validator(configured().settings()));
        provider.setAuthenticationUserDetailsService(
                token -> new User(token.getName(), "", AuthorityUtils.NO_AUTHORITIES));
        provider.afterPropertiesSet();
        return provider;
    }

    public OutsideIdentity identityOf(String user) {
        CasSettings settings = configured().settings();
        return new OutsideIdentity(
                Way.CAS,
                bare(settings.url()) + " " + user,
                user,
                "",
                Optional.empty(),
                UnitId.of(settings.newIn()));
    }

    private static Cas20ServiceTicketValidator validator(CasSettings settings) {
        var validator = new Cas20ServiceTicketValidator(bare(settings.url()));
        validator.setEncoding("UTF-8");
        validator.setURLConnectionFactory(connections(Outgoing.trusting(settings.trust())));
        return validator;
    }

    private static HttpURLConnectionFactory connections(SSLContext trust) {
        return connection -> {
            connection.setConnectTimeout((int) Outgoing.PATIENCE.toMillis());
            connection.setReadTimeout((int) Outgoing.PATIENCE.toMillis());
            HttpURLConnection http = (HttpURLConnection) connection;
            http.setInstanceFollowRedirects(false);
            if (http instanceof HttpsURLConnection https) {
                https.setSSLSocketFactory(trust.getSocketFactory());
            }
            return http;
        };
    }

    private static String bare(String url) {
        return url.replaceFirst("/+$", "");
    }

    /** Tries the server step by step, with a ticket that nobody has issued. */
    static Trial trial(CasSettings settings) {
        return new Trial()
                .reaching(settings.url(), settings.url().startsWith("https:") ? 443 : 80)
                .step(
                        "outside.trial.cas-ticket",
                        settings.home() + RETURN,
                        () -> {
                            try {
                                validator(settings)
                                        .validate(
                                                "ST-0-tried-by-bihuan",
                                                bare(settings.home()) + RETURN + "?begun=trial");
                            } catch (TicketValidationException expected) {
                                judge(String.valueOf(expected.getMessage()));
                            }
                        });
    }

    /** That the made-up ticket is unknown is the right answer. */
    private static void judge(String answer) throws ProtocolException {
        if (answer.contains("INVALID_SERVICE") || answer.contains("UNAUTHORIZED_SERVICE")) {
            throw new Failure.Told(Failure.SERVICE_REFUSED);
        }
        if (answer.contains("No principal") || answer.isEmpty()) {
            throw new Failure.Told(Failure.NOT_UNDERSTOOD);
        }
    }
}
