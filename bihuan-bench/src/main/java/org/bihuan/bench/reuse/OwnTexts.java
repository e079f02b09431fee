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
        Map<String, Map<String, List<Pair>>> truth = truth(folder);
        List<String> names = names(folder, truth.keySet());
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(read(folder, name));
        }
        Path work = Files.createTempDirectory("bihuan-bench-reuse");
        try {
            return table(folder, work, truth, names, texts);
        } finally {
            ReuseBench.delete(work);
        }
    }

    private static String table(
            Path folder,
            Path work,
            Map<String, Map<String, List<Pair>>> truth,
            List<String> names,
            List<String> texts)
            throws IOException {
        StringBuilder out =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                """
                                Compared: %d questions with %d texts.

                                | | plagdet | precision | recall | granularity |
                                |---|---:|---:|---:|---:|
                                """,
                                truth.size(),
                                texts.size()));
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
                for (Map.Entry<String, Map<String, List<Pair>>> question : truth.entrySet()) {
                    score(
                            seeker.find(read(folder, question.getKey())),
                            question.getValue(),
                            names,
                            scores);
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

    private static Map<String, Map<String, List<Pair>>> truth(Path folder) throws IOException {
        Path file = folder.resolve("truth.tsv");
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    folder
                            + " has no truth.tsv: one passage a line, six fields between tabs"
                            + " (question, start, end, source, start, end)");
        }
        Map<String, Map<String, List<Pair>>> truth = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS) {
                throw wrong(number, "six fields, separated by tabs: " + line);
            }
            truth.computeIfAbsent(fields[0], q -> new HashMap<>())
                    .computeIfAbsent(fields[3], s -> new ArrayList<>())
                    .add(
                            new Pair(
                                    offset(folder, fields[0], fields[1], number),
                                    end(folder, fields, 0, number),
                                    offset(folder, fields[3], fields[4], number),
                                    end(folder, fields, 3, number)));
        }
        return truth;
    }

    private static IOException wrong(int line, String what) {
        return new IOException("truth.tsv, line " + line + ": " + what);
    }

    /** The end of a stretch that begins in the field before it. */
    private static int end(Path folder, String[] fields, int name, int line) throws IOException {
        int start = offset(folder, fields[name], fields[name + 1], line);
        int end = offset(folder, fields[name], fields[name + 2], line);
        if (end <= start) {
            throw wrong(line, "an end before its start: " + end);
        }
        return end;
    }

    private static int offset(Path folder, String name, String field, int line) throws IOException {
        if (!Files.isRegularFile(folder.resolve(name))) {
            throw wrong(line, "no such text: " + name);
        }
        try {
            int offset = Integer.parseInt(field.strip());
            if (offset >= 0 && offset <= read(folder, name).length()) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw wrong(line, "no number: " + field);
        }
        throw wrong(line, "beyond the end of " + name + ": " + field);
    }
}
