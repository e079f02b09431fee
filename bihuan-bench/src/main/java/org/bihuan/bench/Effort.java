package org.bihuan.bench;

/**
 * How long to measure.
 *
 * @param warmUp rounds that are not counted
 * @param rounds rounds of which the median counts
 * @param millis least time of one round of one contestant
 * @param longest UTF-8 bytes of the longest text of the growth table
 */
record Effort(int warmUp, int rounds, int millis, int longest) {
    static final Effort QUICK = new Effort(1, 1, 50, 1 << 20);
    static final Effort FULL = new Effort(4, 7, 1_000, 10 << 20);
}
