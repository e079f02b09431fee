package org.bihuan.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One contestant's rounds over a set of texts, on one thread. Measured is the processor time of
 * that thread, so that work of others on the machine counts as little as it can.
 */
final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Contestant contestant;
    private final List<Text> texts;
    private final long bytes;
    private final long characters;
    private final List<Double> nanosPerByte = new ArrayList<>();
    private double allocatedPerCharacter;
    private long sink;

    Rounds(Contestant contestant, List<Text> texts) {
        this.contestant = contestant;
        this.texts = texts;
        this.bytes = texts.stream().mapToLong(t -> t.utf8().length).sum();
        this.characters = texts.stream().mapToLong(t -> t.chars().length()).sum();
    }

    Contestant contestant() {
        return contestant;
    }

    /** Goes over all the texts, as often as it takes to fill the time. */
    void round(int millis, boolean counted) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long until = start + millis * 1_000_000L;
        long passes = 0;
        do {
            for (Text text : texts) {
                sink += contestant.over(text);
            }
            passes++;
        } while (THREADS.getCurrentThreadCpuTime() < until);
        double nanos = THREADS.getCurrentThreadCpuTime() - start;
        if (counted) {
            nanosPerByte.add(nanos / (passes * bytes));
            allocatedPerCharacter =
                    (THREADS.getCurrentThreadAllocatedBytes() - allocated)
                            / (double) (passes * characters);
        }
    }

    /** MB of UTF-8 a second: the median of the counted rounds. */
    double megabytes() {
        List<Double> sorted = new ArrayList<>(nanosPerByte);
        Collections.sort(sorted);
        return 1_000 / sorted.get(sorted.size() / 2);
    }

    /** Milliseconds for a text of the average length. */
    double millisPerText() {
        return bytes / (double) texts.size() / megabytes() / 1_000;
    }

    double nanosPerCharacter() {
        return bytes * 1_000.0 / megabytes() / characters;
    }

    double allocatedPerCharacter() {
        return allocatedPerCharacter;
    }

    /** Nanoseconds that this thread has had a processor for. */
    static long processorTime() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Only there so that the work cannot be dropped. */
    long sink() {
        return sink;
    }
}
