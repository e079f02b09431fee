package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/**
 * What the service refuses the database refuses too, for whoever comes past the service: even as
 * the owner of the tables, with the unit in sight.
 */
@ServerTest
class TheDatabaseKeepsThePromisesTest {
    @Autowired ApplicationContext server;
    @Autowired FlywayConnectionDetails tables;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void noDueDateIsOverwritten() {
        UUID item = here.item();

        refused(
                "a due date is never overwritten",
                "update ledger_items set due_on = '2030-01-01', version = version + 1 where id = '%s'",
                item);
    }

    @Test
    void noPromiseIsRewritten() {
        UUID item = here.item();

        refused(
                "what was promised is never rewritten",
                "update ledger_items set measure = 'less', version = version + 1 where id = '%s'",
                item);
        refused("only added to", "update indicators set target = 0 where item_id = '%s'", item);
        refused("only added to", "delete from ledger_items where id = '%s'", item);
    }

    @Test
    void nobodyVerifiesHisOwnWork() {
        UUID item = here.item();

        refused(
                "verifier_is_not_owner",
                "insert into ledger_items select unit_id, gen_random_uuid(), cycle_id, year, 99,"
                        + " statement_id, statement_version_id, measure_ref, measure, measure_start,"
                        + " measure_end, measure_place, owner_id, owner_id, due_on, expected_kind,"
                        + " issued_by, issued_at, 'issued', 1 from ledger_items where id = '%s'",
                "ledger_items (unit_id, id, cycle_id, year, serial, statement_id,"
                        + " statement_version_id, measure_ref, measure, measure_start, measure_end,"
                        + " measure_place, owner_id, verifier_id, due_on, expected_kind, issued_by,"
                        + " issued_at, state, version)",
                item);
        UUID submitted = here.submitted("figures");
        String verification =
                "insert into verifications select gen_random_uuid(), unit_id, id, submitted_by,"
                        + " submitted_at, %s, now(), true, '' from ledger_items where id = '%s'";
        refused(
                "nobody verifies his own work",
                verification.formatted("owner_id", "%s"),
                submitted);
        refused(
                "nobody verifies his own work",
                verification.formatted("submitted_by", "%s"),
                submitted);
    }

    @Test
    void nothingIsClosedWithoutVerificationByAnother() {
        UUID submitted = here.submitted("figures");

        refused("cannot go from submitted to closed", closing(), submitted);
        refused(
                "without a verification by another person",
                "update ledger_items set state = 'verified', version = version + 1,"
                        + " verified_by = verifier_id, verified_at = now() where id = '%s'",
                submitted);
    }

    @Test
    void nothingIsClosedWithoutEvidenceOfTheOutcome() {
        refused("without evidence of the outcome", closing(), here.verified("minutes"));
    }

    @Test
    void nobodyClosesHisOwnItem() {
        refused(
                "closed_by_another",
                closing().replace("closed_by = verifier_id", "closed_by = owner_id"),
                here.verified("figures"));
    }

    @Test
    void nothingLeavesClosed() {
        UUID closed = here.closed();

        refused(
                "a closed ledger item never changes",
                "update ledger_items set state = 'returned', version = version + 1 where id = '%s'",
                closed);
        refused(
                "nothing is added to an item that is submitted, verified or closed",
                "insert into progress_notes select gen_random_uuid(), unit_id, id, 'late', null,"
                        + " owner_id, now() from ledger_items where id = '%s'",
                closed);
        refused("only added to", "delete from evidence where item_id = '%s'", closed);
        refused(
                "only added to",
                "update ledger_events set words = '' where item_id = '%s'",
                closed);
    }

    @Test
    void noNumberIsGivenTwice() {
        UUID item = here.item();

        refused(
                "ledger_items_unit_id_year_serial_key",
                "insert into ledger_items select unit_id, gen_random_uuid(), cycle_id, year, serial,"
                        + " statement_id, statement_version_id, measure_ref, measure, measure_start,"
                        + " measure_end, measure_place, owner_id, verifier_id, due_on,"
                        + " expected_kind, issued_by, issued_at, 'issued', 1 from ledger_items"
                        + " where id = '%s'",
                "ledger_items (unit_id, id, cycle_id, year, serial, statement_id,"
                        + " statement_version_id, measure_ref, measure, measure_start, measure_end,"
                        + " measure_place, owner_id, verifier_id, due_on, expected_kind, issued_by,"
                        + " issued_at, state, version)",
                item);
    }

    @Test
    void everyTableOfTheLedgerIsBehindTheSecondWall() throws SQLException {
        List<String> all =
                List.of(
                        "ledger_counters",
                        "ledger_items",
                        "ledger_item_findings",
                        "indicators",
                        "progress_notes",
                        "evidence",
                        "evidence_contents",
                        "verifications",
                        "ledger_events",
                        "ledger_requests");
        LedgerOffice.act(
                here.office.browserOf(here.owner),
                here.item(),
                "notes",
                java.util.Map.of("note", "窗口已经增开"));
        here.closed();
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            for (String table : all) {
                assertThat(count(sql, table)).as(table + " with nothing in sight").isZero();
            }
            sql.execute(inSight(here.unit));
            for (String table : all) {
                assertThat(count(sql, table)).as(table + " with the unit in sight").isPositive();
            }
            sql.execute(inSight(UUID.randomUUID()));
            for (String table : all) {
                assertThat(count(sql, table)).as(table + " with another unit in sight").isZero();
            }
        }
    }

    private static int count(Statement sql, String table) throws SQLException {
        try (var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String closing() {
        return "update ledger_items set state = 'closed', version = version + 1, verified_by ="
                + " verifier_id, verified_at = coalesce(verified_at, now()), closed_by = verifier_id,"
                + " closed_at = now() where id = '%s'";
    }

    private void refused(String why, String insert, String columns, UUID item) {
        refused(why, insert.replaceFirst("ledger_items", columns), item);
    }

    private void refused(String why, String statement, UUID item) {
        assertThatThrownBy(() -> run(statement.formatted(item)))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute(inSight(here.unit));
            sql.execute(statement);
        }
    }

    private static String inSight(UUID unit) {
        return "set bihuan.units = '{" + unit + "}'";
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                tables.getJdbcUrl(), tables.getUsername(), tables.getPassword());
    }
}
