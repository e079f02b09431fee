package org.bihuan.server.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.MeetingRules.AgendaItem.Kind;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Term;
import org.bihuan.framework.Words;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.TeamRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody who deals with meetings looks up. */
@Service
class MeetingBook {

    private final MeetingRows rows;
    private final EntryRows entries;
    private final MinutesRows minutes;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Visibility visibility;

    MeetingBook(
            MeetingRows rows,
            EntryRows entries,
            MinutesRows minutes,
            Cycles cycles,
            Organisation organisation,
            Visibility visibility) {
        this.rows = rows;
        this.entries = entries;
        this.minutes = minutes;
        this.cycles = cycles;
        this.organisation = organisation;
        this.visibility = visibility;
    }

    /** A meeting with all that is known of it. */
    record Whole(
            Meeting meeting,
            Cycle cycle,
            ReviewFramework framework,
            List<Attendance> attendances,
            QuorumState quorum,
            List<Entry> entries,
            List<Minutes> minutes,
            Function<UUID, String> names) {

        /** Those that nothing took the place of. */
        List<Entry> standing() {
            Set<UUID> replaced =
                    entries.stream()
                            .flatMap(entry -> entry.replaces().stream())
                            .collect(Collectors.toSet());
            return entries.stream().filter(entry -> !replaced.contains(entry.id())).toList();
        }

        List<AgendaItem> agenda() {
            return agendaOf(framework);
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> ofCycle(UUID cycleId) {
        return rows.ofCycle(cycleId);
    }

    /**
     * @throws NotInSight if there is no such meeting, or not for {@code who}
     */
    @Transactional(readOnly = true)
    public Whole whole(SignedIn who, UUID meetingId) {
        Meeting meeting = seen(who, meetingId);
        Cycle cycle = cycleOf(meeting);
        return new Whole(
                meeting,
                cycle,
                cycles.framework(cycle),
                rows.attendances(meetingId),
                quorum(meeting),
                entries.ofMeeting(meetingId),
                minutes.ofMeeting(meetingId),
                names(meeting.unitId()));
    }

    Meeting seen(SignedIn who, UUID meetingId) {
        return rows.find(meetingId)
                .filter(meeting -> maySee(who, meeting))
                .orElseThrow(() -> new NotInSight("meeting", meetingId));
    }

    /** By role, narrowed by what the framework says of minutes; a recorder sees what he keeps. */
    boolean maySee(SignedIn who, Meeting meeting) {
        return MeetingAccess.maySee(who, meeting)
                && visibility.lets(
                        who,
                        cycleOf(meeting),
                        Paper.MINUTES,
                        MeetingAccess.isRecorder(who, meeting));
    }

    Cycle cycleOf(Meeting meeting) {
        return cycles.find(meeting.cycleId())
                .orElseThrow(() -> new NotInSight("cycle", meeting.cycleId()));
    }

    QuorumState quorum(Meeting meeting) {
        return QuorumState.of(
                cycles.framework(cycleOf(meeting)),
                rows.attendances(meeting.id()),
                team(meeting.unitId(), meeting.plan().on(), Set.of(TeamRole.HEAD)));
    }

    /** The team of a day in the order of its seats, the head first. */
    Set<UUID> team(UUID unitId, LocalDate day, Set<TeamRole> roles) {
        return organisation.seats(unitId).stream()
                .filter(seat -> seat.isHeldOn(day) && roles.contains(seat.teamRole()))
                .sorted(
                        Comparator.comparingInt(
                                        (Seat seat) -> seat.teamRole() == TeamRole.HEAD ? 0 : 1)
                                .thenComparingInt(seat -> seat.order().orElse(1000))
                                .thenComparing(Seat::from)
                                .thenComparing(Seat::id))
                .map(Seat::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Person> people(UUID unitId) {
        return organisation.people(unitId);
    }

    Function<UUID, String> names(UUID unitId) {
        Map<UUID, String> names = new HashMap<>();
        organisation.people(unitId).forEach(person -> names.put(person.id(), person.name()));
        return id -> {
            String name = names.get(id);
            return name != null ? name : organisation.personName(id).orElse("—");
        };
    }

    Optional<String> unitName(UUID unitId) {
        return organisation.unit(unitId).map(unit -> unit.name());
    }

    /** A framework without an agenda of its own gets the shortest that keeps the loop closed. */
    static List<AgendaItem> agendaOf(ReviewFramework framework) {
        List<AgendaItem> told = framework.meeting().agenda();
        return told.isEmpty()
                ? List.of(
                        new AgendaItem(
                                "prior-promises",
                                words(framework, Term.PROMISE),
                                Kind.PRIOR_PROMISES,
                                Optional.empty()),
                        new AgendaItem(
                                "discussion",
                                words(framework, Term.MEETING),
                                Kind.DISCUSSION,
                                Optional.empty()))
                : told;
    }

    private static Words words(ReviewFramework framework, Term term) {
        return new Words(
                framework.terms().many(term, Locale.CHINESE),
                framework.terms().many(term, Locale.ENGLISH));
    }
}
