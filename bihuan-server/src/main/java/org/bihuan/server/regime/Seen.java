package org.bihuan.server.regime;

import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.framework.OwnFramework;

/**
 * A framework that somebody may look at.
 *
 * @param yaml its text, as it was written
 * @param own empty for one that ships
 */
record Seen(ReviewFramework framework, String yaml, Optional<OwnFramework> own) {

    /** What names it in an address, unlike its reference unique among all units. */
    String key() {
        return own.map(o -> o.id().toString()).orElseGet(framework::reference);
    }

    String href() {
        return own.map(o -> "/own-frameworks/" + o.id())
                .orElseGet(() -> "/frameworks/" + framework.id() + "/" + framework.version());
    }
}
