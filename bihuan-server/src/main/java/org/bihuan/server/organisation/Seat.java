package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's place in a team (职务).
 *
 * @param until the last day in it; empty while nobody knows one
 */
public record Seat(
        UUID id, UUID personId, String title, LocalDate from, Optional<LocalDate> until) {}
