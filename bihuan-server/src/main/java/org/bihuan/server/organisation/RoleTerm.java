package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A role of the work for a time. It gives rights once the person has an account for the work. */
public record RoleTerm(
        UUID unitId,
        UUID id,
        UUID personId,
        StaffRole role,
        LocalDate from,
        Optional<LocalDate> until) {}
