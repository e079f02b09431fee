package org.bihuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.bench.outline.OutlineBench;

/**
 * {@code text [--quick] [--parts] [--write FILE]}: compares the text checker; {@code --parts} adds
 * JMH figures of its parts, {@code --write} keeps the table.
 *
 * <p>{@code outline [FOLDER] [--only FILE] [--quiet]}: compares the outline parser on the built-in
 * statements or on a folder of texts with keys; {@code --only} names a file with one name a line,
 * {@code --quiet} leaves out the single differences.
 */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(words);
        if (!given.isEmpty() && given.getFirst().equals("outline")) {
            out.print(outline(given));
            return;
        }
        if (given.isEmpty() || !given.getFirst().equals("text")) {
            System.err.println("bench text [--quick] [--parts] [--write FILE]");
            System.err.println("bench outline [FOLDER] [--only FILE] [--quiet]");
            System.exit(2);
        }
        String table = TextBench.run(given.contains("--quick") ? Effort.QUICK : Effort.FULL);
        if (given.contains("--parts")) {
            table += Parts.run();
        }
        out.print(table);
        int write = given.indexOf("--write");
        if (write >= 0 && write + 1 < given.size()) {
            Files.writeString(Path.of(given.get(write + 1)), table, StandardCharsets.UTF_8);
        }
    }

    private static String outline(List<String> given) throws IOException {
        boolean quiet = given.contains("--quiet");
        Set<String> only = new HashSet<>();
        int list = given.indexOf("--only");
        if (list >= 0 && list + 1 < given.size()) {
            Files.readAllLines(Path.of(given.get(list + 1)))
                    .forEach(name -> only.add(name.strip().replaceFirst("\\.(txt|key)$", "")));
        }
        return given.size() > 1 && !given.get(1).startsWith("--")
                ? OutlineBench.run(Path.of(given.get(1)), only, quiet)
                : OutlineBench.run(quiet);
    }
}
