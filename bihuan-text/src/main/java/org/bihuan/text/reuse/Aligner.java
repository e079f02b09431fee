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
 * a match 1, a substitution -1.5, a dropped or inserted character -2, given up 14 below the best or
 * when the differences eat up all that was matched, whichever comes first: so a short seed with
 * nothing beside it, and most are that, costs a dozen steps. Dearer differences (-2, -2.5) cut
 * mixed edits in two; substitutions of -3 or less halve their recall; cheaper ones glue neighbours
 * together. Cost: length plus differences squared. A source is read only where an extension goes.
 */
final class Aligner {
    /** Scores are doubled, so that half points are whole numbers. */
    private static final int DIFFERENCE = 5;

    private static final int DROP = 28;
    private static final int MOST_DIFFERENCES = 2_000;

    /**
     * Neighbours this near on both sides are one passage: what lies between was written anew. On
     * planted passages with all kinds of edits 24 finds more than 8 did and cuts fewer in two.
     */
    private static final int JOINED = 24;

    /** And the one gap is no more than so much longer than the other. */
    private static final int UNLIKE = 12;

    private static final int FEWEST_MATCHED = 14;
    private static final double LEAST_LIKENESS = 0.7;

    /** Characters of a source that are read at once. */
    private static final int AHEAD = 96;

    private static final int WIDTH = 3;

    private final int length;
    private char[] question;
    private Source origin = (from, to, into) -> {};
    private char[] source = new char[1 << 12];
    private int sourceLength;
    private int read;
    private int readEnd;

    private int[] reach = new int[1 << 12];
    private final int[] rowStart = new int[MOST_DIFFERENCES + 2];
    private final int[] rowLow = new int[MOST_DIFFERENCES + 2];
    private int[] runs = new int[WIDTH << 6];
    private int count;

    /** Characters of a source, in the alphabet of the question. */
    interface Source {
        /** Copies those from {@code from} to before {@code to} to the same places. */
        void read(int from, int to, char[] into);
    }

    /** Where runs begin and how long they are. */
    interface Runs {
        int count();

        int start(int run);

        int sourceStart(int run);

        int length(int run);
    }

    /**
     * @param question characters
     * @param length so many of them count
     */
    Aligner(char[] question, int length) {
        this.question = question;
        this.length = length;
    }

    /** The same question in another alphabet. */
    void spelt(char[] characters) {
        question = characters;
    }

    /**
     * @param from the source of the runs, and how long it is
     * @param shortest a passage with an equal run of this length counts
     */
    List<Passage> passages(Source from, int fromLength, Runs seeds, int shortest) {
        origin = from;
        sourceLength = fromLength;
        read = 0;
        readEnd = 0;
        if (source.length < fromLength) {
            source = new char[fromLength + fromLength / 4];
        }
        List<Passage> found = new ArrayList<>(2);
        for (int seed : longestFirst(seeds)) {
            int start = seeds.start(seed);
            int end = start + seeds.length(seed);
            if (!isCovered(found, start, end)) {
                found.add(extended(start, seeds.sourceStart(seed), seeds.length(seed)));
            }
        }
        if (found.size() > 1) {
            found.sort((a, b) -> Integer.compare(a.start(), b.start()));
            found = joined(found);
        }
        found.removeIf(passage -> !counts(passage, shortest));
        return found;
    }

