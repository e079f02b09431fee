package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SigningInTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired SignIns signIns;

    UUID unit;
    Account organiser;

    @BeforeEach
    void somebody() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
    }

    @Test
    void withTheRightPasswordLeadsHome() {
        Browser browser = office.browser();

        Answer answer = browser.signIn(organiser.signInName(), organiser.password());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.get("/no-such-page").status()).isEqualTo(404);
    }

    @Test
    void withAWrongPasswordShowsTheFormAgainWithTheNameTyped() {
        Browser browser = office.browser();

        Answer answer = browser.signIn(organiser.signInName(), "wrong");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("登录名或密码不对").contains(organiser.signInName());
        assertThat(browser.get("/no-such-page").location()).isEqualTo("/sign-in");
    }

    @Test
    void withAnUnknownNameLooksTheSameAsWithAWrongPassword() {
        Answer wrong = office.browser().signIn(organiser.signInName(), "wrong");
        Answer unknown = office.browser().signIn("nobody", "wrong");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(bare(unknown, "nobody")).isEqualTo(bare(wrong, organiser.signInName()));
    }

    @Test
    void doesNotMindWidthAndCase() {
        String wide = organiser.signInName().toUpperCase(java.util.Locale.ROOT).replace('1', '１');

        assertThat(office.browser().signIn(" " + wide, organiser.password()).status())
                .isEqualTo(303);
    }

    @Test
    void givesANewSessionAndANewFormTokenEachTime() {
        Browser browser = office.browser();
        browser.get("/sign-in");
        String visitorsToken = browser.token();
        browser.signIn(organiser.signInName(), organiser.password());
        String first = browser.cookie("bihuan-session");
        browser.get("/sign-in");
        browser.signIn(organiser.signInName(), organiser.password());

        assertThat(first).hasSize(43);
        assertThat(browser.cookie("bihuan-session")).hasSize(43).isNotEqualTo(first);
        assertThat(browser.post("/sign-out", Map.of("_csrf", visitorsToken)).status())
                .isEqualTo(403);
    }

    @Test
    void becomesSlowForWhoeverGuesses() {
        int looked = 0;
        for (int second = 0; second < 3600; second += 5) {
            clock.advance(Duration.ofSeconds(5));
            SignInResult result =
                    signIns.attempt(organiser.signInName(), "guess " + second, Visitor.unknown());
            looked += result instanceof SignInResult.Wrong ? 1 : 0;
        }

        assertThat(looked).isEqualTo(10);
    }

    @Test
    void isJustAsSlowForGuessesThatComeAllAtOnce() throws Exception {
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SignInResult> guess =
                    () -> signIns.attempt(organiser.signInName(), "guess", Visitor.unknown());
            long looked =
                    guessers
                            .invokeAll(IntStream.range(0, 40).mapToObj(_ -> guess).toList())
                            .stream()
                            .filter(future -> future.resultNow() instanceof SignInResult.Wrong)
                            .count();

            assertThat(looked).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void tellsWhenTheNextTryIsLookedAt() {
        Browser browser = office.browser();
        for (int i = 0; i < 3; i++) {
            browser.signIn(organiser.signInName(), "wrong");
        }

        Answer answer = browser.signIn(organiser.signInName(), organiser.password());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("试错次数过多").contains("09:00");
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.signIn(organiser.signInName(), organiser.password()).status())
                .isEqualTo(303);
    }

    @Test
    void isNotHinderedInAKnownBrowserByAStrangersGuesses() {
        Browser known = office.browserOf(organiser);
        Browser stranger = office.browser();
        for (int i = 0; i < 9; i++) {
            stranger.signIn(organiser.signInName(), "guess");
        }

        assertThat(stranger.signIn(organiser.signInName(), organiser.password()).status())
                .isEqualTo(422);
        assertThat(known.signIn(organiser.signInName(), organiser.password()).status())
                .isEqualTo(303);
    }

    @Test
    void worksForAWholeOfficeBehindOneAddress() {
        for (int i = 0; i < 40; i++) {
            Account colleague = office.account(unit, "同事", Role.STAFF);
            office.browser().signIn(colleague.signInName(), "slip of the finger");

            assertThat(
                            office.browser()
                                    .signIn(colleague.signInName(), colleague.password())
                                    .status())
                    .isEqualTo(303);
        }
    }

    private static String bare(Answer answer, String name) {
        return answer.body().replace(name, "NAME").replaceAll("value=\"[^\"]{40,}\"", "TOKEN");
    }
}
