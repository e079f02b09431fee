package org.bihuan.server.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleGates;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.MeetingDays;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.meeting.Attendance.Presence;
import org.bihuan.server.meeting.Meeting.State;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a meeting in progress. Closing is the business of {@link Closing}. */
@Service
public class Meetings {

    private final MeetingBook book;
    private final MeetingRows rows;
    private final Cycles cycles;
    private final CycleGates gates;
    private final List<MeetingDays> days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Meetings(
            MeetingBook book,
            MeetingRows rows,
            Cycles cycles,
            CycleGates gates,
            List<MeetingDays> days,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.cycles = cycles;
        this.gates = gates;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of the wish to draft a meeting. */
    sealed interface Drafted {
        record Done(UUID meetingId) implements Drafted {}

        record Refused(List<Refusal> reasons) implements Drafted {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** A draft with everybody of the team of that day as expected. */
    @Transactional
    public Drafted draft(SignedIn who, UUID cycleId, MeetingForm form) {
        Cycle cycle =
                cycles.find(cycleId)
                        .filter(found -> MeetingAccess.mayPrepare(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        List<Refusal> refusals = new ArrayList<>();
        java.util.Optional<Meeting.Plan> plan =
                form.read(book.people(cycle.unitId()), day -> against(cycle, day), refusals);
        if (plan.isEmpty()) {
            return new Drafted.Refused(refusals);
        }
        Meeting meeting =
                new Meeting(
                        ids.next(),
                        cycle.unitId(),
                        cycleId,
                        plan.get(),
                        State.DRAFT,
                        1,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
        rows.insert(meeting, who.personId(), clock.instant());
        expectTeam(who, meeting);
        audit(who, meeting, "meeting.drafted", Map.of("on", plan.get().on().toString()));
        return new Drafted.Done(meeting.id());
    }

    private void expectTeam(SignedIn who, Meeting meeting) {
        int place = 0;
        for (UUID person :
                book.team(
                        meeting.unitId(),
                        meeting.plan().on(),
                        Set.of(TeamRole.HEAD, TeamRole.MEMBER))) {
            place++;
            rows.insert(
                    meeting,
                    new Attendance(person, place, Presence.UNKNOWN, "", "", false, 1),
                    who.personId(),
                    clock.instant());
        }
    }

    /** Changes day, place, title or who leads, as long as the meeting has not begun. */
    @Transactional
    public List<Refusal> replan(SignedIn who, UUID meetingId, MeetingForm form) {
        Meeting meeting = prepared(who, meetingId);
        List<Refusal> refusals = new ArrayList<>();
        if (meeting.state() != State.DRAFT && meeting.state() != State.CALLED) {
            refusals.add(Refusal.of("meeting.refused.begun"));
        }
        Cycle cycle = book.cycleOf(meeting);
        LocalDate before = meeting.plan().on();
        java.util.Optional<Meeting.Plan> plan =
                form.read(
                        book.people(meeting.unitId()),
                        day -> day.equals(before) ? List.of() : against(cycle, day),
                        refusals);
        if (!refusals.isEmpty() || plan.isEmpty()) {
            return refusals;
        }
        rows.replan(meeting, plan.get());
        if (!plan.get().on().equals(meeting.plan().on())) {
            expectTeam(who, meeting);
        }
        audit(who, meeting, "meeting.replanned", Map.of("on", plan.get().on().toString()));
        return List.of();
    }

    /** What was ordered from above against this day; the same sentences as on the cycle's page. */
    private List<Refusal> against(Cycle cycle, LocalDate day) {
        return days.stream()
                .flatMap(part -> part.against(cycle, day).stream())
                .map(said -> new Refusal(said, java.util.Optional.of("on")))
                .toList();
    }

    /** Those who should attend have been told. */
    @Transactional
    public List<Refusal> call(SignedIn who, UUID meetingId) {
        Meeting meeting = prepared(who, meetingId);
        List<Refusal> refusals = new ArrayList<>();
        if (meeting.state() != State.DRAFT) {
            refusals.add(Refusal.of("meeting.refused.called-already"));
        }
        if (rows.attendances(meetingId).isEmpty()) {
            refusals.add(Refusal.of("meeting.refused.nobody-expected"));
        }
        refusals.addAll(against(book.cycleOf(meeting), meeting.plan().on()));
        if (refusals.isEmpty()) {
            rows.move(meeting, State.CALLED, clock.instant());
            audit(who, meeting, "meeting.called", Map.of());
        }
        return refusals;
    }

    /**
     * Begins the meeting. The gate of its step must be open or passed, and enough people must be
     * there; nobody can pass that by.
     */
    @Transactional
    public List<Refusal> open(SignedIn who, UUID meetingId) {
        Meeting meeting = kept(who, meetingId);
        List<Refusal> refusals = againstOpening(meeting);
        if (refusals.isEmpty()) {
            QuorumState quorum = book.quorum(meeting);
            rows.move(meeting, State.IN_PROGRESS, clock.instant());
            audit(
                    who,
                    meeting,
                    "meeting.opened",
                    Map.of(
                            "expected", Integer.toString(quorum.expected()),
                            "present", Integer.toString(quorum.present()),
                            "required", quorum.required().map(n -> n.toString()).orElse("")));
        }
        return refusals;
    }

    /** Everything that stands against beginning now; the same sentences as on the cycle's page. */
    @Transactional(readOnly = true)
    List<Refusal> againstOpening(Meeting meeting) {
        List<Refusal> refusals = new ArrayList<>();
        switch (meeting.state()) {
            case DRAFT -> refusals.add(Refusal.of("meeting.refused.not-called"));
            case IN_PROGRESS, CLOSED -> refusals.add(Refusal.of("meeting.refused.begun"));
            case CALLED -> {}
        }
        if (meeting.plan().on().isAfter(LocalDate.now(clock))) {
            refusals.add(Refusal.of("meeting.refused.not-yet", meeting.plan().on()));
        }
        Cycle cycle = book.cycleOf(meeting);
        ReviewFramework framework = cycles.framework(cycle);
        framework.steps().stream()
                .filter(step -> step.kind() == StepKind.MEETING)
                .flatMap(step -> gates.against(cycle, step.code()).stream())
                .filter(blocker -> !blocker.code().equals(MeetingFacts.QUORUM))
                .forEach(blocker ->
                        refusals.add(new Refusal(blocker.said(), java.util.Optional.empty())));
        QuorumState quorum = book.quorum(meeting);
        if (!quorum.reached()) {
            refusals.add(new Refusal(quorum.said(), java.util.Optional.of("attendance")));
        }
        return refusals;
    }

    Meeting prepared(SignedIn who, UUID meetingId) {
        return rows.lock(meetingId)
                .filter(meeting -> book.maySee(who, meeting))
                .filter(meeting -> MeetingAccess.mayPrepare(who, meeting.unitId()))
                .orElseThrow(() -> new NotInSight("meeting", meetingId));
    }

    Meeting kept(SignedIn who, UUID meetingId) {
        return rows.lock(meetingId)
                .filter(meeting -> MeetingAccess.mayKeep(who, meeting))
                .orElseThrow(() -> new NotInSight("meeting", meetingId));
    }

    void audit(SignedIn who, Meeting meeting, String action, Map<String, String> facts) {
        audit.append(meeting.unitId(), who.personId(), action, "meeting", meeting.id(), facts);
    }
}
