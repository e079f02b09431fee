package org.bihuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.bench.outline.OutlineBench;

/**
 * {@code text [--quick] [--parts]} compares the checker's speed ({@code --parts} adds JMH figures of
 * its parts), {@code outline [FOLDER] [--only FILE] [--quiet]} the outline parser on the built-in
 * statements or on a folder of texts with keys ({@code --only} names a file with one name a line,
 * {@code --quiet} leaves out the single differences), {@code clean FOLDER [--all]} false alarms on
 * text that is right, {@code remarks} what is found in statements whose faults are known. {@code
 * --write FILE} keeps the table.
 */
public final class Main {
    private static final String USAGE =
            "bench text [--quick] [--parts] | outline [FOLDER] [--only FILE] [--quiet]"
                    + " | clean FOLDER [--all] | remarks; each with [--write FILE]";

    private Main() {}

    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(words);
        String table = table(given);
        out.print(table);
        Optional<String> write = value(given, "--write");
        if (write.isPresent()) {
            Files.writeString(Path.of(write.get()), table, StandardCharsets.UTF_8);
        }
    }

    private static String table(List<String> given) throws IOException {
        Optional<Path> folder =
                given.size() > 1 && !given.get(1).startsWith("--")
                        ? Optional.of(Path.of(given.get(1)))
                        : Optional.empty();
        switch (given.isEmpty() ? "" : given.getFirst()) {
            case "text" -> {
                String table =
                        TextBench.run(given.contains("--quick") ? Effort.QUICK : Effort.FULL);
                return given.contains("--parts") ? table + Parts.run() : table;
            }
            case "outline" -> {
                return outline(given, folder);
            }
            case "remarks" -> {
                return RemarksBench.run();
            }
            case "clean" -> {
                if (folder.filter(Files::isDirectory).isPresent()) {
                    return CleanBench.run(folder.get(), given.contains("--all"));
                }
            }
            default -> {}
        }
        System.err.println(USAGE);
        System.exit(2);
        return "";
    }

    private static String outline(List<String> given, Optional<Path> folder) throws IOException {
        boolean quiet = given.contains("--quiet");
        Set<String> only = new HashSet<>();
        Optional<String> list = value(given, "--only");
        if (list.isPresent()) {
            Files.readAllLines(Path.of(list.get()))
                    .forEach(name -> only.add(name.strip().replaceFirst("\\.(txt|key)$", "")));
        }
        return folder.isPresent()
                ? OutlineBench.run(folder.get(), only, quiet)
                : OutlineBench.run(quiet);
    }

    private static Optional<String> value(List<String> given, String option) {
        int at = given.indexOf(option);
        return at >= 0 && at + 1 < given.size()
                ? Optional.of(given.get(at + 1))
                : Optional.empty();
    }
}
