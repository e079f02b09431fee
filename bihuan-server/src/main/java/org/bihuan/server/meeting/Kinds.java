package org.bihuan.server.meeting;

import java.util.List;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.meeting.Entry.Kind;

/** What can be written down under an agenda item; the usual thing first. */
final class Kinds {

    private Kinds() {}

    static List<Kind> of(ReviewFramework framework, AgendaItem item) {
        boolean criticism = framework.meeting().hasCriticism();
        return switch (item.kind()) {
            case CRITICISM -> List.of(Kind.CRITICISM, Kind.COMMITMENT, Kind.NOTE);
            case MEMBER_STATEMENTS ->
                    criticism
                            ? List.of(Kind.NOTE, Kind.CRITICISM, Kind.COMMITMENT)
                            : List.of(Kind.NOTE, Kind.COMMITMENT, Kind.DECISION);
            case SUPERVISOR_COMMENT -> List.of(Kind.COMMENT, Kind.NOTE);
            case PRIOR_PROMISES, OPINIONS, TEAM_STATEMENT, DISCUSSION, CLOSING, OTHER ->
                    List.of(Kind.NOTE, Kind.DECISION, Kind.COMMITMENT);
        };
    }
}
