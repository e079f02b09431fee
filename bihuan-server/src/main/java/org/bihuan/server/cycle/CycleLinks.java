package org.bihuan.server.cycle;

import java.util.function.Predicate;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.access.AccessWall;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Which links about a cycle lead anywhere for somebody: no page offers one that does not. */
@Component
class CycleLinks {

    private final AccessWall wall;
    private final Visibility visibility;

    CycleLinks(AccessWall wall, Visibility visibility) {
        this.wall = wall;
        this.visibility = visibility;
    }

    Predicate<String> reach(SignedIn who, Cycle cycle) {
        boolean talks = visibility.lets(who, cycle, Paper.TALK_REGISTER, false);
        boolean minutes = visibility.lets(who, cycle, Paper.MINUTES, false);
        return href ->
                wall.leads(who, cycle.unitId(), href)
                        && (talks || !href.contains("/talks"))
                        && (minutes || !href.startsWith("/meetings/"));
    }

    /** Where a blocker leads; to its step in place of a page that is not there for him. */
    static String href(Predicate<String> reach, Cycle cycle, Gate gate, Blocker blocker) {
        return reach.test(blocker.href())
                ? blocker.href()
                : "/cycles/" + cycle.id() + "#step-" + gate.step();
    }
}
