package org.bihuan.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.framework.Terms;
import org.bihuan.server.cycle.CycleTerms;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.MenuEntries;
import org.bihuan.server.page.MenuEntry;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
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
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} that a controller asks for out of the request. */
@Component
class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final MenuEntry HOME = new MenuEntry(0, Said.of("layout.home"), "home", "/");

    private final Words words;
    private final CycleTerms cycleTerms;
    private final List<MenuEntries> menus;
    private final Organisation organisation;
    private final Clock clock;
    private final String version =
            Optional.ofNullable(PageArgument.class.getPackage().getImplementationVersion())
                    .orElse("");
    private final String assets = AssetMark.compute();

    PageArgument(
            Words words,
            CycleTerms cycleTerms,
            List<MenuEntries> menus,
            Organisation organisation,
            Clock clock) {
        this.words = words;
        this.cycleTerms = cycleTerms;
        this.menus = menus;
        this.organisation = organisation;
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
        Optional<Viewer> viewer = signedIn().map(this::viewer);
        Visit visit =
                new Visit(
                        path(http),
                        returnTo(http),
                        csrf(http),
                        viewer,
                        notice(http),
                        viewer.map(seeing -> broken(http) ? List.of(HOME) : menu(seeing))
                                .orElse(List.of()),
                        version,
                        assets,
                        LocalDate.now(clock),
                        clock.getZone());
        return new Page(words.speaking(terms(http)), LookCookie.read(http), visit);
    }

    /** A page of a cycle speaks in its words, every other one in those that its reader knows. */
    private Terms terms(HttpServletRequest http) {
        if (signedIn().isEmpty() || broken(http)) {
            return new Terms(Map.of());
        }
        String pattern =
                String.valueOf(http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Map<String, String> holes = new HashMap<>();
        if (http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> found) {
            found.forEach((name, value) -> holes.put(name.toString(), value.toString()));
        }
        return cycleTerms
                .ofAddress(pattern, holes)
                .orElseGet(() -> cycleTerms.shared(Sight.current().units()));
    }

    /** The page of a fault of ours asks nothing of what may be broken; else it would break, too. */
    private static boolean broken(HttpServletRequest http) {
        return http.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= 500;
    }

    private List<MenuEntry> menu(Viewer viewer) {
        Stream<MenuEntry> features = menus.stream().flatMap(m -> m.entriesFor(viewer).stream());
        return Stream.concat(Stream.of(HOME), features)
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    private Viewer viewer(SignedIn who) {
        Stream<UUID> granted = who.grants().stream().map(grant -> grant.unitId());
        Optional<String> unit =
                Stream.concat(who.units().stream(), granted)
                        .findFirst()
                        .flatMap(organisation::unit)
                        .map(Unit::name);
        return new Viewer(who.accountId(), who.personId(), who.name(), Optional.empty(), unit);
    }

    /** What was asked for, also on the page that says it is not there. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** A form that was refused has no address of its own to come back to: then home. */
    private static String returnTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return request.getRequestURI().matches("/sign-in(/code)?/refused")
                    ? request.getRequestURI().replace("/refused", "")
                    : "/";
        }
        String query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }

    private static Optional<Said> notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NoticeCookies.NOTICE) instanceof Said said
                ? Optional.of(said)
                : Optional.empty();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }
}
