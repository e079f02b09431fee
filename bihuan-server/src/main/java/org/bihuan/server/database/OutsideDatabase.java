package org.bihuan.server.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.postgres.Login;
import org.bihuan.server.database.CannotServe.Reason;

/**
 * A PostgreSQL that somebody else runs. The address ({@code
 * jdbc:postgresql://HOST/DATABASE?user=…&password=…}) logs in as the owner of the database. The
 * application's role {@code bihuan_app} is used with the password that was given; if none was and
 * the owner may create roles, it is created, or gets a new random password, at each start.
 */
record OutsideDatabase(String jdbcUrl, Login owner, Login application) implements Database {

    private static final String ROLE = "bihuan_app";
    private static final int OLDEST = 15;
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    static OutsideDatabase at(String url, Optional<String> applicationPassword) {
        String user = parameter(url, "user");
        String password = parameter(url, "password");
        Login owner = new Login(user, password);
        Login application =
                new Login(ROLE, applicationPassword.orElseGet(OutsideDatabase::randomPassword));
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            requireVersion(statement);
            requireSafety(statement);
            requireRole(statement, application, applicationPassword.isPresent());
        } catch (SQLException unreachable) {
            throw refusal(
                    "console.database.outside.unreachable",
                    String.valueOf(unreachable.getMessage()));
        }
        return new OutsideDatabase(withoutLogin(url), owner, application);
    }

    private static void requireVersion(Statement statement) throws SQLException {
        String version = show(statement, "server_version_num");
        if (Integer.parseInt(version) < OLDEST * 10_000) {
            throw refusal("console.database.outside.too-old", show(statement, "server_version"));
        }
    }

    private static void requireSafety(Statement statement) throws SQLException {
        for (String setting : MUST_BE_ON) {
            String value = show(statement, setting);
            // "local", "remote_write" and "remote_apply" are durable, too.
            if (value.equals("off")) {
                throw refusal("console.database.unsafe-setting", setting, value);
            }
        }
    }

    private static void requireRole(Statement statement, Login application, boolean given)
            throws SQLException {
        boolean exists =
                isTrue(
                        statement,
                        "select exists (select from pg_roles where rolname = '" + ROLE + "')");
        boolean mayCreate =
                isTrue(
                        statement,
                        "select rolcreaterole or rolsuper from pg_roles where rolname = current_user");
        if (!mayCreate && (!exists || !given)) {
            throw refusal("console.database.outside.no-role");
        }
        if (!exists || !given) {
            statement.execute(
                    (exists ? "alter" : "create")
                            + " role "
                            + ROLE
                            + " with login password '"
                            + application.password().replace("'", "''")
                            + "'");
        }
        if (isTrue(
                statement,
                "select rolsuper or rolbypassrls from pg_roles where rolname = '" + ROLE + "'")) {
            throw refusal("console.database.outside.role-too-strong");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String parameter(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }

    /** The driver prefers a login in the address to one given beside it. */
    private static String withoutLogin(String url) {
        return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static CannotServe refusal(String key, Object... arguments) {
        return new CannotServe(List.of(Reason.of(key, arguments)));
    }

    @Override
    public void close() {
        // It was running before us and goes on.
    }
}
