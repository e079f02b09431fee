package org.bihuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code text [--quick] [--parts] [--write FILE]}: compares the text checker; {@code --parts} adds
 * JMH figures of its parts, {@code --write} keeps the table.
 */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(words);
        if (given.isEmpty() || !given.getFirst().equals("text")) {
            System.err.println("bench text [--quick] [--parts] [--write FILE]");
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
}
