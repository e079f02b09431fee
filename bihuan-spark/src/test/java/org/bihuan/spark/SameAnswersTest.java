package org.bihuan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.bihuan.testkit.reuse.CopiedTexts;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark says what one machine says, word for word. */
class SameAnswersTest {
    private static final int TEXTS = 120;
    private static final CopiedTexts CORPUS = new CopiedTexts(42, 1_500);

    private static SparkSession spark;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        spark = Sessions.local(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aCorpusAgainstItselfIsWhatOneMachineSaysOfTheSameParts(int parts) throws Exception {
        Dataset<Row> texts = Sessions.texts(spark, TEXTS, CORPUS::text);
        String index = folder.resolve("index").toString();

        assertThat(IndexJob.run(texts, index, parts)).isEqualTo(TEXTS);
        List<Row> answers = CompareJob.run(texts, index, 3, List.of(), 1_000).collectAsList();

        Map<String, String> local = new TreeMap<>();
        List<ReuseText> all = texts.collectAsList().stream().map(Texts::text).toList();
        List<ReuseIndex> here = indexes(texts, parts);
        for (ReuseText text : all) {
            ReuseReport report = ReuseIndex.ask(here, CompareJob.question(text, List.of(), 1_000));
            local.put(report.name(), said(Answers.row(report)));
        }
        assertThat(said(answers)).isEqualTo(local);
        assertThat(String.join("", local.values())).contains("R02", "R01", "R03");
    }

    /** As many indexes in memory as there are parts, with the texts that Spark puts into each. */
    private static List<ReuseIndex> indexes(Dataset<Row> texts, int parts) {
        Map<Integer, List<ReuseText>> byPart = new TreeMap<>();
        texts.repartitionByRange(parts, functions.col(Texts.ID))
                .sortWithinPartitions(Texts.ID)
                .withColumn("part", functions.spark_partition_id())
                .collectAsList()
                .forEach(row ->
                        byPart.computeIfAbsent(row.getInt(4), _ -> new ArrayList<>())
                                .add(Texts.text(row)));
        List<ReuseIndex> indexes = new ArrayList<>();
        for (List<ReuseText> some : byPart.values()) {
            ReuseIndex index = ReuseIndex.inMemory();
            index.add(some);
            indexes.add(index);
        }
        return indexes;
    }

    /** Which sources of a common phrase are named may differ; that a run is found may not. */
    @Test
    void everyLongRunThatOnePartFindsIsFoundInFive() throws Exception {
        Dataset<Row> texts = Sessions.texts(spark, TEXTS, CORPUS::text);
        String one = folder.resolve("one").toString();
        String five = folder.resolve("five").toString();
        IndexJob.run(texts, one, 1);
        IndexJob.run(texts, five, 5);

        Map<String, BitSet> inOne = places(CompareJob.run(texts, one, 2, List.of(), 1_000), 13);
        Map<String, BitSet> inFive = places(CompareJob.run(texts, five, 2, List.of(), 1_000), 1);

        assertThat(inOne).hasSize(TEXTS);
        inOne.forEach((name, places) -> {
            places.andNot(inFive.get(name));
            assertThat(places.cardinality()).as(name).isZero();
        });
    }

    private static Map<String, BitSet> places(Dataset<Row> answers, int least) {
        Map<String, BitSet> places = new TreeMap<>();
        for (Row row : answers.collectAsList()) {
            BitSet there = new BitSet();
            for (Object each : row.getList(4)) {
                Row match = (Row) each;
                if (match.getString(6).equals("identical")
                        ? match.getInt(2) - match.getInt(1) >= least
                        : least == 1) {
                    there.set(match.getInt(1), match.getInt(2));
                }
            }
            places.put(row.getStruct(0).getString(0), there);
        }
        return places;
    }

    @Test
    void newTextsAgainstOldOnesThroughParquetAndPlainFiles() throws Exception {
        Path old = folder.resolve("old");
        Path fresh = folder.resolve("fresh");
        Path notices = folder.resolve("notices");
        write(old, 60, i -> CORPUS.text(i));
        write(fresh, 6, i -> CORPUS.question(i, 60, true).text());
        Files.createDirectories(notices);
        Files.writeString(notices.resolve("notice.txt"), CORPUS.text(3).substring(0, 120));
        // Plain files know of no author and no reference; so that both forms say the same.
        Sessions.texts(spark, 60, i -> CORPUS.text(i))
                .select(Texts.ID, Texts.TEXT)
                .write()
                .parquet(folder.resolve("parquet").toString());

        run("index", "--texts", old, "--form", "plain", "--to", folder.resolve("a"), "--shards", 1);
        run(
                "index",
                "--texts",
                folder.resolve("parquet"),
                "--to",
                folder.resolve("b"),
                "--shards",
                1);
        compare(fresh, notices, "a", "parquet");
        compare(fresh, notices, "b", "plain");

        List<Row> fromPlain =
                spark.read().parquet(folder.resolve("out-a").toString()).collectAsList();
        List<Row> fromParquet =
                spark.read()
                        .schema(Answers.SCHEMA)
                        .json(folder.resolve("out-b").toString())
                        .collectAsList();
        assertThat(said(fromPlain)).isEqualTo(said(fromParquet)).hasSize(6);
        assertThat(said(fromPlain).get("000000.txt")).contains("R02");
    }

    @Test
    void aTaskThatIsTriedAgainLeavesOnePart() throws Exception {
        Dataset<Row> texts = Sessions.texts(spark, 30, CORPUS::text);
        String index = folder.resolve("index").toString();
        IndexJob.run(texts, index, 4);
        IndexJob.run(texts, index, 2);

        try (Stream<Path> parts = Files.list(Path.of(index))) {
            assertThat(parts.map(p -> p.getFileName().toString()))
                    .filteredOn(name -> !name.endsWith(".crc"))
                    .containsExactlyInAnyOrder("shard-00000", "shard-00001");
        }
        for (String part : List.of("shard-00000", "shard-00001")) {
            ReuseIndex.verify(Path.of(index, part));
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefusedInWords() throws Exception {
        assertThat(said(2)).contains("say index or compare");
        assertThat(said(2, "index", "--texts", "x")).contains("needs --to");
        assertThat(said(2, "index", "--texts", "x", "--to", "y", "--form", "word"))
                .contains("a form is parquet or plain");
        assertThat(said(2, "index", "--texts", "x", "--to", "y", "--shards", "0"))
                .contains("--shards needs a number from 1");
        assertThat(said(3, "index", "--texts", folder.resolve("none").toString(), "--to", "y"))
                .contains("PATH_NOT_FOUND");
    }

    private String said(int code, String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(
                        Main.run(
                                spark,
                                List.of(words),
                                new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void compare(Path fresh, Path notices, String index, String form) throws Exception {
        run(
                "compare",
                "--texts",
                fresh,
                "--form",
                "plain",
                "--index",
                folder.resolve(index),
                "--out",
                folder.resolve("out-" + index),
                "--out-form",
                form,
                "--tasks",
                2,
                "--notices",
                notices);
    }

    private static void run(Object... words) throws Exception {
        List<String> said = new ArrayList<>();
        for (Object word : words) {
            said.add(word.toString());
        }
        assertThat(Main.run(spark, said, System.err)).isZero();
    }

    private static void write(Path folder, int count, java.util.function.IntFunction<String> text)
            throws Exception {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve(Sessions.name(i)), text.apply(i));
        }
    }

    private static Map<String, String> said(List<Row> answers) {
        Map<String, String> said = new TreeMap<>();
        answers.forEach(row -> said.put(row.getStruct(0).getString(0), said(row)));
        return said;
    }

    /** At one place several sources may weigh the same; which comes first says nothing. */
    private static String said(Row row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.getStruct(0).mkString(","));
        parts.add(String.valueOf(row.get(1)));
        parts.add(row.getStruct(2).mkString(","));
        for (int list = 3; list <= 5; list++) {
            List<Row> rows =
                    row.get(list) instanceof Row[] array ? List.of(array) : row.getList(list);
            rows.stream()
                    .map(r -> r.mkString("|"))
                    .sorted(Comparator.naturalOrder())
                    .forEach(parts::add);
        }
        return String.join("\n", parts);
    }
}
