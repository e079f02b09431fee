package org.bihuan.server.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant MOMENT = Instant.parse("2026-01-05T01:02:03.004Z");
    private static final int MANY = 4_000;

    private final Ids ids = new Ids(Clock.fixed(MOMENT, ZoneOffset.UTC));

    @Test
    void isOfVersionSevenAndBeginsWithItsMoment() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
    }

    /**
     * Of every bit that is neither moment, version nor variant, about half of many are set: the
     * bounds are more than ten standard deviations away. A counter or a constant would not do.
     */
    @Test
    void leavesNothingToGuessWithinOneMillisecond() {
        int[] set = new int[128];
        Set<UUID> all = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            UUID id = ids.next();
            all.add(id);
            for (int bit = 0; bit < 64; bit++) {
                set[63 - bit] += (int) (id.getMostSignificantBits() >>> bit & 1);
                set[127 - bit] += (int) (id.getLeastSignificantBits() >>> bit & 1);
            }
        }

        assertThat(all).hasSize(MANY);
        for (int bit = 52; bit < 128; bit++) {
            if (bit != 64 && bit != 65) {
                assertThat(set[bit]).as("bit %d", bit).isBetween(MANY * 4 / 10, MANY * 6 / 10);
            }
        }
    }

    @Test
    void isTheSameForTheSameTextAndAnotherForAnother() {
        assertThat(Ids.named("甲")).isEqualTo(Ids.named("甲")).isNotEqualTo(Ids.named("乙"));
    }
}
