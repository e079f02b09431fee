package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes aligned passages of shared runs. A run is extended both ways by greedy furthest-reaching
 * differences (Zhang, Schwartz, Wagner and Miller, "A greedy algorithm for aligning DNA sequences",
 * 2000): on each diagonal only how far so many differences reach is kept, what falls too far behind
 * the best is given up, and the way back gives the equal stretches.
 *
 * <p>Scores are those that were best on planted passages (see {@code FindingPlantedPassagesTest}):
 * a match 1, a substitution -1.5, a dropped or inserted character -2, given up 14 below the best.
 * Dearer differences (-2, -2.5) cut mixed edits in two; substitutions of -3 or less halve their
 * recall; cheaper ones glue neighbours together. Cost: length plus differences squared, and a
 * difference needs a match and a half to pay for itself.
 */
final class Aligner {
    /** Scores are doubled, so that half points are whole numbers. */
    private static final int DIFFERENCE = 5;

    private static final int DROP = 28;
    private static final int MOST_DIFFERENCES = 2_000;

    /** Neighbours this near on both sides are one passage. */
    private static final int JOINED = 8;

    private static final int FEWEST_MATCHED = 14;
    private static final double LEAST_LIKENESS = 0.7;

    private final char[] question;
    private final int length;
    private char[] source = new char[0];
    private int sourceLength;

    private int[] reach = new int[1 << 12];
    private final int[] rowStart = new int[MOST_DIFFERENCES + 2];
    private final int[] rowLow = new int[MOST_DIFFERENCES + 2];

    /**
     * A stretch of the question and one of the source that are alike, in folded characters.
     *
     * @param runs equal stretches, in order
     */
    record Passage(int start, int end, int sourceStart, int sourceEnd, List<Run> runs) {
        int matched() {
            return runs.stream().mapToInt(Run::length).sum();
        }

        int longest() {
            return runs.stream().mapToInt(Run::length).max().orElse(0);
        }

        /** Of the longer side, how much is equal. */
        double likeness() {
            return (double) matched() / Math.max(end - start, sourceEnd - sourceStart);
        }
    }

    /** An equal stretch. */
    record Run(int start, int sourceStart, int length) {
        int end() {
            return start + length;
        }

        int sourceEnd() {
            return sourceStart + length;
        }
    }

    Aligner(FoldedText question) {
        this.question = question.chars;
        this.length = question.length;
    }

    /**
     * @param runs of one source
     * @param shortest a passage with an equal run of this length counts
     */
    List<Passage> passages(char[] source, int sourceLength, List<Run> runs, int shortest) {
        this.source = source;
        this.sourceLength = sourceLength;
        List<Run> longestFirst = new ArrayList<>(runs);
        longestFirst.sort((a, b) ->
                a.length != b.length
                        ? Integer.compare(b.length, a.length)
                        : Integer.compare(a.start, b.start));
        List<Passage> found = new ArrayList<>();
        for (Run run : longestFirst) {
            if (!isCovered(found, run)) {
                found.add(extended(run));
            }
        }
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return joined(found).stream().filter(p -> counts(p, shortest)).toList();
    }

    static boolean counts(Passage passage, int shortest) {
        return passage.longest() >= shortest
                || (passage.matched() >= FEWEST_MATCHED && passage.likeness() >= LEAST_LIKENESS);
    }

    private static boolean isCovered(List<Passage> found, Run run) {
        for (Passage p : found) {
            if (p.start <= run.start && run.end() <= p.end) {
                return true;
            }
        }
        return false;
    }

