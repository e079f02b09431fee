package org.bihuan.server.auditing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an auditor looks for; empty parts ask for nothing.
 *
 * @param feature first part of the actions wanted
 * @param actions the actions whose sentence has the words that were typed; empty: none were typed
 * @param person part of the name of whoever acted
 * @param about part of an id, of a number or of another fact
 * @param from the first moment
 * @param before the first moment that is too late
 */
record LogQuery(
        String feature,
        Optional<Set<String>> actions,
        String person,
        String about,
        Optional<Instant> from,
        Optional<Instant> before) {

    static final LogQuery ALL =
            new LogQuery("", Optional.empty(), "", "", Optional.empty(), Optional.empty());

    static LogQuery of(String feature) {
        return new LogQuery(feature, Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    LogQuery {
        actions = actions.map(Set::copyOf);
    }
}
