package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCodeTest {

    /** The secret of RFC 6238, appendix B: the digits 1 to 0 twice, as Base32. */
    private static final String OF_THE_RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** Appendix B gives eight digits; six digits are their end. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void isThatOfTheRfc(long second, String code) {
        assertThat(ClockCode.at(OF_THE_RFC, ClockCode.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void isTakenOnePeriodEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int periods = -3; periods <= 3; periods++) {
            String code = ClockCode.at(OF_THE_RFC, ClockCode.stepAt(now) + periods);

            assertThat(ClockCode.stepOf(code, OF_THE_RFC, now).isPresent())
                    .as("%s periods off", periods)
                    .isEqualTo(Math.abs(periods) <= 1);
        }
    }

    @Test
    void hasASecretOf160BitsThatIsNewEachTime() {
        assertThat(ClockCode.freshSecret())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(ClockCode.freshSecret());
    }
}
