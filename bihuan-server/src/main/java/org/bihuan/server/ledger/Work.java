package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been shown so far: evidence in order of arrival, and the latest reading if any; and how
 * far the item has come.
 */
record Work(List<Evidence> evidence, Optional<Reading> latest, Course course) {
    static final Work NONE = new Work(List.of(), Optional.empty());

    Work {
        evidence = List.copyOf(evidence);
    }

    Work(List<Evidence> evidence, Optional<Reading> latest) {
        this(evidence, latest, Course.BEGINNING);
    }

    Work with(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Work(all, latest, course);
    }

    Work with(Reading newer) {
        return new Work(evidence, Optional.of(newer), course);
    }

    Work with(Course further) {
        return new Work(evidence, latest, further);
    }

    boolean showsAnOutcome() {
        return evidence.stream().anyMatch(e -> e.kind().outcome());
    }
}
