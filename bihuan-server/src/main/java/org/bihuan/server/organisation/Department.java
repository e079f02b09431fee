package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A department that a member of the team is in charge of (分管部门). */
public record Department(
        UUID unitId,
        UUID id,
        UUID personId,
        String name,
        LocalDate from,
        Optional<LocalDate> until) {}
