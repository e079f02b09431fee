package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody sees a unit and all units below it, from a day until a day, both included (督导).
 *
 * @param unitId the highest unit that is supervised
 * @param personUnitId the supervisor's own unit
 */
public record Supervision(
        UUID unitId,
        UUID id,
        UUID personUnitId,
        UUID personId,
        LocalDate from,
        Optional<LocalDate> until) {}
