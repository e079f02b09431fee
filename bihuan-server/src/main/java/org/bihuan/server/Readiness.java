package org.bihuan.server;

import java.util.List;
import org.bihuan.server.identity.SetUp;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started us where we are, and how to set up if nobody has. The launcher waits for
 * exactly the line that begins with {@code BIHUAN READY}.
 */
@Component
class Readiness {

    private final SetUp setUp;

    Readiness(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        String port =
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String address = "http://127.0.0.1:" + port + "/";
        setUp.codeForConsole()
                .ifPresent(code ->
                        System.out.println(
                                Console.ofThisMachine()
                                        .sentence("console.setup", List.of(address, code))));
        System.out.println("BIHUAN READY " + address);
    }
}
