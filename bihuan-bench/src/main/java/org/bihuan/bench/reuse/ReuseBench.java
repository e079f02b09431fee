package org.bihuan.bench.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.bench.Machine;
import org.bihuan.testkit.reuse.CopiedTexts;
import org.bihuan.testkit.reuse.CopiedTexts.Made;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.SameAligner;

/** The library beside its rivals on the same made statements, in one run. */
public final class ReuseBench {
    /** Handed over in one go; all of them and their index's entries have to fit in memory. */
    private static final int AT_ONCE = 100_000;

    private static final int QUESTIONS = 300;
    private static final int RIVALS_QUESTIONS = 60;
    private static final int CERTAIN = 40;
    private static final int LENGTH = 2_600;
    private static final int SEED = 42;
    private static final int TENTH = 10;

    private ReuseBench() {}

    /** A folder of one's own: {@link OwnTexts}. */
    public static String run(Path folder) throws IOException {
        return OwnTexts.run(folder);
    }

    /**
     * @param rivals whether they take part; each holds all texts in memory
     */
    public static String run(int texts, boolean rivals) throws IOException {
        CopiedTexts made = new CopiedTexts(SEED, LENGTH);
        List<Made> questions =
                IntStream.range(0, QUESTIONS)
                        .mapToObj(q -> made.question(q, texts, q % TENTH != 0))
                        .toList();
        BruteForce brute =
                new BruteForce(questions.stream().limit(CERTAIN).map(Made::text).toList());
        Path folder = Files.createTempDirectory("bihuan-bench-reuse");
        try {
            List<Trial> trials = trials(folder, rivals);
            long utf8 = 0;
            for (int first = 0; first < texts; first += AT_ONCE) {
                int from = first;
                List<String> some =
                        IntStream.range(from, Math.min(texts, from + AT_ONCE))
                                .parallel()
                                .mapToObj(made::text)
                                .toList();
                utf8 += some.stream().mapToLong(ReuseBench::utf8).sum();
                for (Trial trial : trials) {
                    trial.add(from, some);
                }
                brute.through(some);
                System.err.printf("%,d texts%n", from + some.size());
            }
            for (Trial trial : trials) {
                trial.ready();
                boolean ours = trial.seeker() instanceof Ours;
                trial.ask(ours ? questions : questions.subList(0, RIVALS_QUESTIONS));
                System.err.println(trial.seeker().name());
            }
            return heading(texts, utf8)
                    + table(trials, utf8, brute)
                    + more((Ours) trials.getFirst().seeker(), questions, brute, made, texts)
                    + trials.getFirst().edits();
        } finally {
            delete(folder);
        }
    }

    private static List<Trial> trials(Path folder, boolean rivals) throws IOException {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(new Ours(folder.resolve("ours"))));
        if (rivals) {
            trials.add(new Trial(new LuceneSeeker(2, folder.resolve("two"))));
            trials.add(new Trial(new LuceneSeeker(8, folder.resolve("eight"))));
            trials.add(new Trial(new Winnowing()));
        }
        return trials;
    }

    private static long utf8(String text) {
        return text.chars().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
    }

    private static String heading(int texts, long utf8) {
        return String.format(
                Locale.ROOT,
                """
                # Copied passages among %,d texts

                Made by `./bihuan bench reuse --texts %d`: invented statements, %,.0f MB of UTF-8, seed %d. All in one run: building by the clock with all processors, questions one
                after another on one thread by its processor time (a whole statement, aligned; ours judged as well, with offsets of the 20 weightiest sources and of
                whoever is needed to show a place). Passages are scored as PAN does, per question and source.

                Machine: %s, %d processors, Java %s, %s. Others were at work on it.

                """,
                texts,
                texts,
                utf8 / 1e6,
                SEED,
                Machine.processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private static String table(List<Trial> trials, long utf8, BruteForce brute)
            throws IOException {
        Trial ours = trials.getFirst();
        StringBuilder out =
                new StringBuilder(
                        """
                        | | build MB/s | bytes a byte | question p50 / p99 ms | plagdet | precision | recall | granularity | we build / ask faster |
                        |---|---:|---:|---:|---:|---:|---:|---:|---:|
                        """);
        for (Trial trial : trials) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.1f | %.3f | %.2f / %.1f | %.3f | %.3f | %.3f | %.3f | %s |%n",
                            trial.seeker().name(),
                            utf8 / 1e6 / trial.buildSeconds(),
                            (double) trial.seeker().bytes() / utf8,
                            trial.millis(0.5),
                            trial.millis(0.99),
                            trial.scores().plagdet(),
                            trial.scores().precision(),
                            trial.scores().recall(),
                            trial.scores().granularity(),
                            trial.equals(ours)
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "%.1f × / %.0f ×",
                                            trial.buildSeconds() / ours.buildSeconds(),
                                            trial.millis(0.5) / ours.millis(0.5))));
        }
        return out.append(
                        String.format(
                                Locale.ROOT,
                                "| brute force, existence only | | | %.0f | | | | | / %.0f × |%n%n",
                                brute.millis(),
                                brute.millis() / ours.millis(0.5)))
                .toString();
    }

    private static String more(
            Ours ours, List<Made> questions, BruteForce brute, CopiedTexts made, int texts)
            throws IOException {
        long wanted = 0;
        long found = 0;
        for (int q = 0; q < CERTAIN; q++) {
            String question = questions.get(q).text();
            BitSet reported =
                    SameAligner.covered(
                            question,
                            ours.report(question).matches().stream().map(Match::span).toList());
            BitSet certain = brute.shared().get(q);
            wanted += certain.cardinality();
            reported.and(certain);
            found += reported.cardinality();
        }
        double perSecond = Trial.perSecond(ours, questions);
        List<Double> added = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            String text = made.question(1_000_000 + i, texts, false).text();
            long begun = System.nanoTime();
            ours.addOne(text);
            added.add((System.nanoTime() - begun) / 1e6);
        }
        added.sort(Comparator.naturalOrder());
        double opened = ours.openedAnew(questions.getFirst().text());
        return String.format(
                Locale.ROOT,
                "Characters in a shared run of 13, by brute force over %d questions: %,d of %,d reported. %.0f questions a second on all processors. A text"
                        + " added to the folder is searchable, and on the disk, after %.1f ms (median of 21). Opened anew, its files in the system's"
                        + " cache, it gives its first answer after %.0f ms. A question allocates %.2f MB of heap (mean); the index itself lies outside of it, mapped.%n%n",
                CERTAIN,
                found,
                wanted,
                perSecond,
                added.get(added.size() / 2),
                opened,
                Trial.megabytes(ours, questions));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> {
                        try {
                            Files.deleteIfExists(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
