package org.bihuan.server.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bihuan.postgres.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the database before anything asks for a connection: both connection details depend on it,
 * which also gives the right order when everything stops.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * @param data the data folder; may be left out when an outside database is named
     * @param binaries where the executables of our own PostgreSQL are unpacked; below the data
     *     folder if left out
     * @param url JDBC address of an outside PostgreSQL with the login of its owner
     */
    @Bean(destroyMethod = "close")
    Database database(
            @Value("${bihuan.data:}") String data,
            @Value("${bihuan.postgres.binaries:}") String binaries,
            @Value("${BIHUAN_DATABASE_URL:}") String url,
            @Value("${BIHUAN_DATABASE_APP_PASSWORD:}") String applicationPassword) {
        if (!url.isEmpty()) {
            return OutsideDatabase.at(
                    url, Optional.of(applicationPassword).filter(given -> !given.isEmpty()));
        }
        if (data.isEmpty()) {
            throw new CannotServe(List.of(CannotServe.Reason.of("console.data.missing")));
        }
        Path home = Path.of(data, "postgres");
        return OwnDatabase.in(
                home, binaries.isEmpty() ? home.resolve("binaries") : Path.of(binaries));
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        return new ApplicationConnection(database.jdbcUrl(), database.application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new OwnerConnection(database.jdbcUrl(), database.owner());
    }

    private record ApplicationConnection(String url, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url, Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
