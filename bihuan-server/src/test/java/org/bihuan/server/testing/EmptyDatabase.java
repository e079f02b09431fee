package org.bihuan.server.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table and turns the clock back before each test method. */
final class EmptyDatabase implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(TurnableClock.class).reset();
        application.getBean(Walls.class).reset();
        FlywayConnectionDetails owner = application.getBean(FlywayConnectionDetails.class);
        try (Connection connection =
                        DriverManager.getConnection(
                                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = tables(statement);
            for (String table : tables) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", tables));
            for (String table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("insert into installation default values");
            connection.commit();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