    private static List<Passage> joined(List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        for (Passage next : passages) {
            if (!joined.isEmpty() && areNear(joined.getLast(), next)) {
                Passage last = joined.removeLast();
                List<Run> runs = new ArrayList<>(last.runs);
                runs.addAll(next.runs);
                joined.add(
                        new Passage(last.start, next.end, last.sourceStart, next.sourceEnd, runs));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean areNear(Passage last, Passage next) {
        int gap = next.start - last.end;
        int sourceGap = next.sourceStart - last.sourceEnd;
        return gap >= 0 && gap <= JOINED && sourceGap >= 0 && sourceGap <= JOINED;
    }

    private Passage extended(Run seed) {
        List<Run> before = new ArrayList<>();
        extend(seed.start, seed.sourceStart, -1, before);
        List<Run> runs = new ArrayList<>();
        for (Run run : before) {
            runs.add(
                    new Run(
                            seed.start - run.end(),
                            seed.sourceStart - run.sourceEnd(),
                            run.length));
        }
        runs.add(seed);
        List<Run> after = new ArrayList<>();
        extend(seed.end(), seed.sourceEnd(), 1, after);
        for (Run run : after.reversed()) {
            runs.add(
                    new Run(
                            seed.end() + run.start,
                            seed.sourceEnd() + run.sourceStart,
                            run.length));
        }
        List<Run> whole = touching(runs);
        Run first = whole.getFirst();
        Run last = whole.getLast();
        return new Passage(
                first.start, last.end(), first.sourceStart, last.sourceEnd(), List.copyOf(whole));
    }

    /** Runs that follow each other without a gap on either side are one. */
    private static List<Run> touching(List<Run> runs) {
        List<Run> whole = new ArrayList<>();
        for (Run run : runs) {
            if (!whole.isEmpty() && touch(whole.getLast(), run)) {
                Run last = whole.removeLast();
                whole.add(new Run(last.start, last.sourceStart, last.length + run.length));
            } else {
                whole.add(run);
            }
        }
        return whole;
    }

    private static boolean touch(Run last, Run next) {
        return last.end() == next.start && last.sourceEnd() == next.sourceStart;
    }

    private boolean same(int from, int sourceFrom, int step, int i, int j) {
        return step > 0
                ? question[from + i] == source[sourceFrom + j]
                : question[from - 1 - i] == source[sourceFrom - 1 - j];
    }

    /**
     * Extends from a place on both sides, and adds the equal runs, the furthest first, counted away
     * from that place.
     */
    private void extend(int from, int sourceFrom, int step, List<Run> runs) {
        int most = step > 0 ? length - from : from;
        int mostSource = step > 0 ? sourceLength - sourceFrom : sourceFrom;
        int slide = 0;
        while (slide < most && slide < mostSource && same(from, sourceFrom, step, slide, slide)) {
            slide++;
        }
        rowStart[0] = 0;
        rowStart[1] = 1;
        rowLow[0] = 0;
        reach[0] = slide;
        int best = 2 * slide;
        int bestDifferences = 0;
        int bestDiagonal = 0;
        for (int d = 1; d <= MOST_DIFFERENCES; d++) {
            int low = rowLow[d - 1] - 1;
            int high = rowLow[d - 1] + rowStart[d] - rowStart[d - 1];
            int row = rowStart[d];
            room(row + high - low + 1);
            int kept = 0;
            int firstKept = high + 1;
            int lastKept = low - 1;
            for (int k = low; k <= high; k++) {
                int i = furthest(d - 1, k);
                int j = i - k;
                if (i < 0 || j < 0 || i > most || j > mostSource) {
                    reach[row + k - low] = -1;
                    continue;
                }
                while (i < most && j < mostSource && same(from, sourceFrom, step, i, j)) {
                    i++;
                    j++;
                }
                int score = i + j - DIFFERENCE * d;
                if (score < best - DROP) {
                    reach[row + k - low] = -1;
                    continue;
                }
                if (score > best) {
                    best = score;
                    bestDifferences = d;
                    bestDiagonal = k;
                }
                reach[row + k - low] = i;
                firstKept = Math.min(firstKept, k);
                lastKept = k;
                kept++;
            }
            if (kept == 0) {
                break;
            }
            int size = lastKept - firstKept + 1;
            System.arraycopy(reach, row + firstKept - low, reach, row, size);
            rowLow[d] = firstKept;
            rowStart[d + 1] = row + size;
        }
        wayBack(bestDifferences, bestDiagonal, runs);
    }

    /** With one difference more on this diagonal, before sliding; -1 where none leads. */
    private int furthest(int row, int diagonal) {
        int substituted = at(row, diagonal);
        int dropped = at(row, diagonal - 1);
        int inserted = at(row, diagonal + 1);
        int furthest = -1;
        if (substituted >= 0) {
            furthest = substituted + 1;
        }
        if (dropped >= 0) {
            furthest = Math.max(furthest, dropped + 1);
        }
        return Math.max(furthest, inserted);
    }

    private int at(int row, int diagonal) {
        int place = diagonal - rowLow[row];
        int size = rowStart[row + 1] - rowStart[row];
        return place < 0 || place >= size ? -1 : reach[rowStart[row] + place];
    }

    private void wayBack(int differences, int diagonal, List<Run> runs) {
        int k = diagonal;
        for (int d = differences; d > 0; d--) {
            int end = at(d, k);
            int start = furthest(d - 1, k);
            if (end > start) {
                runs.add(new Run(start, start - k, end - start));
            }
            if (at(d - 1, k) >= 0 && at(d - 1, k) + 1 == start) {
                continue;
            }
            k += at(d - 1, k - 1) >= 0 && at(d - 1, k - 1) + 1 == start ? -1 : 1;
        }
        int first = at(0, 0);
        if (first > 0) {
            runs.add(new Run(0, 0, first));
        }
    }

    private void room(int wanted) {
        if (wanted > reach.length) {
            reach = Arrays.copyOf(reach, Math.max(wanted, 2 * reach.length));
        }
    }
}