    private static int[] longestFirst(Runs seeds) {
        long[] order = new long[seeds.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) -seeds.length(i) << 32 | i;
        }
        Arrays.sort(order);
        int[] sorted = new int[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) order[i];
        }
        return sorted;
    }

    static boolean counts(Passage passage, int shortest) {
        return passage.longest() >= shortest
                || (passage.matched() >= FEWEST_MATCHED && passage.likeness() >= LEAST_LIKENESS);
    }

    private static boolean isCovered(List<Passage> found, int start, int end) {
        for (Passage p : found) {
            if (p.start() <= start && end <= p.end()) {
                return true;
            }
        }
        return false;
    }

    private static List<Passage> joined(List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        for (Passage next : passages) {
            if (!joined.isEmpty() && areNear(joined.getLast(), next)) {
                joined.add(joined.removeLast().with(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean areNear(Passage last, Passage next) {
        int gap = next.start() - last.end();
        int sourceGap = next.sourceStart() - last.sourceEnd();
        return Math.min(gap, sourceGap) >= 0
                && Math.max(gap, sourceGap) <= JOINED
                && Math.abs(gap - sourceGap) <= UNLIKE;
    }

    private Passage extended(int start, int sourceStart, int seedLength) {
        count = 0;
        int gained = extend(start, sourceStart, -1, 2 * seedLength);
        for (int i = 0; i < count * WIDTH; i += WIDTH) {
            runs[i] = start - runs[i] - runs[i + 2];
            runs[i + 1] = sourceStart - runs[i + 1] - runs[i + 2];
        }
        add(start, sourceStart, seedLength);
        int before = count;
        int end = start + seedLength;
        int sourceEnd = sourceStart + seedLength;
        extend(end, sourceEnd, 1, 2 * seedLength + gained);
        for (int i = before * WIDTH; i < count * WIDTH; i += WIDTH) {
            runs[i] += end;
            runs[i + 1] += sourceEnd;
        }
        turn(before, count - 1);
        touching();
        return new Passage(runs, count);
    }

    private void turn(int from, int to) {
        for (int a = from, b = to; a < b; a++, b--) {
            for (int k = 0; k < WIDTH; k++) {
                int kept = runs[a * WIDTH + k];
                runs[a * WIDTH + k] = runs[b * WIDTH + k];
                runs[b * WIDTH + k] = kept;
            }
        }
    }

    /** Runs that follow each other without a gap on either side are one. */
    private void touching() {
        int kept = 0;
        for (int i = WIDTH; i < count * WIDTH; i += WIDTH) {
            if (runs[kept] + runs[kept + 2] == runs[i]
                    && runs[kept + 1] + runs[kept + 2] == runs[i + 1]) {
                runs[kept + 2] += runs[i + 2];
            } else {
                kept += WIDTH;
                System.arraycopy(runs, i, runs, kept, WIDTH);
            }
        }
        count = kept / WIDTH + 1;
    }

    private void add(int start, int sourceStart, int runLength) {
        if ((count + 1) * WIDTH > runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[count * WIDTH] = start;
        runs[count * WIDTH + 1] = sourceStart;
        runs[count++ * WIDTH + 2] = runLength;
    }

    private void readAround(int at) {
        if (readEnd == 0) {
            read = Math.max(0, at - AHEAD);
            readEnd = Math.min(sourceLength, at + AHEAD);
            origin.read(read, readEnd, source);
        } else if (at < read) {
            int from = Math.max(0, at - AHEAD);
            origin.read(from, read, source);
            read = from;
        } else {
            int to = Math.min(sourceLength, at + AHEAD);
            origin.read(readEnd, to, source);
            readEnd = to;
        }
    }

    /** How far both sides go on to agree; places count away from where the extension begins. */
    private int slide(int from, int sourceFrom, int step, int i, int j, int most) {
        int mine = step > 0 ? from + i : from - 1 - i;
        int theirs = step > 0 ? sourceFrom + j : sourceFrom - 1 - j;
        int end = i + most;
        int at = i;
        while (at < end) {
            if (theirs < read || theirs >= readEnd) {
                readAround(theirs);
            }
            if (question[mine] != source[theirs]) {
                break;
            }
            mine += step;
            theirs += step;
            at++;
        }
        return at;
    }

    /**
     * Extends from a place on both sides, and adds the equal runs, the furthest first, counted away
     * from that place.
     *
     * @param score of what was matched already
     * @return what the extension adds to it
     */
    private int extend(int from, int sourceFrom, int step, int score) {
        int most = step > 0 ? length - from : from;
        int mostSource = step > 0 ? sourceLength - sourceFrom : sourceFrom;
        int slide = slide(from, sourceFrom, step, 0, 0, Math.min(most, mostSource));
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
            int firstKept = high + 1;
            int lastKept = low - 1;
            for (int k = low; k <= high; k++) {
                int i = furthest(d - 1, k);
                int j = i - k;
                if (i < 0 || j < 0 || i > most || j > mostSource) {
                    reach[row + k - low] = -1;
                    continue;
                }
                i = slide(from, sourceFrom, step, i, j, Math.min(most - i, mostSource - j));
                j = i - k;
                int here = i + j - DIFFERENCE * d;
                if (here < best - Math.min(DROP, score + best)) {
                    reach[row + k - low] = -1;
                    continue;
                }
                if (here > best) {
                    best = here;
                    bestDifferences = d;
                    bestDiagonal = k;
                }
                reach[row + k - low] = i;
                firstKept = Math.min(firstKept, k);
                lastKept = k;
            }
            if (lastKept < low) {
                break;
            }
            int size = lastKept - firstKept + 1;
            if (firstKept > low) {
                System.arraycopy(reach, row + firstKept - low, reach, row, size);
            }
            rowLow[d] = firstKept;
            rowStart[d + 1] = row + size;
        }
        wayBack(bestDifferences, bestDiagonal);
        return best;
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

    private void wayBack(int differences, int diagonal) {
        int k = diagonal;
        for (int d = differences; d > 0; d--) {
            int end = at(d, k);
            int start = furthest(d - 1, k);
            if (end > start) {
                add(start, start - k, end - start);
            }
            if (at(d - 1, k) >= 0 && at(d - 1, k) + 1 == start) {
                continue;
            }
            k += at(d - 1, k - 1) >= 0 && at(d - 1, k - 1) + 1 == start ? -1 : 1;
        }
        int first = at(0, 0);
        if (first > 0) {
            add(0, 0, first);
        }
    }

    private void room(int wanted) {
        if (wanted > reach.length) {
            reach = Arrays.copyOf(reach, Math.max(wanted, 2 * reach.length));
        }
    }
}
