package org.bihuan.server.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.meeting.Attendance.Presence;
import org.bihuan.server.meeting.Meeting.State;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who came, who is on leave and why, who handed in his words in writing. */
@Service
public class Attending {

    private static final int LONGEST = 500;

    private final Meetings meetings;
    private final MeetingBook book;
    private final MeetingRows rows;
    private final Cycles cycles;
    private final Clock clock;

    Attending(Meetings meetings, MeetingBook book, MeetingRows rows, Cycles cycles, Clock clock) {
        this.meetings = meetings;
        this.book = book;
        this.rows = rows;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * The whole table at once; rows that nobody touched stay as they are.
     *
     * @param typed by {@code presence-ID}, {@code leave-ID}, {@code reason-ID}, {@code written-ID}
     *     and {@code version-ID}, which is what the person was looking at
     */
    @Transactional
    public List<Refusal> note(SignedIn who, UUID meetingId, Map<String, String> typed) {
        Meeting meeting = meetings.kept(who, meetingId);
        List<Refusal> refusals = new ArrayList<>();
        if (meeting.state() == State.DRAFT || meeting.state() == State.CLOSED) {
            refusals.add(
                    Refusal.of(
                            meeting.state() == State.DRAFT
                                    ? "meeting.refused.not-called"
                                    : "meeting.refused.closed"));
            return refusals;
        }
        List<Leave> kinds = cycles.framework(book.cycleOf(meeting)).meeting().leave();
        for (Attendance now : rows.attendances(meetingId)) {
            Attendance wanted = wanted(now, typed);
            if (same(now, wanted)) {
                continue;
            }
            check(wanted, kinds, refusals);
            boolean moved = !Integer.toString(now.version()).equals(version(now, typed));
            if (moved
                    || (refusals.isEmpty()
                            && !rows.update(meeting, wanted, who.personId(), clock.instant()))) {
                refusals.add(
                        Refusal.at(
                                "presence-" + now.person(),
                                "meeting.refused.attendance-moved",
                                book.names(meeting.unitId()).apply(now.person()),
                                org.bihuan.server.page.Said.of(now.presence().key()),
                                now.reason()));
            }
            if (refusals.isEmpty()) {
                meetings.audit(
                        who,
                        meeting,
                        "meeting.attendance-noted",
                        Map.of(
                                "person", now.person().toString(),
                                "presence", wanted.presence().stored()));
            }
        }
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusals;
    }

    private static Attendance wanted(Attendance now, Map<String, String> typed) {
        String id = now.person().toString();
        if (!typed.containsKey("presence-" + id)) {
            return now;
        }
        Presence presence = Presence.byStored(typed.getOrDefault("presence-" + id, ""));
        boolean leave = presence == Presence.LEAVE;
        return new Attendance(
                now.person(),
                now.place(),
                presence,
                leave ? typed.getOrDefault("leave-" + id, "") : "",
                presence == Presence.PRESENT || presence == Presence.UNKNOWN
                        ? ""
                        : typed.getOrDefault("reason-" + id, "").strip(),
                presence != Presence.PRESENT && typed.containsKey("written-" + id),
                now.version());
    }

    private static String version(Attendance now, Map<String, String> typed) {
        return typed.getOrDefault("version-" + now.person(), Integer.toString(now.version()));
    }

    private static boolean same(Attendance one, Attendance other) {
        return one.equals(other);
    }

    private static void check(Attendance one, List<Leave> kinds, List<Refusal> refusals) {
        String id = one.person().toString();
        if (one.reason().length() > LONGEST) {
            refusals.add(Refusal.at("reason-" + id, "meeting.refused.too-long", LONGEST));
        }
        if (one.presence() != Presence.LEAVE) {
            return;
        }
        if (one.reason().isEmpty()) {
            refusals.add(Refusal.at("reason-" + id, "meeting.refused.leave-without-reason"));
        }
        boolean known = kinds.stream().anyMatch(kind -> kind.code().equals(one.leaveKind()));
        if (!kinds.isEmpty() && !known) {
            refusals.add(Refusal.at("leave-" + id, "meeting.refused.leave-kind"));
        }
    }
}
