package org.bihuan.bench.reuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.testkit.reuse.PlagDet;
import org.bihuan.testkit.reuse.PlagDet.Pair;
import org.bihuan.text.SourceText;

/**
 * A folder of texts ({@code *.txt}, UTF-8) with {@code truth.tsv}: one passage a line, separated by
 * tabs: question, start, end, source, start in the source, end in the source; names of files,
 * UTF-16 offsets, half-open. Questions are compared with all files that are not questions
 * themselves.
 */
final class OwnTexts {
    private static final int FIELDS = 6;

    private OwnTexts() {}

    static String run(Path folder) throws IOException {
        Map<String, Map<String, List<Pair>>> truth = truth(folder.resolve("truth.tsv"));
        List<String> names = names(folder, truth.keySet());
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(read(folder, name));
        }
        Path work = Files.createTempDirectory("bihuan-bench-reuse");
        StringBuilder out =
                new StringBuilder(
                        """
                        | | plagdet | precision | recall | granularity |
                        |---|---:|---:|---:|---:|
                        """);
        List<Seeker> seekers =
                List.of(
                        new Ours(work.resolve("ours")),
                        new LuceneSeeker(2, work.resolve("two")),
                        new LuceneSeeker(8, work.resolve("eight")),
                        new Winnowing());
        for (Seeker seeker : seekers) {
            try (seeker) {
                seeker.add(0, texts);
                seeker.ready();
                PlagDet scores = new PlagDet();
                for (String question : truth.keySet()) {
                    score(seeker.find(read(folder, question)), truth.get(question), names, scores);
                }
                out.append(
                        String.format(
                                Locale.ROOT,
                                "| %s | %.3f | %.3f | %.3f | %.3f |%n",
                                seeker.name(),
                                scores.plagdet(),
                                scores.precision(),
                                scores.recall(),
                                scores.granularity()));
            }
        }
        return out.toString();
    }

    private static void score(
            Map<Integer, List<Pair>> found,
            Map<String, List<Pair>> known,
            List<String> names,
            PlagDet scores) {
        Set<String> sources = new LinkedHashSet<>(known.keySet());
        found.keySet().forEach(number -> sources.add(names.get(number)));
        for (String source : sources) {
            scores.add(
                    PlagDet.joined(known.getOrDefault(source, List.of())),
                    found.getOrDefault(names.indexOf(source), List.of()));
        }
    }

    private static List<String> names(Path folder, Set<String> questions) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !questions.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path folder, String name) throws IOException {
        return SourceText.ofPlain(name, Files.readString(folder.resolve(name))).text();
    }

    private static Map<String, Map<String, List<Pair>>> truth(Path file) throws IOException {
        Map<String, Map<String, List<Pair>>> truth = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length < FIELDS) {
                throw new IOException("truth.tsv: six fields, separated by tabs: " + line);
            }
            truth.computeIfAbsent(fields[0], q -> new HashMap<>())
                    .computeIfAbsent(fields[3], s -> new ArrayList<>())
                    .add(
                            new Pair(
                                    Integer.parseInt(fields[1]),
                                    Integer.parseInt(fields[2]),
                                    Integer.parseInt(fields[4]),
                                    Integer.parseInt(fields[5])));
        }
        return truth;
    }
}
