package org.bihuan.server;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Starts the server. */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {

    public static void main(String[] arguments) {
        SpringApplication.run(Main.class, arguments);
    }

    /** The only clock: everything that asks for the time gets this one, so tests can turn it. */
    @Bean
    Clock clock(@Value("${bihuan.zone:Asia/Shanghai}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }

    /**
     * PBKDF2 with HMAC-SHA-256, 600,000 rounds (OWASP password storage, 2023). The name before the
     * hash lets a later release use another function and re-hash at the next sign-in.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        String today = "pbkdf2-sha256-600000";
        return new DelegatingPasswordEncoder(
                today,
                java.util.Map.of(
                        today,
                        new Pbkdf2PasswordEncoder(
                                "", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }
}
