package org.bihuan.server.database;

import java.nio.file.Path;
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

    @Bean(destroyMethod = "close")
    Database database(
            @Value("${bihuan.data:}") String data,
            @Value("${bihuan.postgres.binaries:}") String binaries) {
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
