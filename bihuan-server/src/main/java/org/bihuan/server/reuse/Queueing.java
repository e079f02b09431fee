package org.bihuan.server.reuse;

import java.time.Clock;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.statement.AfterSubmission;
import org.bihuan.server.statement.Submitted;
import org.springframework.stereotype.Component;

/** Whatever is handed in takes its place in the queue. */
@Component
class Queueing implements AfterSubmission {

    private final CheckRows checks;
    private final Ids ids;
    private final Clock clock;

    Queueing(CheckRows checks, Ids ids, Clock clock) {
        this.checks = checks;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void submitted(Submitted version) {
        checks.insert(ids.next(), version, clock.instant());
    }
}
