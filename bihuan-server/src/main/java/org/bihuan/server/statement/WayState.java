package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** Where a statement stands on its way. */
enum WayState {
    /** Written on: not handed in, or changed since. */
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    DELIVERED;

    /**
     * @param moves the oldest first
     * @param latest number of the newest version: what was said of an older one holds no more
     */
    static WayState of(List<Move> moves, int latest) {
        if (moves.isEmpty()) {
            return DRAFT;
        }
        Move last = moves.getLast();
        if (last.version() != latest) {
            return DRAFT;
        }
        return switch (last.kind()) {
            case SUBMITTED -> SUBMITTED;
            case RETURNED -> RETURNED;
            case ACCEPTED -> ACCEPTED;
            case DELIVERED -> DELIVERED;
        };
    }

    boolean isSubmitted() {
        return this == SUBMITTED || isAccepted();
    }

    boolean isAccepted() {
        return this == ACCEPTED || this == DELIVERED;
    }

    Said said() {
        return Said.of("statement.way." + name().toLowerCase(Locale.ROOT));
    }

    Tone tone() {
        return switch (this) {
            case DRAFT -> Tone.IDLE;
            case SUBMITTED -> Tone.WAITING;
            case RETURNED -> Tone.BAD;
            case ACCEPTED -> Tone.GOING;
            case DELIVERED -> Tone.GOOD;
        };
    }
}
