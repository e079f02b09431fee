package org.bihuan.testkit.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The scores of the PAN evaluation labs (Potthast, Stein, Barrón-Cedeño and Rosso, "An Evaluation
 * Framework for Plagiarism Detection", COLING 2010): precision and recall over characters, each the
 * mean over passages; granularity, how many detections there are for a passage that is detected;
 * and plagdet, the harmonic mean of the two divided by the binary logarithm of 1 + granularity.
 * Passages of one question and one source are looked at together, on both sides.
 */
public final class PlagDet {
    private double recall;
    private int passages;
    private double precision;
    private int detections;
    private int detected;
    private int detectionsOfDetected;

    /** Half-open stretches of a question and of a source. */
    public record Pair(int start, int end, int sourceStart, int sourceEnd) {
        private int characters() {
            return end - start + sourceEnd - sourceStart;
        }

        private boolean touches(Pair other) {
            return start < other.end
                    && other.start < end
                    && sourceStart < other.sourceEnd
                    && other.sourceStart < sourceEnd;
        }

        /** How many characters of this stand in any of those. */
        private int coveredBy(List<Pair> others) {
            BitSet mine = new BitSet();
            BitSet theirs = new BitSet();
            for (Pair other : others) {
                if (touches(other)) {
                    mine.set(Math.max(start, other.start), Math.min(end, other.end));
                    theirs.set(
                            Math.max(sourceStart, other.sourceStart),
                            Math.min(sourceEnd, other.sourceEnd));
                }
            }
            return mine.cardinality() + theirs.cardinality();
        }
    }

    /** Adds what is known and what was found of one question and one source. */
    public void add(List<Pair> known, List<Pair> found) {
        for (Pair pair : known) {
            recall += (double) pair.coveredBy(found) / pair.characters();
            passages++;
            int count = (int) found.stream().filter(pair::touches).count();
            detected += count > 0 ? 1 : 0;
            detectionsOfDetected += count;
        }
        for (Pair pair : found) {
            precision += (double) pair.coveredBy(known) / pair.characters();
            detections++;
        }
    }

    public double recall() {
        return passages == 0 ? 1 : recall / passages;
    }

    public double precision() {
        return detections == 0 ? 1 : precision / detections;
    }

    public double granularity() {
        return detected == 0 ? 1 : (double) detectionsOfDetected / detected;
    }

    public double plagdet() {
        double sum = precision() + recall();
        double harmonic = sum == 0 ? 0 : 2 * precision() * recall() / sum;
        return harmonic / (Math.log(1 + granularity()) / Math.log(2));
    }

    public int passages() {
        return passages;
    }

    /** Neighbours that are copied in one go count as one passage. */
    public static List<Pair> joined(List<Pair> pairs) {
        List<Pair> joined = new ArrayList<>();
        for (Pair pair : pairs) {
            Pair last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.end == pair.start && last.sourceEnd == pair.sourceStart) {
                joined.set(
                        joined.size() - 1,
                        new Pair(last.start, pair.end, last.sourceStart, pair.sourceEnd));
            } else {
                joined.add(pair);
            }
        }
        return joined;
    }
}
