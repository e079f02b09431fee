package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilesOfTheLastHourTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RecentFiles recent = new RecentFiles(2);
    private final UUID one = new UUID(0, 1);
    private final UUID another = new UUID(0, 2);

    @Test
    void oneTooManyIsToldWhenTheNextMayCome() {
        assertThat(recent.refuseUntil(one, NOON)).isEmpty();
        assertThat(recent.refuseUntil(one, NOON.plusSeconds(60))).isEmpty();

        assertThat(recent.refuseUntil(one, NOON.plusSeconds(120)))
                .contains(NOON.plus(Duration.ofHours(1)));
        assertThat(recent.refuseUntil(another, NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void anHourLaterTheFirstIsForgottenAndARefusedOneWasNeverCounted() {
        recent.refuseUntil(one, NOON);
        recent.refuseUntil(one, NOON.plusSeconds(60));
        recent.refuseUntil(one, NOON.plusSeconds(120));
        Instant anHourLater = NOON.plus(Duration.ofHours(1));

        assertThat(recent.refuseUntil(one, anHourLater)).isEmpty();
        assertThat(recent.refuseUntil(one, anHourLater)).contains(anHourLater.plusSeconds(60));
    }
}
