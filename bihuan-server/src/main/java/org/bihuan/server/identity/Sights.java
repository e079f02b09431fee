package org.bihuan.server.identity;

/**
 * What a signed-in person has in sight of the database. A seam, so that tests can take the second
 * wall away, or the first, and see what the other one holds alone.
 */
@FunctionalInterface
public interface Sights {

    Sight of(SignedIn who);
}
