package org.bihuan.server.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.Sights;
import org.bihuan.server.identity.SignedIn;

/**
 * Keeps the sight of an account as it was, whatever roles the application comes to believe in: with
 * roles everywhere and an honest sight the second wall stands alone.
 */
public final class Walls implements Sights {

    private final Map<UUID, Sight> kept = new ConcurrentHashMap<>();

    @Override
    public Sight of(SignedIn who) {
        return kept.getOrDefault(who.accountId(), Sight.of(who));
    }

    public void keep(UUID accountId, Sight sight) {
        kept.put(accountId, sight);
    }

    void reset() {
        kept.clear();
    }
}
