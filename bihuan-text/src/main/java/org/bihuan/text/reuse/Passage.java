package org.bihuan.text.reuse;

import java.util.Arrays;

/** A stretch of a question and one of a source that are alike, in folded characters, half-open. */
final class Passage {
    private static final int WIDTH = 3;

    /** Equal stretches in order: start in the question, start in the source, length. */
    private final int[] runs;

    private final int matched;
    private final int longest;

    /** Copies the first {@code count} runs. */
    Passage(int[] runs, int count) {
        this.runs = Arrays.copyOf(runs, count * WIDTH);
        int sum = 0;
        int most = 0;
        for (int run = 0; run < count; run++) {
            sum += length(run);
            most = Math.max(most, length(run));
        }
        this.matched = sum;
        this.longest = most;
    }

    /** This one and the next behind it, as one. */
    Passage with(Passage next) {
        int[] both = Arrays.copyOf(runs, runs.length + next.runs.length);
        System.arraycopy(next.runs, 0, both, runs.length, next.runs.length);
        return new Passage(both, both.length / WIDTH);
    }

    int runs() {
        return runs.length / WIDTH;
    }

    int start(int run) {
        return runs[run * WIDTH];
    }

    int sourceStart(int run) {
        return runs[run * WIDTH + 1];
    }

    int length(int run) {
        return runs[run * WIDTH + 2];
    }

    int end(int run) {
        return start(run) + length(run);
    }

    int sourceEnd(int run) {
        return sourceStart(run) + length(run);
    }

    int start() {
        return start(0);
    }

    int end() {
        return end(runs() - 1);
    }

    int sourceStart() {
        return sourceStart(0);
    }

    int sourceEnd() {
        return sourceEnd(runs() - 1);
    }

    int matched() {
        return matched;
    }

    /** Length of the longest equal stretch. */
    int longest() {
        return longest;
    }

    /** Of the longer side, how much is equal. */
    double likeness() {
        return (double) matched / Math.max(end() - start(), sourceEnd() - sourceStart());
    }
}
