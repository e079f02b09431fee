package org.bihuan.server.organisation;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a unit.
 *
 * @param post the title of the seat he holds today, if any
 */
public record Person(UUID id, String name, Optional<String> post) {}
