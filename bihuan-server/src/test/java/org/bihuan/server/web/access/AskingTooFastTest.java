package org.bihuan.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AskingTooFastTest {

    private final TurnableClock clock = new TurnableClock();
    private final Pace pace = new Pace(10, Duration.ofMinutes(1), clock);

    @Test
    void soManyAreTakenAtOnceAndThenOneIsTooMany() {
        assertThat(IntStream.range(0, 10).mapToObj(i -> pace.ask("甲"))).allMatch(Optional::isEmpty);

        assertThat(pace.ask("甲")).hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }

    @Test
    void whoWaitsAsToldIsTakenAgain() {
        IntStream.range(0, 10).forEach(i -> pace.ask("甲"));
        Duration wait = pace.ask("甲").orElseThrow();

        clock.advance(wait);

        assertThat(pace.ask("甲")).isEmpty();
        assertThat(pace.ask("甲")).isPresent();
    }

    @Test
    void oneIsNotHeldUpByAnother() {
        IntStream.range(0, 20).forEach(i -> pace.ask("甲"));

        assertThat(pace.ask("乙")).isEmpty();
    }

    @Test
    void aQuietWhileSavesNothingUp() {
        clock.advance(Duration.ofDays(30));
        pace.ask("甲");
        clock.advance(Duration.ofDays(30));

        assertThat(IntStream.range(0, 30).filter(i -> pace.ask("甲").isEmpty()).count())
                .isBetween(10L, 11L);
    }

    /** Two hundred people behind one address within five minutes: a page and a form each. */
    @Test
    void anOfficeBehindOneAddressIsNotHeldUp() throws ServletException, IOException {
        PaceFilter filter = strangersMay(3000);
        for (int person = 0; person < 200; person++) {
            clock.advance(Duration.ofMillis(1500));
            assertThat(status(filter, "GET", "/sign-in")).isEqualTo(200);
            assertThat(status(filter, "POST", "/sign-in")).isEqualTo(200);
        }
    }

    @Test
    void aFloodFromOneAddressIsHeldUpAndToldForHowLong() throws ServletException, IOException {
        PaceFilter filter = strangersMay(100);
        int last = 0;
        for (int i = 0; i < 101; i++) {
            last = status(filter, "POST", "/sign-in");
        }

        assertThat(last).isEqualTo(429);
        assertThat(status(filter, "GET", "/assets/bihuan.css")).isEqualTo(200);
    }

    private PaceFilter strangersMay(int most) {
        return new PaceFilter(pace, pace, new Pace(most, Duration.ofMinutes(5), clock), pace);
    }

    private static int status(PaceFilter filter, String method, String path)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        assertThat(response.getStatus() == 429)
                .isEqualTo(response.getHeader("Retry-After") != null);
        return response.getStatus();
    }
}
