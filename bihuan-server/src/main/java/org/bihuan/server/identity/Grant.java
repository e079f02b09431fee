package org.bihuan.server.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A role in a unit that holds today.
 *
 * @param until the last day of it; empty while nobody set one
 */
public record Grant(UUID unitId, Role role, Optional<LocalDate> until) {}
