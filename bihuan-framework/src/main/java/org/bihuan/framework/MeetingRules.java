package org.bihuan.framework;

import java.util.List;
import java.util.Optional;
import org.bihuan.framework.Overriding.Office;

/**
 * The meeting's absences and its agenda.
 *
 * @param expected who should attend (应到)
 * @param leave kinds of leave; empty: any reason in words
 * @param agenda in order; the first is what became of the last promises
 */
public record MeetingRules(Expected expected, List<Leave> leave, List<AgendaItem> agenda) {
    public MeetingRules {
        leave = List.copyOf(leave);
        agenda = List.copyOf(agenda);
    }

    /** Whose absence counts. */
    public enum Expected {
        /** The team, its head included. */
        TEAM,
        /** Everybody with a post in the unit. */
        EVERYBODY
    }

    /** Whether members criticise each other here. */
    public boolean hasCriticism() {
        return agenda.stream().anyMatch(item -> item.kind() == AgendaItem.Kind.CRITICISM);
    }

    /**
     * A kind of leave.
     *
     * @param daysAhead to be asked for so many days before; empty: at any time
     * @param afterwards whether it may be filed after the meeting
     * @param makeUpDays a make-up session within so many days after
     * @param counted whether somebody on leave still counts as expected (应到)
     */
    public record Leave(
            String code,
            Words name,
            Optional<Integer> daysAhead,
            boolean afterwards,
            Office approvedBy,
            Written written,
            Optional<Integer> makeUpDays,
            boolean counted) {}

    /** A statement in writing from somebody who is away (书面发言). */
    public enum Written {
        REQUIRED,
        WELCOME,
        NONE
    }

    /**
     * @param minutes how long it may take; empty: as long as it takes
     */
    public record AgendaItem(String code, Words name, Kind kind, Optional<Integer> minutes) {

        /** What is done under it. */
        public enum Kind {
            /** What became of the last promises; always the first. */
            PRIOR_PROMISES,
            OPINIONS,
            TEAM_STATEMENT,
            /** Each member in turn, the head first. */
            MEMBER_STATEMENTS,
            CRITICISM,
            /** Findings and measures are talked through, without statements of persons. */
            DISCUSSION,
            SUPERVISOR_COMMENT,
            CLOSING,
            OTHER
        }
    }
}
