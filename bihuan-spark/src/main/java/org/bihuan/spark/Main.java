package org.bihuan.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * What {@code spark-submit} starts.
 *
 * <pre>
 * index   --texts FOLDER --to INDEX [--form parquet|plain] [--shards N]
 * compare --texts FOLDER --index INDEX --out FOLDER [--form parquet|plain]
 *         [--out-form parquet|plain] [--tasks N] [--notices FOLDER] [--sources N]
 * </pre>
 *
 * Exit codes are those of {@code ./bihuan}: 0 done, 2 usage, 3 something of it cannot be read, 4
 * anything else.
 */
public final class Main {
    private static final Set<String> KNOWN =
            Set.of(
                    "texts",
                    "to",
                    "form",
                    "shards",
                    "index",
                    "out",
                    "out-form",
                    "tasks",
                    "notices",
                    "sources");
    private static final int SOURCES = 1_000;

    private Main() {}

    public static void main(String[] words) {
        int code;
        try (SparkSession spark = SparkSession.builder().appName("bihuan").getOrCreate()) {
            code = run(spark, List.of(words), System.err);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            code = 4;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /** As {@link #main}, in a session that is there. */
    static int run(SparkSession spark, List<String> words, PrintStream err) throws IOException {
        Map<String, String> said = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (!KNOWN.contains(name) || i + 1 == words.size()) {
                return usage(err, "not understood: " + words.get(i));
            }
            said.put(name, words.get(i + 1));
        }
        String verb = words.isEmpty() ? "" : words.getFirst();
        Set<String> needed =
                switch (verb) {
                    case "index" -> Set.of("texts", "to");
                    case "compare" -> Set.of("texts", "index", "out");
                    default -> Set.of();
                };
        if (needed.isEmpty()) {
            return usage(err, "say index or compare");
        }
        for (String name : needed) {
            if (!said.containsKey(name)) {
                return usage(err, verb + " needs --" + name);
            }
        }
        try {
            int cores = spark.sparkContext().defaultParallelism();
            int shards = number(said, "shards", cores);
            int tasks = number(said, "tasks", cores * 4);
            int sources = number(said, "sources", SOURCES);
            Texts.Form in = form(said.getOrDefault("form", "parquet"));
            Texts.Form out = form(said.getOrDefault("out-form", "parquet"));
            Dataset<Row> texts = Texts.read(spark, given(said, "texts"), in);
            if (verb.equals("index")) {
                err.println(IndexJob.run(texts, given(said, "to"), shards) + " texts");
            } else {
                List<String> notices = notices(spark, said);
                write(
                        CompareJob.run(texts, given(said, "index"), tasks, notices, sources),
                        given(said, "out"),
                        out);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            return usage(err, String.valueOf(e.getMessage()));
        } catch (AnalysisException e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private static List<String> notices(SparkSession spark, Map<String, String> said)
            throws AnalysisException {
        return said.containsKey("notices")
                ? Texts.read(spark, given(said, "notices"), Texts.Form.PLAIN)
                        .select(Texts.TEXT)
                        .as(Encoders.STRING())
                        .collectAsList()
                : List.of();
    }

    private static void write(Dataset<Row> answers, String folder, Texts.Form form) {
        var writer = answers.write().mode(SaveMode.Overwrite);
        switch (form) {
            case PARQUET -> writer.parquet(folder);
            case PLAIN -> writer.option("ignoreNullFields", false).json(folder);
        }
    }

    /** Asked for only where it was found to be there. */
    private static String given(Map<String, String> said, String name) {
        return said.getOrDefault(name, "");
    }

    private static Texts.Form form(String word) {
        return switch (word) {
            case "parquet", "plain" -> Texts.Form.valueOf(word.toUpperCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("a form is parquet or plain: " + word);
        };
    }

    private static int number(Map<String, String> said, String name, int otherwise) {
        String word = said.get(name);
        if (word == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(word);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw new IllegalArgumentException("--" + name + " needs a number from 1: " + word);
    }

    private static int usage(PrintStream err, String what) {
        err.println(what);
        err.println(
                """
                index   --texts FOLDER --to INDEX [--form parquet|plain] [--shards N]
                compare --texts FOLDER --index INDEX --out FOLDER [--form parquet|plain]
                        [--out-form parquet|plain] [--tasks N] [--notices FOLDER] [--sources N]\
                """);
        return 2;
    }
}
