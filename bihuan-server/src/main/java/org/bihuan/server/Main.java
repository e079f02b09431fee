package org.bihuan.server;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.database.CannotServe;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Starts the server.
 *
 * <p>Arguments: {@code --bihuan.data=FOLDER} (or {@code BIHUAN_DATABASE_URL} in the environment),
 * {@code --server.port=N}, {@code --bihuan.sample=true}. Exit code 4: the machine does not let us,
 * or a bug; the console says which.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {

    private static final int MACHINE_OR_BUG = 4;

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Main.class);
        application.setRegisterShutdownHook(true);
        try {
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException trained) {
            throw trained;
        } catch (RuntimeException failed) {
            explain(failed);
            System.exit(MACHINE_OR_BUG);
        }
    }

    private static void explain(RuntimeException failed) {
        Console console = Console.ofThisMachine();
        Optional<CannotServe> refused = cause(failed, CannotServe.class);
        Optional<PortInUseException> port = cause(failed, PortInUseException.class);
        if (refused.isPresent()) {
            System.err.println(console.sentence("console.refused", List.of()));
            refused.get()
                    .reasons()
                    .forEach(reason ->
                            System.err.println(console.sentence(reason.key(), reason.arguments())));
        } else if (port.isPresent()) {
            System.err.println(
                    console.sentence(
                            "console.port-in-use",
                            List.of(Integer.toString(port.get().getPort()))));
        } else {
            System.err.println(console.sentence("console.bug", List.of()));
            failed.printStackTrace();
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        Throwable cause = failure;
        while (cause != null) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
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
                Map.of(
                        today,
                        new Pbkdf2PasswordEncoder(
                                "", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }
}
