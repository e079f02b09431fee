package org.bihuan.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Real servers for these tests; the executables are unpacked once and shared. */
final class Servers {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    private Servers() {}

    static PostgresHome homeIn(Path directory) {
        return new PostgresHome(directory, BINARIES);
    }

    static ManagedPostgres running(PostgresHome home) {
        return switch (ManagedPostgres.start(home)) {
            case Start.Running(ManagedPostgres server) -> server;
            case Start.Refused refused -> throw new AssertionError(refused.reasons().toString());
        };
    }

    static Connection connect(ManagedPostgres server, Login login) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), login.user(), login.password());
    }

    static void execute(ManagedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server, server.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(ManagedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server, server.owner());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
