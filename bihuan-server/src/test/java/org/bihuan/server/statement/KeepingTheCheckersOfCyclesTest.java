package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bihuan.text.check.Checker;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Reading;
import org.junit.jupiter.api.Test;

class KeepingTheCheckersOfCyclesTest {
    final CycleCheckers checkers = new CycleCheckers(2);

    @Test
    void theWordingOfACycleReadAgainIsNotMadeIntoAnotherChecker() {
        UUID cycle = UUID.randomUUID();

        Checker first = checkers.of(cycle, wording());

        assertThat(checkers.of(cycle, wording())).isSameAs(first);
    }

    @Test
    void cyclesWithoutWordingShareTheStandardChecker() {
        assertThat(checkers.of(UUID.randomUUID(), new WordingPack(List.of())))
                .isSameAs(checkers.standard());
    }

    @Test
    void theOneNotAskedForTheLongestGoesFirst() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        Checker first = checkers.of(one, wording());
        Checker second = checkers.of(two, wording());
        checkers.of(one, wording());

        checkers.of(UUID.randomUUID(), wording());

        assertThat(checkers.of(one, wording())).isSameAs(first);
        assertThat(checkers.of(two, wording())).isNotSameAs(second);
    }

    private static WordingPack wording() {
        return ((Reading.Read) WordingPack.read("own.pack", "own\t值班小哥\tinstead=值班员\n")).pack();
    }
}
