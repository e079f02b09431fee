package org.bihuan.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.bihuan.postgres.Login;
import org.bihuan.postgres.ManagedPostgres;
import org.bihuan.postgres.PostgresHome;
import org.bihuan.postgres.Start;
import org.bihuan.server.testing.Databases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of our own plays the outside one; what is tested knows it by its address only. */
class UsingAnOutsideDatabaseTest {

    @TempDir static Path directory;

    static ManagedPostgres server;

    @BeforeAll
    static void start() {
        PostgresHome home = new PostgresHome(directory, Path.of("target", "postgres-binaries"));
        server =
                switch (ManagedPostgres.start(home)) {
                    case Start.Running(ManagedPostgres running) -> running;
                    case Start.Refused refused -> throw new AssertionError(refused.toString());
                };
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anEmptyDatabaseOfSomebodyElse() throws Exception {
        try (Connection superuser = connect(server.jdbcUrl("postgres"), server.superuser())) {
            Databases.execute(superuser, "drop database if exists office");
            Databases.execute(superuser, "drop database if exists bihuan");
            Databases.execute(superuser, "drop role if exists bihuan_app");
            Databases.execute(superuser, "drop role if exists landlord");
            Databases.execute(
                    superuser, "create role landlord login createrole password 'p&ss word'");
            Databases.execute(superuser, "create database office owner landlord");
        }
    }

    @Test
    void theApplicationsRoleIsMadeAndOwnsNothing() throws Exception {
        OutsideDatabase database = OutsideDatabase.at(url("p%26ss%20word"), Optional.empty());

        migrate(database);
        try (Connection application = connect(database.jdbcUrl(), database.application())) {
            assertThat(Databases.column(application, "select count(*) from people"))
                    .containsExactly("0");
            assertThatThrownBy(() -> Databases.execute(application, "create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRoleThatIsThereIsUsedWithTheGivenPassword() throws Exception {
        try (Connection superuser = connect(server.jdbcUrl("postgres"), server.superuser())) {
            Databases.execute(superuser, "create role bihuan_app login password 'given'");
            Databases.execute(superuser, "alter role landlord nocreaterole");
        }

        OutsideDatabase database = OutsideDatabase.at(url("p%26ss%20word"), Optional.of("given"));

        migrate(database);
        try (Connection application = connect(database.jdbcUrl(), database.application())) {
            assertThat(Databases.column(application, "select current_user"))
                    .containsExactly("bihuan_app");
        }
    }

    @Test
    void withoutTheRoleAndTheRightToMakeItTheReasonIsTold() throws Exception {
        try (Connection superuser = connect(server.jdbcUrl("postgres"), server.superuser())) {
            Databases.execute(superuser, "alter role landlord nocreaterole");
        }

        assertThat(refusal("p%26ss%20word")).containsExactly("console.database.outside.no-role");
    }

    @Test
    void aRoleThatCouldStepAroundTheWallIsRefused() throws Exception {
        try (Connection superuser = connect(server.jdbcUrl("postgres"), server.superuser())) {
            Databases.execute(superuser, "create role bihuan_app login bypassrls password 'given'");
        }

        assertThatThrownBy(() -> OutsideDatabase.at(url("p%26ss%20word"), Optional.of("given")))
                .hasMessageContaining("console.database.outside.role-too-strong");
    }

    @Test
    void anUnreachableDatabaseIsTold() {
        assertThat(refusal("wrong")).containsExactly("console.database.outside.unreachable");
    }

    private static List<String> refusal(String password) {
        try {
            OutsideDatabase.at(url(password), Optional.empty());
        } catch (CannotServe refused) {
            return refused.reasons().stream().map(CannotServe.Reason::key).toList();
        }
        throw new AssertionError("it was accepted");
    }

    private static String url(String password) {
        return server.jdbcUrl("office") + "?user=landlord&password=" + password;
    }

    private static void migrate(OutsideDatabase database) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .load()
                .migrate();
    }

    private static Connection connect(String url, Login login) throws Exception {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
