package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.server.outside.OidcDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Spring Security's filters for an OpenID provider, told what is configured at the moment. */
@Component
class OidcFilters {

    /** {@code …/oidc} sends to the provider. */
    private static final String OUT = "/sign-in/to";

    private final OidcDoor door;
    private final OutsideRequests requests;
    private final OutsideEntry entry;

    OidcFilters(OidcDoor door, OutsideRequests requests, OutsideEntry entry) {
        this.door = door;
        this.requests = requests;
        this.entry = entry;
    }

    OAuth2AuthorizationRequestRedirectFilter out() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations(), OUT);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        filter.setAuthorizationRequestRepository(requests);
        filter.setAuthenticationFailureHandler(
                (_, response, failure) -> entry.unreachable(response, failure));
        return filter;
    }

    OAuth2LoginAuthenticationFilter back(SessionCookies cookies) {
        var filter =
                new OAuth2LoginAuthenticationFilter(
                        registrations(), new NothingKept(), OidcDoor.RETURN);
        filter.setAuthorizationRequestRepository(requests);
        filter.setAuthenticationManager(manager());
        filter.setSecurityContextRepository(cookies);
        filter.setAuthenticationSuccessHandler((request, response, came) ->
                entry.enter(
                        door.identityOf((OidcUser) principal(came)), cookies, request, response));
        filter.setAuthenticationFailureHandler((_, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                entry.unreachable(response, failure);
            } else {
                entry.refused(response, failure);
            }
        });
        return filter;
    }

    private static Object principal(Authentication came) {
        Object principal = came.getPrincipal();
        if (principal == null) {
            throw new IllegalStateException("nobody came");
        }
        return principal;
    }

    /** Nothing but Spring's own refusals passes for one; the rest means that it was not reached. */
    private AuthenticationManager manager() {
        return token ->
                door.provider()
                        .map(provider -> provider.authenticate(token))
                        .orElseThrow(() -> new AuthenticationServiceException("off"));
    }

    private ClientRegistrationRepository registrations() {
        return id -> id.equals(OidcDoor.ID) ? found() : null;
    }

    private @Nullable ClientRegistration found() {
        try {
            return door.registration().orElse(null);
        } catch (RuntimeException unreachable) {
            throw new AuthenticationServiceException("not discovered", unreachable);
        }
    }

    /** The provider says who somebody is; its tokens are of no further use. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Security wants it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Not kept.
        }

        @Override
        public void removeAuthorizedClient(
                String id,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Not kept.
        }
    }
}
