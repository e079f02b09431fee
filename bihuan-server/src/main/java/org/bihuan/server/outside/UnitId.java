package org.bihuan.server.outside;

import java.util.Optional;
import java.util.UUID;

/** A unit as a form names it. */
final class UnitId {

    private UnitId() {}

    /** Empty if nothing, or nothing readable, was chosen. */
    static Optional<UUID> of(String chosen) {
        try {
            return chosen.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
