package org.bihuan.server.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties every table and turns the clock back before each test method. Only what holds rows is
 * touched, and by deleting: truncating all of a hundred tables took longer than most tests.
 */
final class EmptyDatabase implements BeforeEachCallback {

    /** The same in all databases of one build; found once. */
    private static final List<String> ORDER = new ArrayList<>();

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
            List<String> filled = filled(statement, order(statement));
            Set<String> forced = forced(statement);
            for (String table : filled) {
                if (forced.contains(table)) {
                    statement.execute("alter table " + table + " no force row level security");
                }
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (String table : filled) {
                statement.execute("delete from " + table);
            }
            for (String table : filled) {
                statement.execute("alter table " + table + " enable trigger user");
                if (forced.contains(table)) {
                    statement.execute("alter table " + table + " force row level security");
                }
            }
            statement.execute("insert into installation default values");
            connection.commit();
            connection.setAutoCommit(true);
            if (!filled.isEmpty()) {
                // Gives the pages back, so that an emptied table counts as empty the next time.
                statement.execute("vacuum " + String.join(", ", filled));
            }
        }
    }

    /** All tables, those that point at others before these. */
    private static List<String> order(Statement statement) throws SQLException {
        if (ORDER.isEmpty()) {
            Map<String, Set<String>> pointers = new LinkedHashMap<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            """
                            select t.relname, f.relname
                            from pg_class t
                            left join pg_constraint c
                                on c.confrelid = t.oid and c.contype = 'f' and c.conrelid <> t.oid
                            left join pg_class f on f.oid = c.conrelid
                            where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
                                and t.relname <> 'flyway_schema_history'
                            order by 1, 2
                            """)) {
                while (rows.next()) {
                    Set<String> those =
                            pointers.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>());
                    if (rows.getString(2) != null) {
                        those.add(rows.getString(2));
                    }
                }
            }
            while (!pointers.isEmpty()) {
                List<String> free =
                        pointers.entrySet().stream()
                                .filter(table -> ORDER.containsAll(table.getValue()))
                                .map(Map.Entry::getKey)
                                .toList();
                if (free.isEmpty()) {
                    throw new IllegalStateException("tables in a ring: " + pointers);
                }
                ORDER.addAll(free);
                free.forEach(pointers::remove);
            }
        }
        return ORDER;
    }

    /** By their pages: a forced row security hides the rows from their owner, too. */
    private static List<String> filled(Statement statement, List<String> tables)
            throws SQLException {
        Set<String> found =
                names(
                        statement,
                        "select relname from pg_class where relkind = 'r' and pg_relation_size(oid) > 0"
                                + " and relnamespace = 'public'::regnamespace");
        return tables.stream().filter(found::contains).toList();
    }

    private static Set<String> forced(Statement statement) throws SQLException {
        return names(
                statement,
                "select relname from pg_class where relkind = 'r' and relforcerowsecurity"
                        + " and relnamespace = 'public'::regnamespace");
    }

    private static Set<String> names(Statement statement, String query) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
