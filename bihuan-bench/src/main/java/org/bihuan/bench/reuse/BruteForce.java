package org.bihuan.bench.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.reuse.SameAligner;

/** Goes through every text for every window of some questions: slow and certain. */
final class BruteForce {
    private static final int WINDOW = 13;

    private final Map<Long, List<int[]>> wanted = new HashMap<>();
    private final List<BitSet> shared = new ArrayList<>();

    /** One bit for every 2^24 numbers, so that most windows are passed by at once. */
    private final BitSet sieve = new BitSet(1 << 24);

    private long nanos;
    private long passes;

    BruteForce(List<String> questions) {
        for (int q = 0; q < questions.size(); q++) {
            long[] windows = SameAligner.windows(questions.get(q));
            for (int i = 0; i < windows.length; i++) {
                wanted.computeIfAbsent(windows[i], w -> new ArrayList<>()).add(new int[] {q, i});
                sieve.set((int) (windows[i] >>> 40));
            }
            shared.add(new BitSet());
        }
    }

    void through(List<String> texts) {
        long begun = System.nanoTime();
        for (String text : texts) {
            for (long window : SameAligner.windows(text)) {
                if (sieve.get((int) (window >>> 40))) {
                    for (int[] place : wanted.getOrDefault(window, List.of())) {
                        shared.get(place[0]).set(place[1], place[1] + WINDOW);
                    }
                }
            }
        }
        nanos += System.nanoTime() - begun;
        passes = 1;
    }

    /** By number of the question: folded characters that stand in a shared run of 13. */
    List<BitSet> shared() {
        return shared;
    }

    double millis() {
        return passes == 0 ? 0 : nanos / 1e6;
    }
}
