package org.bihuan.server.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole tables, as somebody would try who holds the password that the server works with: by pg_dump
 * (which first of all says {@code row_security = off}), COPY, TRUNCATE, files and other roles.
 */
@ServerTest
class TakingRowsOutTest {

    private static final String WITH_UNITS =
            "select relname from pg_class where relrowsecurity and relkind = 'r' order by 1";

    @Autowired Databases databases;
    @Autowired Office office;

    UUID unit;
    Connection application;
    List<String> tables;

    @BeforeEach
    void aPersonInAUnit() throws Exception {
        unit = office.unit("甲单位");
        office.person(unit, "张三");
        application = databases.asApplication();
        try (Connection owner = databases.asOwner()) {
            tables = Databases.column(owner, WITH_UNITS);
        }
    }

    @AfterEach
    void close() throws Exception {
        application.close();
    }

    @Test
    void aDumpStopsAtTheFirstTable() throws Exception {
        Databases.execute(application, "set row_security = off");
        assertThat(tables).hasSizeGreaterThan(50);
        for (String table : tables) {
            assertThatThrownBy(() -> Databases.column(application, "select * from " + table))
                    .as(table)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void copyBringsOutNothingWithoutASight() throws Exception {
        for (String table : tables) {
            assertThat(copied("copy " + table + " to stdout")).as(table).isEmpty();
        }
    }

    /** The control: with a sight the same words bring the rows out. */
    @Test
    void copyBringsOutWhatIsInSight() throws Exception {
        Databases.execute(application, "set bihuan.units = '{" + unit + "}'");

        assertThat(copied("copy people to stdout")).contains("张三");
    }

    @Test
    void copyBringsNothingIn() {
        assertThatThrownBy(() -> copier().copyIn("copy people from stdin", new StringReader("")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @DisplayName("a power over files, tables or roles is not there")
    @ValueSource(
            strings = {
                "truncate people cascade",
                "copy people to '/tmp/people'",
                "copy people to program 'cat'",
                "copy people from '/etc/hostname'",
                "select pg_read_file('/etc/hostname')",
                "select pg_ls_dir('.')",
                "set session authorization bihuan",
                "set role pg_read_all_data",
                "alter table people disable row level security",
                "alter table people no force row level security",
                "drop policy in_sight on people",
                "create table kept (name text)",
                "alter role bihuan_app bypassrls",
                "create function all_people() returns bigint language c as 'x'",
                "set session_replication_role = replica"
            })
    void aPowerIsNotThere(String words) {
        assertThatThrownBy(() -> Databases.execute(application, words))
                .as(words)
                .isInstanceOf(SQLException.class)
                .satisfies(thrown ->
                        assertThat(((SQLException) thrown).getSQLState())
                                .as(thrown.getMessage())
                                .isIn("42501", "22023", "42704"));
    }

    private String copied(String words) throws Exception {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copier().copyOut(words, rows);
        return rows.toString(StandardCharsets.UTF_8);
    }

    private CopyManager copier() throws SQLException {
        return application.unwrap(PGConnection.class).getCopyAPI();
    }
}
