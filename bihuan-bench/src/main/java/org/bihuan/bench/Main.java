package org.bihuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code text [--quick] [--parts]} compares the checker's speed ({@code --parts} adds JMH figures),
 * {@code clean FOLDER [--all]} its false alarms on text that is right, {@code remarks} what it
 * finds in statements whose faults are known. {@code --write FILE} keeps the table.
 */
public final class Main {
    private static final String USAGE =
            "bench text [--quick] [--parts] | clean FOLDER [--all] | remarks; each with [--write FILE]";

    private Main() {}

    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(words);
        String table = table(given);
        out.print(table);
        int write = given.indexOf("--write");
        if (write >= 0 && write + 1 < given.size()) {
            Files.writeString(Path.of(given.get(write + 1)), table, StandardCharsets.UTF_8);
        }
    }

    private static String table(List<String> given) throws IOException {
        String what = given.isEmpty() ? "" : given.getFirst();
        if (what.equals("text")) {
            String table = TextBench.run(given.contains("--quick") ? Effort.QUICK : Effort.FULL);
            return given.contains("--parts") ? table + Parts.run() : table;
        }
        if (what.equals("remarks")) {
            return RemarksBench.run();
        }
        if (what.equals("clean") && given.size() > 1 && Files.isDirectory(Path.of(given.get(1)))) {
            return CleanBench.run(Path.of(given.get(1)), given.contains("--all"));
        }
        System.err.println(USAGE);
        System.exit(2);
        return "";
    }
}
