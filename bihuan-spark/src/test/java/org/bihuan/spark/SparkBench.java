package org.bihuan.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.bihuan.testkit.reuse.CopiedTexts;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseText;

/**
 * What the job costs in 1, 2 and more parts, beside the library without Spark, in one run: {@code
 * SparkBench FOLDER TEXTS QUESTIONS PARTS…}. The table goes to standard output.
 */
final class SparkBench {
    private SparkBench() {}

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        int texts = Integer.parseInt(words[1]);
        int questions = Integer.parseInt(words[2]);
        CopiedTexts corpus = new CopiedTexts(42, 3_000);
        try (SparkSession spark = Sessions.local(2)) {
            String made = folder.resolve("texts").toString();
            if (!Files.exists(Path.of(made))) {
                spark.range(0, texts, 1, 8)
                        .map(
                                (org.apache.spark.api.java.function.MapFunction<Long, String>)
                                        i -> new CopiedTexts(42, 3_000).text(i.intValue()),
                                org.apache.spark.sql.Encoders.STRING())
                        .toDF(Texts.TEXT)
                        .withColumn(
                                Texts.ID,
                                org.apache.spark.sql.functions.format_string(
                                        "%020d",
                                        org.apache.spark.sql.functions
                                                .monotonically_increasing_id()))
                        .write()
                        .parquet(made);
            }
            Dataset<Row> all = Texts.read(spark, made, Texts.Form.PARQUET);
            Dataset<Row> asked =
                    Sessions.texts(spark, questions, i -> corpus.question(i, texts, true).text())
                            .cache();
            asked.count();
            print("library, one thread", library(folder, all, asked, texts, questions));
            for (String word : List.of(words).subList(3, words.length)) {
                int parts = Integer.parseInt(word);
                String index = folder.resolve("index-" + parts).toString();
                long start = System.nanoTime();
                IndexJob.run(all, index, parts);
                double build = seconds(start);
                CompareJob.run(asked.limit(parts * 2), index, parts, List.of(), 1_000)
                        .collectAsList();
                start = System.nanoTime();
                CompareJob.run(asked, index, parts, List.of(), 1_000).collectAsList();
                print(
                        "Spark, local[2], " + parts + " parts",
                        new double[] {build, seconds(start), texts, questions});
            }
        }
    }

    private static double[] library(
            Path folder, Dataset<Row> all, Dataset<Row> asked, int texts, int questions)
            throws Exception {
        List<ReuseText> there = all.collectAsList().stream().map(Texts::text).toList();
        long start = System.nanoTime();
        try (ReuseIndex index = ReuseIndex.open(folder.resolve("library"))) {
            for (int from = 0; from < there.size(); from += 10_000) {
                index.add(there.subList(from, Math.min(there.size(), from + 10_000)));
            }
            index.compact();
            double build = seconds(start);
            List<ReuseText> question = asked.collectAsList().stream().map(Texts::text).toList();
            question.stream()
                    .limit(50)
                    .forEach(q -> index.ask(CompareJob.question(q, List.of(), 1_000)));
            start = System.nanoTime();
            question.forEach(q -> index.ask(CompareJob.question(q, List.of(), 1_000)));
            return new double[] {build, seconds(start), texts, questions};
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String who, double[] told) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %.0f texts/s | %.2f s | %.0f questions/s |%n",
                who,
                told[0],
                told[2] / told[0],
                told[1],
                told[3] / told[1]);
    }
}
