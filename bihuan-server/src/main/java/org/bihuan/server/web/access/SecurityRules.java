package org.bihuan.server.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.server.identity.CodeSignIns;
import org.bihuan.server.identity.Sessions;
import org.bihuan.server.identity.Sights;
import org.bihuan.server.identity.SignIns;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/** The chain that every request passes: deny unless signed in, except for a short list. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** What a stranger may ask for. */
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/refused",
        "/sign-in/code",
        "/sign-in/code/refused",
        "/sign-in/entered",
        PasskeyFilters.IN,
        PasskeyFilters.IN_OPTIONS,
        "/setup",
        "/preferences",
        "/readings",
        "/assets/**",
        "/error",
        "/favicon.ico"
    };

    /** Not the cookies: the browser stays known, and keeps its language. */
    private static final String FORGET = "\"cache\", \"storage\"";

    static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** Before everything, and for error pages too: they are dispatched a second time. */
    @Bean
    FilterRegistrationBean<HeadersFilter> headers() {
        FilterRegistrationBean<HeadersFilter> headers =
                new FilterRegistrationBean<>(new HeadersFilter());
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return headers;
    }

    @Bean
    FilterRegistrationBean<UndecodableFilter> readableFields() {
        FilterRegistrationBean<UndecodableFilter> readable =
                new FilterRegistrationBean<>(new UndecodableFilter());
        readable.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return readable;
    }

    @Bean
    FilterRegistrationBean<NulFilter> plainFields() {
        FilterRegistrationBean<NulFilter> plain = new FilterRegistrationBean<>(new NulFilter());
        plain.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return plain;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfTomcat() {
        return factory -> factory.addEngineValves(new HeadersValve());
    }

    @Bean
    AuthenticationManager authenticationManager(SignIns signIns, CodeSignIns codes) {
        return new ProviderManager(new SignInProvider(signIns), new CodeProvider(codes));
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Sessions sessions,
            AuthenticationManager authenticationManager,
            OidcFilters oidc,
            CasFilters cas,
            PasskeyFilters passkeys,
            Sights sights,
            PaceFilter pace)
            throws Exception {
        SessionCookies cookies = new SessionCookies(sessions);
        CodeFilter code = new CodeFilter(authenticationManager);
        code.setSecurityContextRepository(cookies);
        code.setAuthenticationSuccessHandler(home());
        code.setAuthenticationFailureHandler(refused());
        http.securityContext(context -> context.securityContextRepository(cookies))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .headers(headers -> headers.disable())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new FormTokens())
                                // A machine has no session of ours; its key is what it shows.
                                .ignoringRequestMatchers("/readings"))
                .addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
                .addFilterBefore(pace, CsrfFilter.class)
                .addFilterBefore(code, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeys.address(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeys.inOptions(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeys.in(cookies), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(cas.out(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(oidc.out(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(oidc.back(cookies), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(cas.back(cookies), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SightFilter(sights), AuthorizationFilter.class)
                .addFilterBefore(new FirstThingsFilter(), AuthorizationFilter.class)
                .addFilterAfter(passkeys.addOptions(), AuthorizationFilter.class)
                .addFilterAfter(passkeys.add(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(
                                (request, response, _) -> toSignIn(request, response)))
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .usernameParameter("name")
                                .passwordParameter("password")
                                .authenticationDetailsSource(request -> Visitors.of(request))
                                .successHandler(home())
                                .failureHandler(refused()))
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .addLogoutHandler((request, response, _) -> {
                                    Cookies.SESSION.read(request).ifPresent(sessions::end);
                                    Cookies.SESSION.clear(request, response);
                                    response.setHeader("Clear-Site-Data", FORGET);
                                })
                                .logoutSuccessHandler(goodbye()));
        return http.build();
    }

    private static SimpleUrlAuthenticationSuccessHandler home() {
        SimpleUrlAuthenticationSuccessHandler handler =
                new SimpleUrlAuthenticationSuccessHandler("/");
        handler.setAlwaysUseDefaultTargetUrl(true);
        handler.setRedirectStrategy(seeOther());
        return handler;
    }

    /** Shows the form again, with what was typed and why it was refused; or asks for the code. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, exception) -> {
            if (!(exception instanceof Refused refusal)) {
                throw exception;
            }
            refusal.nextTryAt().ifPresent(next -> request.setAttribute("nextTryAt", next));
            switch (refusal.why()) {
                case CODE_NEEDED -> {
                    Cookies.PENDING.write(request, response, refusal.pendingSecret());
                    seeOther(response, "/sign-in/code");
                }
                case EXPIRED -> seeOther(response, "/sign-in?expired");
                case UNBOUND, DIRECTORY_DOWN -> {
                    request.setAttribute("outside", refusal.word());
                    request.getRequestDispatcher("/sign-in/refused").forward(request, response);
                }
                case WRONG, CODE_WRONG, CODE_USED, TOO_SOON -> {
                    request.setAttribute("used", refusal.why() == Refused.Why.CODE_USED);
                    request.getRequestDispatcher(request.getRequestURI() + "/refused")
                            .forward(request, response);
                }
            }
        };
    }

    private static void seeOther(HttpServletResponse response, String where) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", where);
    }

    /** Whoever has written something meanwhile gets it back before he signs in again. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("POST") && !TypedWords.of(request).isEmpty()) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        seeOther(response, "/sign-in");
    }

    private static LogoutSuccessHandler goodbye() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/sign-in");
        handler.setAlwaysUseDefaultTargetUrl(true);
        handler.setRedirectStrategy(seeOther());
        return handler;
    }

    private static DefaultRedirectStrategy seeOther() {
        DefaultRedirectStrategy strategy = new DefaultRedirectStrategy();
        strategy.setStatusCode(HttpStatus.SEE_OTHER);
        return strategy;
    }
}
