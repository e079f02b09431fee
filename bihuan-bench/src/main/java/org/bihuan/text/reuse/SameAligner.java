package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;

/**
 * The aligner of the library for rivals that only find candidates: every shared run of eight
 * characters is a seed. It stands in the library's package because the library shows its aligner to
 * nobody.
 */
public final class SameAligner {
    private final FoldedText question;
    private final Map<Long, List<Integer>> grams = new HashMap<>();
    private final Aligner aligner;

    /** Two stretches, as read, that are alike. */
    public record Aligned(Span span, Span sourceSpan) {}

    private record Listed(List<int[]> runs) implements Aligner.Runs {
        @Override
        public int count() {
            return runs.size();
        }

        @Override
        public int start(int run) {
            return runs.get(run)[0];
        }

        @Override
        public int sourceStart(int run) {
            return runs.get(run)[1];
        }

        @Override
        public int length(int run) {
            return runs.get(run)[2];
        }
    }

    public SameAligner(String question) {
        this.question = Folding.fold(question);
        long[] hashes = new long[Grams.count(this.question.length)];
        Grams.hash(this.question.chars, this.question.length, hashes);
        for (int i = 0; i < hashes.length; i++) {
            grams.computeIfAbsent(hashes[i], h -> new ArrayList<>(1)).add(i);
        }
        this.aligner = new Aligner(this.question.chars, this.question.length);
    }

    public List<Aligned> with(String source) {
        FoldedText theirs = Folding.fold(source);
        long[] hashes = new long[Grams.count(theirs.length)];
        Grams.hash(theirs.chars, theirs.length, hashes);
        List<int[]> runs = new ArrayList<>();
        Map<Integer, Integer> reach = new HashMap<>();
        for (int j = 0; j < hashes.length; j++) {
            for (int i : grams.getOrDefault(hashes[j], List.of())) {
                if (reach.getOrDefault(j - i, 0) <= j) {
                    int length = Grams.LENGTH;
                    while (i + length < question.length
                            && j + length < theirs.length
                            && question.chars[i + length] == theirs.chars[j + length]) {
                        length++;
                    }
                    reach.put(j - i, j + length);
                    runs.add(new int[] {i, j, length});
                }
            }
        }
        List<Aligned> aligned = new ArrayList<>();
        Aligner.Source origin =
                (from, to, into) -> System.arraycopy(theirs.chars, from, into, from, to - from);
        for (Passage p : aligner.passages(origin, theirs.length, new Listed(runs), Grams.WINDOW)) {
            aligned.add(
                    new Aligned(
                            question.raw(p.start(), p.end()),
                            theirs.raw(p.sourceStart(), p.sourceEnd())));
        }
        return aligned;
    }

    /** The folded characters of a text, for rivals that index them. */
    public static String folded(String text) {
        return new String(Folding.fold(text).trimmed());
    }

    /** A number for every window of 13 folded characters, in order. */
    public static long[] windows(String text) {
        FoldedText folded = Folding.fold(text);
        long[] hashes = new long[Grams.count(folded.length)];
        Grams.hash(folded.chars, folded.length, hashes);
        long[] windows = new long[Math.max(0, hashes.length - Grams.STRIDE + 1)];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = Grams.window(hashes[i], hashes[i + Grams.STRIDE - 1]);
        }
        return windows;
    }

    /** Which folded characters of a text lie in spans of the text as read. */
    public static BitSet covered(String text, List<Span> spans) {
        FoldedText folded = Folding.fold(text);
        BitSet covered = new BitSet();
        spans.forEach(span -> covered.set(folded.folded(span.start()), folded.folded(span.end())));
        return covered;
    }
}
