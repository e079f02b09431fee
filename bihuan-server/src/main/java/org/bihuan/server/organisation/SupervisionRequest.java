package org.bihuan.server.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * Supervision that one person wants to assign and a second one has not yet decided on.
 *
 * @param wanted what would be; its id is the request's
 * @param by whoever asked
 */
public record SupervisionRequest(Supervision wanted, By by, Instant at) {

    /**
     * Somebody who asks or decides.
     *
     * @param account of the person, by which he signed in
     */
    public record By(UUID account, UUID person) {}
}
