package org.bihuan.server.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.server.identity.Sessions;
import org.bihuan.server.identity.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** The chain that every request passes: deny unless signed in, except for a short list. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** What a stranger may ask for. */
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/refused",
        "/setup",
        "/preferences",
        "/assets/**",
        "/error",
        "/favicon.ico"
    };

    static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Bean
    AuthenticationManager authenticationManager(SignIns signIns) {
        return new ProviderManager(new SignInProvider(signIns));
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions) throws Exception {
        http.securityContext(
                        context -> context.securityContextRepository(new SessionCookies(sessions)))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .addFilterBefore(new SightFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .usernameParameter("name")
                                .passwordParameter("password")
                                .authenticationDetailsSource(
                                        request -> Cookies.BROWSER.read(request).orElse(""))
                                .successHandler(home())
                                .failureForwardUrl("/sign-in/refused"))
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .addLogoutHandler((request, response, _) -> {
                                    Cookies.SESSION.read(request).ifPresent(sessions::end);
                                    Cookies.SESSION.clear(request, response);
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
