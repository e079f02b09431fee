package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.server.page.Said;

/**
 * Whether a cycle may be held on a day; a later part, which knows what was ordered from above,
 * answers. Every bean of this type is asked before a plan is kept, and before a meeting is drafted
 * for that day, moved to it or called.
 */
public interface MeetingDays {

    /** Why not on this day; empty when nothing stands against it. */
    Optional<Said> against(Cycle cycle, LocalDate day);
}
