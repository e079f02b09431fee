package org.bihuan.server.outside;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.bihuan.server.page.Said;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Why an outside system did not answer as hoped, as far as it can be told apart. */
enum Failure {
    ADDRESS_UNFIT,
    HOST_UNKNOWN,
    REFUSED,
    NO_ANSWER,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_OF_ANOTHER_HOST,
    CERTIFICATE_UNTRUSTED,
    TLS_FAILED,
    BIND_REFUSED,
    NEEDS_TLS,
    BASE_MISSING,
    FILTER_UNFIT,
    NOBODY_FOUND,
    SEVERAL_FOUND,
    NOT_FOUND_THERE,
    REDIRECTED,
    NOT_UNDERSTOOD,
    ISSUER_DIFFERS,
    ENDPOINT_ELSEWHERE,
    NO_KEYS,
    SERVICE_REFUSED,
    OTHER;

    Said said() {
        return Said.of("outside.failure." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Found among the causes; what is nearest to the network says most. */
    static Failure of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure;
                cause != null && causes.size() < 20;
                cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        return causes.stream()
                .map(Failure::ofOne)
                .filter(Predicate.not(OTHER::equals))
                .findFirst()
                .orElse(OTHER);
    }

    private static Failure ofOne(Throwable cause) {
        return switch (cause) {
            case Told told -> told.failure();
            case UnknownHostException _ -> HOST_UNKNOWN;
            case SocketTimeoutException _ -> NO_ANSWER;
            case HttpTimeoutException _ -> NO_ANSWER;
            case ConnectException _ -> REFUSED;
            case NoRouteToHostException _ -> REFUSED;
            case CertificateExpiredException _ -> CERTIFICATE_EXPIRED;
            case java.security.cert.CertPathValidatorException _ -> ofTls(cause);
            case java.security.cert.CertificateException _ -> ofTls(cause);
            case java.security.cert.CertPathBuilderException _ -> CERTIFICATE_UNTRUSTED;
            case SSLException _ -> ofTls(cause);
            case java.nio.channels.UnresolvedAddressException _ -> HOST_UNKNOWN;
            case javax.naming.AuthenticationException _ -> BIND_REFUSED;
            case javax.naming.AuthenticationNotSupportedException _ -> NEEDS_TLS;
            case javax.naming.NameNotFoundException _ -> BASE_MISSING;
            case javax.naming.InvalidNameException _ -> BASE_MISSING;
            case javax.naming.directory.InvalidSearchFilterException _ -> FILTER_UNFIT;
            case UsernameNotFoundException _ -> NOBODY_FOUND;
            case IncorrectResultSizeDataAccessException _ -> SEVERAL_FOUND;
            case BadCredentialsException _ -> BIND_REFUSED;
            case IllegalArgumentException _ -> OTHER;
            default -> ofWords(cause);
        };
    }

    private static Failure ofTls(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        if (words.contains("No name matching")
                || words.contains("No subject alternative")
                || words.contains("hostname")) {
            return CERTIFICATE_OF_ANOTHER_HOST;
        }
        if (words.contains("expired") || words.contains("NotAfter")) {
            return CERTIFICATE_EXPIRED;
        }
        return words.contains("certification path") || words.contains("trustAnchors")
                ? CERTIFICATE_UNTRUSTED
                : TLS_FAILED;
    }

    /** JNDI says "LDAP response read timed out" with no cause. */
    private static Failure ofWords(Throwable cause) {
        return cause instanceof javax.naming.NamingException
                        && String.valueOf(cause.getMessage()).contains("timed out")
                ? NO_ANSWER
                : OTHER;
    }

    /** A failure that our own code has found. */
    static final class Told extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Failure failure;

        Told(Failure failure) {
            super(failure.name());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
