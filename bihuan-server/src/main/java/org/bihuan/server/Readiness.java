package org.bihuan.server;

import java.util.List;
import org.bihuan.server.identity.SetUp;
import org.bihuan.server.sample.Sample;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the sample if asked to, then tells whoever started us where we are and how to get in. The
 * launcher waits for exactly the line that begins with {@code BIHUAN READY}.
 */
@Component
class Readiness {

    private final SetUp setUp;
    private final Sample sample;
    private final boolean wanted;

    Readiness(SetUp setUp, Sample sample, @Value("${bihuan.sample:false}") boolean wanted) {
        this.setUp = setUp;
        this.sample = sample;
        this.wanted = wanted;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        String port =
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        Console console = Console.ofThisMachine();
        String address = "http://127.0.0.1:" + port + "/";
        if (wanted) {
            sample.write();
            System.out.println(console.sentence("console.demo", List.of()));
            sample.logins().forEach(login -> System.out.println(line(login)));
        }
        setUp.codeForConsole()
                .ifPresent(code ->
                        System.out.println(
                                console.sentence("console.setup", List.of(address, code))));
        System.out.println("BIHUAN READY " + address);
    }

    private static String line(Sample.Login login) {
        return "  %-6s %-18s %s %s"
                .formatted(login.signInName(), login.password(), login.name(), login.post());
    }
}
