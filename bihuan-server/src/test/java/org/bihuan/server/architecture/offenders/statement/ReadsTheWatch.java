package org.bihuan.server.architecture.offenders.statement;

import java.time.Instant;

/** Nobody could turn its clock. */
final class ReadsTheWatch {

    private ReadsTheWatch() {}

    static Instant moment() {
        return Instant.now();
    }
}
