package org.bihuan.server.organisation;

import java.util.Optional;
import java.util.UUID;

/**
 * A unit (单位) whose leadership examines itself.
 *
 * @param sample whether it is invented, to be tried out
 */
public record Unit(UUID id, String name, Optional<UUID> parentId, boolean sample) {}
