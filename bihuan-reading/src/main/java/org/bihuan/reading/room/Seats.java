package org.bihuan.reading.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who may have a file read now. A free seat goes to the caller whose last turn is longest ago,
 * whoever came first with however many files; and no caller ever holds all of them.
 */
final class Seats {
    enum Turn {
        SEATED,
        TOO_MANY_WAIT,
        CLOSED
    }

    /** One file that waits. */
    private static final class Waiter {
        final String caller;
        final CompletableFuture<Turn> turn = new CompletableFuture<>();

        Waiter(String caller) {
            this.caller = caller;
        }
    }

    private final int perCaller;
    private final int mostWaiting;
    private final Duration patience;

    /** In the order in which they came. */
    private final List<Waiter> waiting = new ArrayList<>();

    private final Map<String, Integer> taken = new HashMap<>();

    /** The number of everybody's last turn, as long as they are here. */
    private final Map<String, Long> turns = new HashMap<>();

    private int free;
    private long lastTurn;
    private boolean closed;

    Seats(int seats, int perCaller, int mostWaiting, Duration patience) {
        this.free = seats;
        this.perCaller = perCaller;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Waits for a seat; whoever gets one gives it back by {@link #leave}. */
    Turn take(String caller) throws InterruptedException {
        Waiter waiter = new Waiter(caller);
        synchronized (this) {
            if (closed) {
                return Turn.CLOSED;
            }
            waiting.add(waiter);
            seatWhomeverWeCan();
            if (waiting.size() > mostWaiting && waiting.remove(waiter)) {
                return Turn.TOO_MANY_WAIT;
            }
        }
        try {
            return waiter.turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return giveUp(waiter) ? Turn.TOO_MANY_WAIT : waiter.turn.join();
        } catch (InterruptedException e) {
            if (!giveUp(waiter) && waiter.turn.join() == Turn.SEATED) {
                leave(caller);
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void leave(String caller) {
        taken.merge(caller, -1, Integer::sum);
        free++;
        seatWhomeverWeCan();
        if (taken.getOrDefault(caller, 0) == 0) {
            taken.remove(caller);
            if (waiting.stream().noneMatch(w -> w.caller.equals(caller))) {
                turns.remove(caller);
            }
        }
    }

    synchronized void close() {
        closed = true;
        waiting.forEach(waiter -> waiter.turn.complete(Turn.CLOSED));
        waiting.clear();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** False when the turn came in the meantime. */
    private synchronized boolean giveUp(Waiter waiter) {
        return waiting.remove(waiter);
    }

    private void seatWhomeverWeCan() {
        while (free > 0) {
            Optional<Waiter> next =
                    waiting.stream()
                            .filter(w -> taken.getOrDefault(w.caller, 0) < perCaller)
                            .min(Comparator.comparing(w -> turns.getOrDefault(w.caller, 0L)));
            if (next.isEmpty()) {
                return;
            }
            Waiter seated = next.get();
            waiting.remove(seated);
            free--;
            taken.merge(seated.caller, 1, Integer::sum);
            turns.put(seated.caller, ++lastTurn);
            seated.turn.complete(Turn.SEATED);
        }
    }
}
