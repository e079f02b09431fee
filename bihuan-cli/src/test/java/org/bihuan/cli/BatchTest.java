package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final List<Integer> many = IntStream.range(0, 1_000).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheThingsHoweverLongEachTakes() {
        List<Integer> taken = new ArrayList<>();

        new Batch(4)
                .run(
                        many,
                        i -> {
                            for (int k = 0; k < (i % 7) * 10_000; k++) {
                                Thread.onSpinWait();
                            }
                            return i;
                        },
                        taken::add);

        assertThat(taken).isEqualTo(many);
    }

    @Test
    void severalAreWorkedOnAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);

        new Batch(2)
                .run(
                        List.of(1, 2),
                        i -> {
                            both.countDown();
                            try {
                                both.await();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                            return i;
                        },
                        i -> {});

        assertThat(both.getCount()).isZero();
    }

    @Test
    void onlyAFewResultsExistAtAnyTime() {
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new Batch(3)
                .run(
                        many,
                        i -> {
                            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
                            return i;
                        },
                        i -> alive.decrementAndGet());

        assertThat(most.get()).isLessThanOrEqualTo(3 * 4);
    }

    @Test
    void aBugInTheWorkIsNotSwallowed() {
        assertThatThrownBy(() ->
                        new Batch(2)
                                .run(
                                        many,
                                        i -> {
                                            throw new IllegalStateException("bug");
                                        },
                                        i -> {}))
                .hasRootCauseMessage("bug");
    }
}
