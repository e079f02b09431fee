package org.bihuan.bench.reuse;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bihuan.testkit.reuse.CopiedTexts.Copy;
import org.bihuan.testkit.reuse.CopiedTexts.Made;
import org.bihuan.testkit.reuse.Edit;
import org.bihuan.testkit.reuse.PlagDet;
import org.bihuan.testkit.reuse.PlagDet.Pair;

/** What one of them did. */
final class Trial {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Seeker seeker;
    private final PlagDet scores = new PlagDet();
    private final Map<Edit, PlagDet> edits = new EnumMap<>(Edit.class);
    private final List<Double> millis = new ArrayList<>();
    private long building;

    Trial(Seeker seeker) {
        this.seeker = seeker;
    }

    Seeker seeker() {
        return seeker;
    }

    void add(int first, List<String> texts) throws IOException {
        long begun = System.nanoTime();
        seeker.add(first, texts);
        building += System.nanoTime() - begun;
    }

    void ready() throws IOException {
        long begun = System.nanoTime();
        seeker.ready();
        building += System.nanoTime() - begun;
    }

    /** Twice; the first round only warms up. */
    void ask(List<Made> questions) throws IOException {
        for (Made question : questions) {
            seeker.find(question.text());
        }
        for (Made question : questions) {
            long begun = THREADS.getCurrentThreadCpuTime();
            Map<Integer, List<Pair>> found = seeker.find(question.text());
            millis.add((THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
            score(question, found);
        }
        Collections.sort(millis);
    }

    private void score(Made question, Map<Integer, List<Pair>> found) {
        Map<Integer, List<Pair>> known = new TreeMap<>();
        for (Copy copy : question.copies()) {
            known.computeIfAbsent(copy.source(), s -> new ArrayList<>()).add(pair(copy));
        }
        known.forEach((source, pairs) ->
                scores.add(PlagDet.joined(pairs), found.getOrDefault(source, List.of())));
        for (Copy copy : question.copies()) {
            edits.computeIfAbsent(copy.edit(), e -> new PlagDet())
                    .add(List.of(pair(copy)), found.getOrDefault(copy.source(), List.of()));
        }
    }

    private static Pair pair(Copy copy) {
        return new Pair(copy.start(), copy.end(), copy.sourceStart(), copy.sourceEnd());
    }

    PlagDet scores() {
        return scores;
    }

    double buildSeconds() {
        return building / 1e9;
    }

    double millis(double quantile) {
        return millis.get((int) (quantile * (millis.size() - 1)));
    }

    String edits() {
        StringBuilder out = new StringBuilder("Recall per kind of edit:");
        edits.forEach((edit, of) ->
                out.append(
                        String.format(
                                Locale.ROOT,
                                " %s %.3f (%d)",
                                edit.name().toLowerCase(Locale.ROOT),
                                of.recall(),
                                of.passages())));
        return out.append(".\n\n").toString();
    }

    /** Heap that a question allocates, on average; all of it is given back behind the answer. */
    static double megabytes(Ours ours, List<Made> questions) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) THREADS;
        long before = threads.getCurrentThreadAllocatedBytes();
        questions.forEach(question -> ours.report(question.text()));
        return (threads.getCurrentThreadAllocatedBytes() - before) / 1e6 / questions.size();
    }

    static double perSecond(Ours ours, List<Made> questions) {
        long begun = System.nanoTime();
        int rounds = 4;
        IntStream.range(0, rounds * questions.size())
                .parallel()
                .forEach(q -> ours.report(questions.get(q % questions.size()).text()));
        return rounds * questions.size() / ((System.nanoTime() - begun) / 1e9);
    }
}
