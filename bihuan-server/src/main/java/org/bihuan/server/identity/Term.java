package org.bihuan.server.identity;

import java.time.LocalDate;
import java.util.Optional;

/** From a day until a day, both included; no last day while nobody set one. */
record Term(LocalDate from, Optional<LocalDate> until) {

    boolean endsBeforeItBegins() {
        return until.filter(day -> day.isBefore(from)).isPresent();
    }
}
