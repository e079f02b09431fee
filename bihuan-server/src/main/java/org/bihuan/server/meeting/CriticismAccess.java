package org.bihuan.server.meeting;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.access.Redactions;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Who reads the words of a criticism; everybody else sees that one stands there, and why not more.
 */
@Component
class CriticismAccess {

    private static final String FIELD = "meeting.criticism";

    private final Redactions redactions;

    private final Cycles cycles;
    private final Visibility visibility;

    CriticismAccess(Redactions redactions, Cycles cycles, Visibility visibility) {
        this.redactions = redactions;
        this.cycles = cycles;
        this.visibility = visibility;
    }

    boolean mayRead(SignedIn who, Meeting meeting, Entry entry) {
        if (entry.kind() != Entry.Kind.CRITICISM) {
            return true;
        }
        Set<String> relations = relations(who, meeting, entry.about());
        if (entry.by().equals(who.personId())) {
            relations.add("author");
        }
        return mayRead(who, meeting, relations);
    }

    /**
     * A line of frozen minutes.
     *
     * @param about the person whose criticism it holds
     */
    boolean mayRead(SignedIn who, Meeting meeting, UUID about) {
        return mayRead(who, meeting, relations(who, meeting, Optional.of(about)));
    }

    /**
     * By the table, narrowed by what the framework says of criticism; to the person concerned, to
     * whoever wrote it down and to the recorder it is his own.
     */
    private boolean mayRead(SignedIn who, Meeting meeting, Set<String> relations) {
        boolean own = relations.size() > 1;
        return redactions.shows(who, meeting.unitId(), FIELD, relations)
                && (own
                        || cycles.find(meeting.cycleId())
                                .filter(cycle ->
                                        visibility.lets(who, cycle, Paper.CRITICISM, false))
                                .isPresent());
    }

    private static Set<String> relations(SignedIn who, Meeting meeting, Optional<UUID> about) {
        Set<String> relations = new HashSet<>(Set.of("others"));
        if (about.equals(Optional.of(who.personId()))) {
            relations.add("concerned");
        }
        if (MeetingAccess.isRecorder(who, meeting)) {
            relations.add("recorder");
        }
        return relations;
    }
}
