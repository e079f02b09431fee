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
import org.bihuan.bench.reuse.ReuseBench;

/**
 * {@code text [--quick] [--parts]}: compares the text checker's speed; {@code --parts} adds JMH
 * figures of its parts.
 *
 * <p>{@code outline [FOLDER]}: compares the outline parser on the built-in statements or on a
 * folder of texts with keys. {@code remarks [FOLDER]}: what is found in such statements, and in
 * made ones, beside a rival. With {@code --only} a file names the texts, one a line, {@code
 * --quiet} leaves out the single differences.
 *
 * <p>{@code log [--quick]}: verifies an exported audit log of a million entries, beside limits.
 *
 * <p>{@code clean FOLDER [--all]}: false alarms on text that is right, beside a rival; {@code
 * --all} shows every place.
 *
 * <p>{@code ledger [--quick]}: the ledger's list with 200,000 items, beside its bare SQL.
 *
 * <p>{@code forecast}: backtests the forecast of indicators beside a straight line.
 *
 * <p>{@code reuse [--texts N]}: copied passages among N made statements (10,000), beside rivals;
 * {@code reuse FOLDER}: in texts of one's own with a truth file.
 *
 * <p>{@code --write FILE} keeps the table.
 */
public final class Main {
    private static final String USAGE =
            """
            bench text [--quick] [--parts] [--write FILE]
            bench log [--quick] [--write FILE]
            bench outline [FOLDER] [--only FILE] [--quiet] [--write FILE]
            bench remarks [FOLDER] [--only FILE] [--quiet] [--write FILE]
            bench clean FOLDER [--all] [--write FILE]
            bench forecast [--write FILE]
            bench ledger [--quick] [--write FILE]
            bench reuse [FOLDER] [--texts N] [--without-rivals] [--write FILE]
            """;

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
        boolean folder = given.size() > 1 && Files.isDirectory(Path.of(given.get(1)));
        boolean quiet = given.contains("--quiet");
        switch (given.isEmpty() ? "" : given.getFirst()) {
            case "text" -> {
                String table =
                        TextBench.run(given.contains("--quick") ? Effort.QUICK : Effort.FULL);
                return given.contains("--parts") ? table + Parts.run() : table;
            }
            case "log" -> {
                return LogBench.run(given.contains("--quick"));
            }
            case "outline" -> {
                return folder
                        ? OutlineBench.run(Path.of(given.get(1)), only(given), quiet)
                        : OutlineBench.run(quiet);
            }
            case "remarks" -> {
                return folder
                        ? RemarksBench.run(Path.of(given.get(1)), only(given), quiet)
                        : RemarksBench.run(quiet);
            }
            case "ledger" -> {
                return LedgerBench.run(given.contains("--quick"));
            }
            case "forecast" -> {
                return ForecastBench.run();
            }
            case "clean" -> {
                if (folder) {
                    return CleanBench.run(Path.of(given.get(1)), given.contains("--all"));
                }
            }
            case "reuse" -> {
                return folder
                        ? ReuseBench.run(Path.of(given.get(1)))
                        : ReuseBench.run(texts(given), !given.contains("--without-rivals"));
            }
            default -> {}
        }
        System.err.print(USAGE);
        System.exit(2);
        return "";
    }

    private static int texts(List<String> given) {
        int texts = given.indexOf("--texts");
        return texts >= 0 && texts + 1 < given.size()
                ? Integer.parseInt(given.get(texts + 1))
                : 10_000;
    }

    private static Set<String> only(List<String> given) throws IOException {
        Set<String> only = new HashSet<>();
        int list = given.indexOf("--only");
        if (list >= 0 && list + 1 < given.size()) {
            Files.readAllLines(Path.of(given.get(list + 1)))
                    .forEach(name -> only.add(name.strip().replaceFirst("\\.(txt|key)$", "")));
        }
        return only;
    }
}
