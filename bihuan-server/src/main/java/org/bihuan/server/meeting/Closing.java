package org.bihuan.server.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.auditing.LogRoots;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.meeting.Meeting.State;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the minutes, and opens a closed meeting again for a reason; both versions stay. */
@Service
public class Closing {

    private static final int LEAST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    private final Meetings meetings;
    private final MeetingBook book;
    private final MeetingRows rows;
    private final MinutesRows minutesRows;
    private final MinutesWriter writer;
    private final LogRoots roots;
    private final Ids ids;
    private final Clock clock;

    Closing(
            Meetings meetings,
            MeetingBook book,
            MeetingRows rows,
            MinutesRows minutesRows,
            MinutesWriter writer,
            LogRoots roots,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.book = book;
        this.rows = rows;
        this.minutesRows = minutesRows;
        this.writer = writer;
        this.roots = roots;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Closes a meeting in progress. The minutes are what is written until now, the gates as they
     * stand, and the short root of the log.
     */
    @Transactional
    public List<Refusal> close(SignedIn who, UUID meetingId) {
        Meeting meeting = meetings.kept(who, meetingId);
        if (meeting.state() != State.IN_PROGRESS) {
            return List.of(Refusal.of("meeting.refused.not-in-progress"));
        }
        String root = roots.of(meeting.unitId()).orElse("");
        MeetingBook.Whole whole = book.whole(who, meetingId);
        List<Minutes.Line> lines =
                writer.write(who, whole, book.unitName(meeting.unitId()).orElse(""), root);
        Minutes minutes =
                new Minutes(
                        ids.next(),
                        meetingId,
                        whole.minutes().size() + 1,
                        writer.speaker(whole).language(),
                        lines,
                        Minutes.sha256(lines),
                        root,
                        who.personId(),
                        clock.instant(),
                        Optional.empty());
        minutesRows.insert(meeting.unitId(), minutes);
        rows.move(meeting, State.CLOSED, clock.instant());
        meetings.audit(
                who,
                meeting,
                "meeting.closed",
                Map.of(
                        "minutes", minutes.id().toString(),
                        "number", Integer.toString(minutes.number()),
                        "sha256", minutes.sha256(),
                        "log-root", root));
        return List.of();
    }

    /** Minutes are written again; those that were frozen stay as they are. */
    @Transactional
    public List<Refusal> reopen(SignedIn who, UUID meetingId, String reason) {
        Meeting meeting = meetings.prepared(who, meetingId);
        List<Refusal> refusals = new ArrayList<>();
        if (meeting.state() != State.CLOSED) {
            refusals.add(Refusal.of("meeting.refused.not-closed"));
        }
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
            refusals.add(
                    Refusal.at(
                            "reopening", "meeting.refused.reason", LEAST_REASON, LONGEST_REASON));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        Minutes last = minutesRows.ofMeeting(meetingId).getFirst();
        minutesRows.reopen(
                meeting.unitId(),
                ids.next(),
                last,
                new Minutes.Reopening(why, who.personId(), clock.instant()));
        rows.move(meeting, State.IN_PROGRESS, clock.instant());
        meetings.audit(
                who,
                meeting,
                "meeting.reopened",
                Map.of("minutes", last.id().toString(), "number", Integer.toString(last.number())));
        return List.of();
    }

    /** Frozen minutes with the meeting they belong to. */
    record Frozen(MeetingBook.Whole whole, Minutes minutes) {}

    /**
     * @throws NotInSight if there are no such minutes, or not for {@code who}
     */
    @Transactional(readOnly = true)
    Frozen minutes(SignedIn who, UUID minutesId) {
        Minutes minutes =
                minutesRows.find(minutesId).orElseThrow(() -> new NotInSight("minutes", minutesId));
        return new Frozen(book.whole(who, minutes.meetingId()), minutes);
    }
}
