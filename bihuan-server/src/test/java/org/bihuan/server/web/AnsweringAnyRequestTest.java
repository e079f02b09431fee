package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Routes are asked of the running server, so that one added later is tested, too. */
@ServerTest
class AnsweringAnyRequestTest {

    /** What a stranger may read; everything else leads to the sign-in. */
    private static final List<String> OPEN = List.of("/sign-in", "/setup", "/error");

    @Autowired Office office;

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    Account organiser;

    @BeforeEach
    void somebody() {
        organiser = office.account(office.unit("甲单位"), "张三", Role.ORGANISER);
    }

    /** Takes no session at all, only the key of one indicator in a header that no form can send. */
    private static final String FOR_MACHINES = "/readings";

    @Test
    void everyAnswerCarriesTheHeaders() {
        Browser stranger = office.browser();
        Browser known = office.browserOf(organiser);
        List<Answer> answers = new ArrayList<>();
        for (String path : paths(RequestMethod.GET)) {
            answers.add(stranger.get(path));
            answers.add(known.get(path));
        }
        answers.add(known.get("/no-such-page"));
        answers.add(known.get("/assets/no-such-file.css"));
        answers.add(known.get("/assets/bihuan.css"));
        answers.add(known.get("/a;b=c"));
        answers.add(known.get("/%2e%2e/x"));
        answers.add(known.postRaw("/sign-out", Map.of(), ""));

        assertThat(answers).hasSizeGreaterThan(14);
        for (Answer answer : answers) {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(answer.toString())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void whatSomebodySignedInSeesIsNotStored() {
        Browser known = office.browserOf(organiser);

        for (String path : paths(RequestMethod.GET)) {
            assertThat(known.get(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void aStrangerIsLedToTheSignIn() {
        for (String path : paths(RequestMethod.GET)) {
            if (OPEN.stream().noneMatch(path::startsWith)) {
                assertThat(office.browser().get(path).location()).as(path).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        Browser known = office.browserOf(organiser);

        for (String path : paths(RequestMethod.POST)) {
            Map<String, String> own = Map.of("Origin", known.origin());
            int refused = path.equals(FOR_MACHINES) ? 401 : 403;
            assertThat(known.postRaw(path, own, "").status()).as(path).isEqualTo(refused);
        }
    }

    @Test
    void noFormIsTakenFromAnotherSiteEvenWithTheToken() {
        Browser known = office.browserOf(organiser);
        String body = "_csrf=" + URLEncoder.encode(known.token(), StandardCharsets.UTF_8);
        List<Map<String, String>> forged =
                List.of(
                        Map.of("Origin", "http://elsewhere.example"),
                        Map.of("Origin", "null"),
                        Map.of("Origin", known.origin() + ".elsewhere.example"),
                        Map.of("Sec-Fetch-Site", "cross-site"),
                        Map.of("Sec-Fetch-Site", "same-site", "Origin", known.origin()));

        for (Map<String, String> headers : forged) {
            for (String path : paths(RequestMethod.POST)) {
                assertThat(known.postRaw(path, asForm(headers), body).status())
                        .as(path + headers)
                        .isEqualTo(403);
            }
        }
    }

    /** The control: the same request from our own page is taken. */
    @Test
    void theSameFormFromOurOwnPageIsTaken() {
        Browser known = office.browserOf(organiser);
        String body = "_csrf=" + URLEncoder.encode(known.token(), StandardCharsets.UTF_8);

        assertThat(
                        known.postRaw("/sign-out", asForm(Map.of("Origin", known.origin())), body)
                                .status())
                .isEqualTo(303);
    }

    @Test
    void cookiesAreForNobodyElse() {
        Browser browser = office.browser();
        browser.get("/sign-in");
        Answer signedIn = browser.signIn(organiser.signInName(), organiser.password());

        List<String> cookies = signedIn.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cookies).allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(cookies).allMatch(cookie -> cookie.contains("SameSite=Strict"));
        assertThat(cookies).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void overHttpsCookiesAreSecureAndTheBrowserIsToldToStayThere() {
        Answer answer = office.browser().getWith("/sign-in", Map.of("X-Forwarded-Proto", "https"));

        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.header("Set-Cookie")).startsWith("__Host-").contains("Secure");
    }

    private List<String> paths(RequestMethod method) {
        Stream<String> ours =
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .filter(route ->
                                route.getMethodsCondition().getMethods().isEmpty()
                                        || route.getMethodsCondition()
                                                .getMethods()
                                                .contains(method))
                        .flatMap(route -> route.getPatternValues().stream())
                        .filter(path -> !path.equals("/sign-in/refused"))
                        .map(path -> path.replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString()));
        List<String> all = new ArrayList<>(ours.distinct().sorted().toList());
        if (method == RequestMethod.POST) {
            all.add("/sign-in");
            all.add("/sign-out");
        }
        assertThat(all).hasSizeGreaterThan(4);
        return all;
    }

    private static Map<String, String> asForm(Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return all;
    }
}
