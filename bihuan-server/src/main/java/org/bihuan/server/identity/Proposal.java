package org.bihuan.server.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A role that one person wants to give and a second one has not yet decided on.
 *
 * @param account of whoever would get it
 * @param proposedBy account of whoever wants to give it
 */
record Proposal(
        UUID unitId,
        UUID id,
        UUID account,
        UUID person,
        Role role,
        Term term,
        UUID proposedBy,
        Instant proposedAt) {}
