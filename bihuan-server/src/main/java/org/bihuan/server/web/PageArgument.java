package org.bihuan.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Look;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Viewer;
import org.bihuan.server.page.Visit;
import org.bihuan.server.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the {@link Page} that a controller asks for out of the request. */
@Component
class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Words words = Words.load(PageArgument.class.getClassLoader(), false);
    private final List<MenuEntries> menus;
    private final Clock clock;

    PageArgument(List<MenuEntries> menus, Clock clock) {
        this.menus = menus;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        Optional<Viewer> viewer = viewer();
        List<MenuEntry> menu =
                viewer.stream()
                        .flatMap(who -> menus.stream().flatMap(m -> m.entriesFor(who).stream()))
                        .sorted(Comparator.comparingInt(MenuEntry::order))
                        .toList();
        return new Page(
                words,
                Look.usual(),
                new Visit(
                        http.getRequestURI(),
                        csrf(http),
                        viewer,
                        Optional.empty(),
                        menu,
                        "0.1.0",
                        LocalDate.now(clock),
                        clock.getZone()));
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static Optional<Viewer> viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(
                        new Viewer(
                                who.accountId(),
                                who.personId(),
                                who.name(),
                                Optional.empty(),
                                Optional.empty()))
                : Optional.empty();
    }
}
