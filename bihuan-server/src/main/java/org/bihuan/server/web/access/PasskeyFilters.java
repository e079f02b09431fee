package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bihuan.server.identity.Confirmations;
import org.bihuan.server.identity.Passkeys;
import org.bihuan.server.identity.Visitor;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spring Security's filters for passkeys, at our addresses and on our tables. */
@Component
class PasskeyFilters {

    static final String IN_OPTIONS = "/sign-in/passkey/options";
    static final String IN = "/sign-in/passkey";

    private static final String ADD_OPTIONS = "/account/passkeys/options";
    private static final String ADD = "/account/passkeys/made";

    private final PasskeyBook book;
    private final PasskeyParty party;
    private final PasskeyChallenges challenges;
    private final Passkeys passkeys;
    private final Confirmations confirmations;

    PasskeyFilters(
            PasskeyBook book,
            PasskeyChallenges challenges,
            Passkeys passkeys,
            Confirmations confirmations) {
        this.book = book;
        this.party = new PasskeyParty(book);
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.confirmations = confirmations;
    }

    /** Comes before all the others. */
    OncePerRequestFilter address() {
        return new AddressFilter();
    }

    PublicKeyCredentialRequestOptionsFilter inOptions() {
        var filter = new PublicKeyCredentialRequestOptionsFilter(party);
        filter.setRequestMatcher(post(IN_OPTIONS));
        filter.setRequestOptionsRepository(challenges.forSigningIn());
        return filter;
    }

    WebAuthnAuthenticationFilter in(SessionCookies cookies) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(post(IN));
        filter.setRequestOptionsRepository(challenges.forSigningIn());
        filter.setAuthenticationDetailsSource(Visitors::of);
        filter.setAuthenticationManager(this::authenticate);
        filter.setSecurityContextRepository(cookies);
        filter.setAuthenticationSuccessHandler((_, response, _) -> json(response, 200));
        filter.setAuthenticationFailureHandler((_, response, _) -> json(response, 401));
        return filter;
    }

    private Authentication authenticate(Authentication token) {
        if (!(token instanceof WebAuthnAuthenticationRequestToken signed)) {
            throw new BadCredentialsException("not a passkey");
        }
        try {
            var user = party.authenticate(signed.getWebAuthnRequest());
            Visitor visitor =
                    token.getDetails() instanceof Visitor known ? known : Visitor.unknown();
            return Refused.tokenOf(passkeys.enter(PasskeyBook.accountOf(user.getId()), visitor));
        } catch (AuthenticationException refused) {
            throw refused;
        } catch (RuntimeException unproven) {
            throw new BadCredentialsException("unproven", unproven);
        }
    }

    PublicKeyCredentialCreationOptionsFilter addOptions() {
        var filter = new PublicKeyCredentialCreationOptionsFilter(party);
        filter.setRequestMatcher(post(ADD_OPTIONS));
        filter.setCreationOptionsRepository(challenges.forAdding());
        return filter;
    }

    WebAuthnRegistrationFilter add() {
        var filter = new WebAuthnRegistrationFilter(book, party);
        filter.setRegisterCredentialMatcher(post(ADD));
        filter.setRemoveCredentialMatcher(_ -> false);
        filter.setCreationOptionsRepository(challenges.forAdding());
        return filter;
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static void json(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Binds the address, and lets nobody add a key who has not shown lately who he is. */
    private final class AddressFilter extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getRequestURI();
            return !path.equals(IN)
                    && !path.equals(IN_OPTIONS)
                    && !path.equals(ADD)
                    && !path.equals(ADD_OPTIONS);
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().startsWith("/account/") && !isConfirmed()) {
                response.sendError(HttpStatus.FORBIDDEN.value());
                return;
            }
            try {
                ScopedValue.where(PasskeyParty.ADDRESS, PasskeyParty.Address.of(request))
                        .call(() -> {
                            chain.doFilter(request, response);
                            return true;
                        });
            } catch (ServletException | IOException | RuntimeException passedOn) {
                throw passedOn;
            } catch (Exception unexpected) {
                throw new ServletException(unexpected);
            }
        }

        private boolean isConfirmed() {
            return SecurityContextHolder.getContext().getAuthentication()
                            instanceof SignedInToken token
                    && !confirmations.isNeeded(token.session());
        }
    }
}
