package org.bihuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.bench.Judge.Said;

/**
 * False alarms: what two checkers remark on in text that is held to be right. Only remarks on signs
 * and words (T and W) count; rules on findings and measures have nothing to judge there. Whoever
 * reads the table decides which remark is a true one: half-width marks in a source are.
 */
final class CleanBench {
    private static final int EXAMPLES = 8;

    private final List<Judge> judges;
    private final List<Map<String, List<String>>> remarks = new ArrayList<>();
    private long characters;
    private int texts;

    private CleanBench(List<Judge> judges) {
        this.judges = judges;
        judges.forEach(j -> remarks.add(new TreeMap<>()));
    }

    /**
     * @param folder UTF-8 files that end in .txt or .md, at any depth
     * @param examples how many places to show of each rule
     */
    static String run(Path folder, int examples, List<Judge> judges) throws IOException {
        CleanBench bench = new CleanBench(judges);
        for (Path file : files(folder)) {
            bench.add(Files.readString(file));
        }
        return bench.table(examples);
    }

    static String run(Path folder, int examples) throws IOException {
        return run(folder, examples, List.of(new BihuanJudge(), new LanguageToolJudge()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void add(String text) {
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        texts++;
        characters += new Squeezed(clean).length();
        for (int i = 0; i < judges.size(); i++) {
            boolean ours = judges.get(i) instanceof BihuanJudge;
            for (Said said : judges.get(i).over(clean, Optional.empty()).said()) {
                if (!ours || "TW".indexOf(said.rule().charAt(0)) >= 0) {
                    remarks.get(i)
                            .computeIfAbsent(said.rule(), r -> new ArrayList<>())
                            .add(said.shown().replace("|", "\\|"));
                }
            }
        }
    }

    private String table(int examples) {
        StringBuilder out =
                new StringBuilder(
                        """
                        %d texts, %d characters that are not blank.

                        | checker | rule | remarks | per 1,000 characters | examples |
                        |---|---|---:|---:|---|
                        """
                                .formatted(texts, characters));
        for (int i = 0; i < judges.size(); i++) {
            int all = remarks.get(i).values().stream().mapToInt(List::size).sum();
            out.append(row(judges.get(i).name(), "all", all, ""));
            for (var rule : remarks.get(i).entrySet()) {
                out.append(
                        row(
                                judges.get(i).name(),
                                rule.getKey(),
                                rule.getValue().size(),
                                String.join(
                                        " · ",
                                        rule.getValue().stream()
                                                .distinct()
                                                .limit(examples)
                                                .toList())));
            }
        }
        return out.append('\n').toString();
    }

    private String row(String judge, String rule, int count, String examples) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.4f | %s |%n",
                judge,
                rule,
                count,
                characters == 0 ? 0 : 1_000.0 * count / characters,
                examples);
    }

    static String run(Path folder, boolean everyPlace) throws IOException {
        return run(folder, everyPlace ? Integer.MAX_VALUE : EXAMPLES);
    }
}
