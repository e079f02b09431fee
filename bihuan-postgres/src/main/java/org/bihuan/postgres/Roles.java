package org.bihuan.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Roles, the one database, and the settings without which nothing acknowledged would be safe. */
final class Roles {

    /** Each of these off means that an acknowledged row can be lost or rot unseen. */
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private Roles() {}

    static void ensure(String administrationUrl, Logins logins) throws SQLException, RefusedStart {
        Login superuser = logins.superuser();
        try (Connection connection =
                        DriverManager.getConnection(
                                administrationUrl, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                requireOn(statement, setting);
            }
            ensureRole(statement, logins.owner());
            ensureRole(statement, logins.application());
            ensureDatabase(statement, logins);
        }
    }

    private static void requireOn(Statement statement, String setting)
            throws SQLException, RefusedStart {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new RefusedStart(new Refusal.UnsafeSetting(setting, row.getString(1)));
            }
        }
    }

    /** Names and passwords are our own constants and Base64, so they need no quoting. */
    private static void ensureRole(Statement statement, Login login) throws SQLException {
        String verb =
                exists(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'")
                        ? "alter"
                        : "create";
        statement.execute(
                verb
                        + " role "
                        + login.user()
                        + " with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication"
                        + " password '"
                        + login.password()
                        + "'");
    }

    private static void ensureDatabase(Statement statement, Logins logins) throws SQLException {
        String name = ManagedPostgres.DATABASE;
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + logins.owner().user());
        }
        statement.execute("revoke all on database " + name + " from public");
        statement.execute(
                "grant connect on database " + name + " to " + logins.application().user());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
