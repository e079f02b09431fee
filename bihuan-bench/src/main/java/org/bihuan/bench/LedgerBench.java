package org.bihuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long the ledger's list takes with 200,000 items in one unit, beside the bare SQL that finds
 * the same lines and counts them: both in one run, on one database, the page as it comes over HTTP
 * with its choices, its words and everything that is checked on the way.
 */
final class LedgerBench {
    private static final int ITEMS = 200_000;
    private static final int WARM = 4;
    private static final int ROUNDS = 15;

    /** What a line shows; the bare SQL fetches no less than the page needs. */
    private static final String LINES =
            "select i.*, o.name, v.name,"
                    + " (select count(*) from evidence e where e.unit_id = i.unit_id and e.item_id = i.id),"
                    + " (select f.words from ledger_item_findings f"
                    + " where f.unit_id = i.unit_id and f.item_id = i.id and f.position = 1)"
                    + " from ledger_items i join people o on o.unit_id = i.unit_id and o.id = i.owner_id"
                    + " join people v on v.unit_id = i.unit_id and v.id = i.verifier_id where ";

    /**
     * One question.
     *
     * @param address behind {@code /ledger}
     * @param where the same in SQL, about {@code i}
     */
    private record Question(String name, String address, String where, String order, int offset) {
        Question(String name, String address, String where) {
            this(name, address, where, "i.due_on, i.year, i.serial, i.id", 0);
        }
    }

    private record Times(double page, double bare, int found) {}

    private LedgerBench() {}

    static String run(boolean quick) throws IOException {
        int items = quick ? ITEMS / 20 : ITEMS;
        Path data = Files.createTempDirectory("bihuan-bench-ledger");
        try (BenchServer server = BenchServer.start(data);
                Connection bare = server.database()) {
            FilledLedger ledger = FilledLedger.fill(bare, items);
            String unit = "i.unit_id = '" + ledger.unit() + "'";
            StringBuilder table = new StringBuilder();
            table.append(
                    "%,d items in one unit; the whole page over HTTP beside its bare SQL, median of %d; %s, JDK %s%n%n"
                            .formatted(
                                    items,
                                    ROUNDS,
                                    Machine.processor(),
                                    Runtime.version().feature()));
            table.append(
                    "| The list asked for | found | page, ms | bare SQL, ms | page / SQL |\n|---|---:|---:|---:|---:|\n");
            for (Question question : questions(ledger, unit)) {
                Times times = measured(server, bare, question);
                table.append(
                        String.format(
                                Locale.ROOT,
                                "| %s | %,d | %.1f | %.1f | %.2f |%n",
                                question.name(),
                                times.found(),
                                times.page(),
                                times.bare(),
                                times.page() / times.bare()));
            }
            return table.toString();
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        } finally {
            delete(data);
        }
    }

    private static List<Question> questions(FilledLedger ledger, String unit) {
        String day = ledger.today().toString();
        String open = unit + " and i.state not in ('closed', 'merged', 'split')";
        return List.of(
                new Question("everything, by date", "", unit),
                new Question("not closed", "?state=open", open),
                new Question("overdue", "?light=overdue", open + " and i.due_on < '" + day + "'"),
                new Question(
                        "one owner",
                        "?owner=" + ledger.owner(),
                        unit + " and i.owner_id = '" + ledger.owner() + "'"),
                new Question(
                        "due within a month, not closed",
                        "?state=open&from=" + day + "&until=" + ledger.today().plusDays(30),
                        open
                                + " and i.due_on between '"
                                + day
                                + "' and '"
                                + ledger.today().plusDays(30)
                                + "'"),
                new Question(
                        "the newest number first",
                        "?sort=number-last",
                        unit,
                        "i.year desc, i.serial desc, i.id",
                        0),
                new Question(
                        "page 500", "?page=500", unit, "i.due_on, i.year, i.serial, i.id", 9_980),
                new Question(
                        "words that are rare",
                        "?q=" + ledger.rare(),
                        unit + " and " + saying(ledger.rare())),
                new Question(
                        "words that are everywhere",
                        "?q=" + ledger.common(),
                        unit + " and " + saying(ledger.common())));
    }

    /** What anybody would write who has no column of pairs. */
    private static String saying(String words) {
        return "(i.measure like '%"
                + words
                + "%' or exists (select 1 from ledger_item_findings f where f.unit_id = i.unit_id"
                + " and f.item_id = i.id and f.words like '%"
                + words
                + "%'))";
    }

    private static Times measured(BenchServer server, Connection bare, Question question)
            throws IOException, SQLException, InterruptedException {
        double[] pages = new double[ROUNDS];
        double[] sql = new double[ROUNDS];
        int found = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            server.get("/ledger" + question.address());
            double page = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            found = ask(bare, question);
            double alone = (System.nanoTime() - start) / 1e6;
            if (round >= 0) {
                pages[round] = page;
                sql[round] = alone;
            }
        }
        return new Times(median(pages), median(sql), found);
    }

    private static int ask(Connection bare, Question question) throws SQLException {
        int found;
        try (PreparedStatement count =
                        bare.prepareStatement(
                                "select count(*) from ledger_items i where " + question.where());
                ResultSet rows = count.executeQuery()) {
            rows.next();
            found = rows.getInt(1);
        }
        try (PreparedStatement lines =
                        bare.prepareStatement(
                                LINES
                                        + question.where()
                                        + " order by "
                                        + question.order()
                                        + " limit 20 offset "
                                        + question.offset());
                ResultSet rows = lines.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        return found;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
