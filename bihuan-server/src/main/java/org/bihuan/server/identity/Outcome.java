package org.bihuan.server.identity;

import java.util.List;

/** What became of a wish: done, or refused with all reasons. */
sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Fault> faults) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    static <T> Outcome<T> refused(Fault... faults) {
        return new Refused<>(List.of(faults));
    }
}
