package org.bihuan.server.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A talk that was held.
 *
 * @param form code of the framework, or one of the usual ones
 */
record Talk(UUID id, Pair pair, LocalDate heldOn, String form, UUID notedBy, Instant notedAt) {}
