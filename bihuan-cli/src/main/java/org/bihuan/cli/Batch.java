package org.bihuan.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same work for many things on several threads, and hands the results over one by one in
 * the order of the things. Only a few results exist at any time, however many things there are.
 *
 * @param threads at least 1
 */
record Batch(int threads) {
    /** Results that may wait for a slow neighbour, per thread. */
    private static final int AHEAD = 4;

    static int cores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    static Batch onAllCores() {
        return new Batch(cores());
    }

    /** Whoever takes a result takes it in the caller's thread. */
    interface Taker<R, E extends Exception> {
        void take(R result) throws E;
    }

    <T, R, E extends Exception> void run(List<T> things, Function<T, R> work, Taker<R, E> taker)
            throws E {
        if (things.size() <= 1 || threads == 1) {
            for (T thing : things) {
                taker.take(work.apply(thing));
            }
            return;
        }
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("check-", 1).factory());
        try {
            Deque<Future<R>> underway = new ArrayDeque<>();
            Iterator<T> next = things.iterator();
            while (next.hasNext() || !underway.isEmpty()) {
                while (next.hasNext() && underway.size() < threads * AHEAD) {
                    T thing = next.next();
                    underway.add(pool.submit(() -> work.apply(thing)));
                }
                taker.take(result(underway.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
