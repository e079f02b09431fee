package org.bihuan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void theSameSeedGivesTheSameChance() {
        assertThat(Seeds.of(5).sentence()).isEqualTo(Seeds.of(5).sentence());
        assertThat(Seeds.of(5).chinese(20)).hasSize(20).isNotEqualTo(Seeds.of(6).chinese(20));
    }

    @Test
    void aFailureTellsItsSeed() {
        assertThatThrownBy(() ->
                        Seeds.forEach(
                                100,
                                50,
                                seeds -> {
                                    if (seeds.seed() == 117) {
                                        throw new IllegalStateException("wrong");
                                    }
                                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bihuan.seed=117")
                .hasRootCauseMessage("wrong");
    }
}
