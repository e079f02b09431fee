package org.bihuan.server.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office that began with an early version comes to this one with all that it had. */
@ServerTest
class UpgradingAFilledDatabaseTest {

    private static final String FIRST = "a0000000-0000-4000-8000-000000000001";
    private static final String SECOND = "a0000000-0000-4000-8000-000000000002";

    /** What moved elsewhere on the way; its new place is asked for below. */
    private static final List<String> MOVED = List.of("units.name", "units.parent_id");

    @Autowired Flyway flyway;
    @Autowired Databases databases;

    /** Also after a failure: the tests that follow share this database. */
    @AfterEach
    void asItWas() {
        flyway.clean();
        flyway.migrate();
    }

    @Test
    void nothingIsLostAndNothingFails() throws Exception {
        flyway.clean();
        to("030").migrate();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection owner = everythingInSight()) {
            Databases.execute(owner, filling());
            for (String table : tables(owner)) {
                columns.put(table, columns(owner, table));
                rows.put(table, rows(owner, table, columns.get(table)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows).allSatisfy((_, found) -> assertThat(found).isNotEmpty());

        flyway.migrate();

        try (Connection owner = everythingInSight()) {
            for (Map.Entry<String, List<String>> before : rows.entrySet()) {
                String table = before.getKey();
                assertThat(rows(owner, table, columns.get(table)))
                        .as(table)
                        .containsAll(before.getValue());
            }
            assertThat(Databases.column(owner, "select name from unit_names order by name"))
                    .containsExactlyInAnyOrder("清源市示例局", "示例科");
            assertThat(
                            Databases.column(
                                    owner,
                                    "select parent_id::text from unit_places where unit_id = '"
                                            + SECOND
                                            + "'"))
                    .containsExactly(FIRST);
            assertThat(SchemaFaults.all(owner)).isEmpty();
        }
    }

    private Flyway to(String version) {
        return new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load();
    }

    private Connection everythingInSight() throws SQLException {
        Connection owner = databases.asOwner();
        for (String sight : List.of("units", "administered_units", "audited_units")) {
            Databases.execute(owner, "set bihuan." + sight + " = '{" + FIRST + "," + SECOND + "}'");
        }
        Databases.execute(owner, "set bihuan.account = 'd0000000-0000-4000-8000-000000000001'");
        return owner;
    }

    private static String filling() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        UpgradingAFilledDatabaseTest.class.getResourceAsStream(
                                "/upgrade/filled-at-V030.sql"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return Databases.column(
                owner,
                "select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by 1");
    }

    private static List<String> columns(Connection owner, String table) throws SQLException {
        List<String> columns =
                new ArrayList<>(
                        Databases.column(
                                owner,
                                "select column_name from information_schema.columns"
                                        + " where table_schema = 'public' and table_name = '"
                                        + table
                                        + "' order by ordinal_position"));
        columns.removeIf(column -> MOVED.contains(table + "." + column));
        return columns;
    }

    private static List<String> rows(Connection owner, String table, List<String> columns)
            throws SQLException {
        return Databases.column(
                owner, "select row(" + String.join(", ", columns) + ")::text from " + table);
    }
}
