package org.bihuan.server.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Bare connections to the test's database, around everything the server does with them. */
public final class Databases {

    private final FlywayConnectionDetails owner;
    private final JdbcConnectionDetails application;

    Databases(FlywayConnectionDetails owner, JdbcConnectionDetails application) {
        this.owner = owner;
        this.application = application;
    }

    /** As the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    /** As the role that the server works with; nothing is in sight. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                application.getJdbcUrl(), application.getUsername(), application.getPassword());
    }

    /** The first column of every row, as text. */
    public static List<String> column(Connection connection, String query) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
