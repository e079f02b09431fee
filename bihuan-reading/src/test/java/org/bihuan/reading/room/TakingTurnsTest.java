package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bihuan.reading.room.Seats.Turn;
import org.bihuan.testkit.Seeds;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void nobodyTakesTheLastSeatFromOthers() throws InterruptedException {
        Seats seats = new Seats(2, 1, 9, LONG);
        assertThat(seats.take("bomber")).isEqualTo(Turn.SEATED);
        CompletableFuture<Turn> second = arriving(seats, "bomber", 1, new ArrayList<>());

        assertThat(seats.take("another")).isEqualTo(Turn.SEATED);
        assertThat(second).isNotDone();
        seats.leave("another");
        assertThat(second).isNotDone();
        seats.leave("bomber");
        assertThat(second.join()).isEqualTo(Turn.SEATED);
    }

    @Test
    void seatsGoRoundTheCallersHoweverManyFilesOneHas() throws InterruptedException {
        Seats seats = new Seats(1, 1, 99, LONG);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        seats.take("first");
        List<CompletableFuture<Turn>> all = new ArrayList<>();
        for (String caller : List.of("many", "many", "many", "few", "one", "few")) {
            all.add(arriving(seats, caller, all.size() + 1, order));
        }

        seats.leave("first");
        for (int i = 0; i < all.size(); i++) {
            while (order.size() <= i) {
                Thread.onSpinWait();
            }
            seats.leave(order.get(i));
        }
        assertThat(order).containsExactly("many", "few", "one", "many", "few", "many");
    }

    @Test
    void whoeverComesWhenTooManyWaitIsToldSo() throws InterruptedException {
        Seats seats = new Seats(1, 1, 1, LONG);
        seats.take("a");
        CompletableFuture<Turn> waiting = arriving(seats, "b", 1, new ArrayList<>());

        assertThat(seats.take("c")).isEqualTo(Turn.TOO_MANY_WAIT);
        seats.leave("a");
        assertThat(waiting.join()).isEqualTo(Turn.SEATED);
    }

    @Test
    void patienceEnds() throws InterruptedException {
        Seats seats = new Seats(1, 1, 9, Duration.ofMillis(1));
        seats.take("a");

        assertThat(seats.take("b")).isEqualTo(Turn.TOO_MANY_WAIT);
        assertThat(seats.waiting()).isZero();
        seats.leave("a");
        assertThat(seats.take("b")).isEqualTo(Turn.SEATED);
    }

    @Test
    void closingTellsEverybody() throws InterruptedException {
        Seats seats = new Seats(1, 1, 9, LONG);
        seats.take("a");
        CompletableFuture<Turn> waiting = arriving(seats, "b", 1, new ArrayList<>());
        seats.close();

        assertThat(waiting.join()).isEqualTo(Turn.CLOSED);
        assertThat(seats.take("c")).isEqualTo(Turn.CLOSED);
    }

    @Test
    void whoeverIsInterruptedLosesNoSeat() throws InterruptedException {
        Seats seats = new Seats(1, 1, 9, LONG);
        seats.take("a");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> seats.take("b")).isInstanceOf(InterruptedException.class);
        seats.leave("a");
        assertThat(seats.take("c")).isEqualTo(Turn.SEATED);
        assertThat(seats.waiting()).isZero();
    }

    @Test
    void inAnyOrderOfComingAndGoingAllAreSeatedAndNobodyTwiceTooOften() {
        Seeds.forEach(
                3,
                20,
                seeds -> {
                    Seats seats = new Seats(3, 2, 99, LONG);
                    List<String> order = Collections.synchronizedList(new ArrayList<>());
                    List<CompletableFuture<Void>> all = new ArrayList<>();
                    for (int i = 0; i < 30; i++) {
                        String caller = "caller " + seeds.number(0, 3);
                        all.add(
                                CompletableFuture.runAsync(
                                        () -> {
                                            seatedOnce(seats, caller);
                                            order.add(caller);
                                        },
                                        task -> Thread.ofVirtual().start(task)));
                    }
                    all.forEach(CompletableFuture::join);

                    assertThat(order).hasSize(30);
                    assertThat(seats.taken()).isZero();
                    assertThat(seats.waiting()).isZero();
                });
    }

    private static void seatedOnce(Seats seats, String caller) {
        try {
            assertThat(seats.take(caller)).isEqualTo(Turn.SEATED);
            assertThat(seats.taken()).isBetween(1, 3);
            seats.leave(caller);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Comes, and is known to wait when this returns. */
    private static CompletableFuture<Turn> arriving(
            Seats seats, String caller, int thenWaiting, List<String> order) {
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        Turn had = seats.take(caller);
                        order.add(caller);
                        turn.complete(had);
                    } catch (InterruptedException e) {
                        turn.completeExceptionally(e);
                    }
                });
        while (seats.waiting() < thenWaiting) {
            Thread.onSpinWait();
        }
        return turn;
    }
}
