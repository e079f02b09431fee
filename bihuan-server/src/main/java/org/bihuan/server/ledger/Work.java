package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been shown so far: evidence in order of arrival, and the latest reading if any. */
record Work(List<Evidence> evidence, Optional<Reading> latest) {
    static final Work NONE = new Work(List.of(), Optional.empty());

    Work {
        evidence = List.copyOf(evidence);
    }

    Work with(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Work(all, latest);
    }

    Work with(Reading newer) {
        return new Work(evidence, Optional.of(newer));
    }

    boolean showsAnOutcome() {
        return evidence.stream().anyMatch(e -> e.kind().outcome());
    }
}
