package org.bihuan.server;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started us where we are. The launcher waits for exactly this line. */
@Component
class Readiness {

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        String port =
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            System.out.println("BIHUAN READY http://127.0.0.1:" + port + "/");
        }
    }
}
