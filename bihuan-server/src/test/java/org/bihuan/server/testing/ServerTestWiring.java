package org.bihuan.server.testing;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** What is different in a test: the clock, the cost of a password, and an empty schema. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Office.class, Databases.class})
class ServerTestWiring {

    @Bean
    @Primary
    TurnableClock turnableClock() {
        return new TurnableClock();
    }

    @Bean
    @Primary
    Walls walls() {
        return new Walls();
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
        return new DelegatingPasswordEncoder(
                "cheap",
                Map.of(
                        "cheap",
                        new Pbkdf2PasswordEncoder(
                                "", 16, 10, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }

    /**
     * The home is kept between runs, its schema is not: migrations change while one writes them.
     */
    @Bean
    FlywayMigrationStrategy fromScratch() {
        return (Flyway flyway) -> {
            flyway.clean();
            flyway.migrate();
        };
    }
}
