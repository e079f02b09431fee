package org.bihuan.server.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Need;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.StepKind;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.FactSource;
import org.bihuan.server.cycle.StepFact;
import org.bihuan.server.cycle.StepFacts;
import org.bihuan.server.cycle.StepState;
import org.bihuan.server.meeting.Meeting.State;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the newest meeting of a cycle shows. */
@Component
class MeetingFacts implements FactSource, StepFacts {

    static final String QUORUM = "quorum-short";

    private final MeetingBook book;
    private final Clock clock;

    MeetingFacts(MeetingBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.MEETING_CALLED, Fact.QUORUM, Fact.MEETING_CLOSED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Blocker> missing(Cycle cycle, Need need) {
        Optional<Meeting> meeting = newest(cycle);
        return switch (need.fact()) {
            case MEETING_CALLED -> called(cycle, meeting, need.least().orElse(0));
            case QUORUM -> quorum(cycle, meeting);
            case MEETING_CLOSED ->
                    meeting.filter(one -> one.state() == State.CLOSED).isPresent()
                            ? List.of()
                            : List.of(blocker("not-closed", cycle, meeting, "meeting.step.open"));
            default -> List.of();
        };
    }

    private List<Blocker> called(Cycle cycle, Optional<Meeting> meeting, int days) {
        if (meeting.filter(one -> one.calledAt().isPresent()).isEmpty()) {
            return List.of(blocker("not-called", cycle, meeting, "meeting.step.not-called"));
        }
        long ahead =
                meeting.map(one ->
                                ChronoUnit.DAYS.between(
                                        LocalDate.ofInstant(
                                                one.calledAt().orElseThrow(), clock.getZone()),
                                        one.plan().on()))
                        .orElse(0L);
        return ahead >= days
                ? List.of()
                : List.of(
                        new Blocker(
                                "meeting-called-late",
                                Said.of("meeting.step.called-late", (int) ahead, days),
                                (int) Math.max(1, days - ahead),
                                href(cycle, meeting)));
    }

    private List<Blocker> quorum(Cycle cycle, Optional<Meeting> meeting) {
        if (meeting.isEmpty()) {
            return List.of(blocker("none", cycle, meeting, "meeting.step.none"));
        }
        QuorumState quorum = book.quorum(meeting.get());
        return quorum.reached()
                ? List.of()
                : List.of(
                        new Blocker(
                                QUORUM,
                                quorum.said(),
                                Math.max(1, quorum.missing()),
                                href(cycle, meeting) + "#attendance"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StepKind, StepFact> of(Cycle cycle) {
        Optional<Meeting> meeting = newest(cycle);
        Optional<String> href = Optional.of(href(cycle, meeting));
        if (meeting.isEmpty()) {
            return Map.of(
                    StepKind.MEETING,
                    new StepFact(
                            StepState.NOT_BEGUN,
                            List.of(),
                            List.of(blocker("none", cycle, meeting, "meeting.step.none")),
                            href));
        }
        Meeting one = meeting.get();
        List<StepFact.Line> lines =
                List.of(
                        new StepFact.Line(
                                Said.of(
                                        "meeting.step.stands",
                                        one.plan().on(),
                                        Said.of(one.state().key())),
                                href));
        StepState state =
                switch (one.state()) {
                    case DRAFT, CALLED -> StepState.NOT_BEGUN;
                    case IN_PROGRESS -> StepState.UNDER_WAY;
                    case CLOSED -> StepState.DONE;
                };
        List<Blocker> missing =
                state == StepState.DONE
                        ? List.of()
                        : List.of(blocker("not-closed", cycle, meeting, "meeting.step.open"));
        return Map.of(StepKind.MEETING, new StepFact(state, lines, missing, href));
    }

    private Optional<Meeting> newest(Cycle cycle) {
        return book.ofCycle(cycle.id()).stream().findFirst();
    }

    private static Blocker blocker(
            String code, Cycle cycle, Optional<Meeting> meeting, String key) {
        return new Blocker("meeting-" + code, Said.of(key), 1, href(cycle, meeting));
    }

    private static String href(Cycle cycle, Optional<Meeting> meeting) {
        return meeting.map(one -> "/meetings/" + one.id())
                .orElse("/cycles/" + cycle.id() + "/meetings");
    }
}
