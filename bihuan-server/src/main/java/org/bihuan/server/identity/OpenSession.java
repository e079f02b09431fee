package org.bihuan.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that is still good, as found for one request.
 *
 * @param id names the session in lists; it opens nothing
 * @param confirmedAt when its owner last showed who he is, by signing in or again later
 */
public record OpenSession(SignedIn who, UUID id, Way way, FirstThing first, Instant confirmedAt) {

    /** How long one showing of the password is good for delicate deeds. */
    public static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);

    public boolean isConfirmed(Instant now) {
        return confirmedAt.plus(CONFIRMED_FOR).isAfter(now);
    }
}
