package org.bihuan.server.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.cycle.CycleOfAddress;
import org.springframework.stereotype.Component;

/** The words of a meeting and its minutes are those of its cycle. */
@Component
class CycleOfMeeting implements CycleOfAddress {

    private final MeetingRows meetings;
    private final EntryRows entries;
    private final MinutesRows minutes;

    CycleOfMeeting(MeetingRows meetings, EntryRows entries, MinutesRows minutes) {
        this.meetings = meetings;
        this.entries = entries;
        this.minutes = minutes;
    }

    @Override
    public Map<String, Function<UUID, Optional<UUID>>> lookups() {
        return Map.of(
                "/meetings/{meetingId}", this::cycle,
                "/meetings/entries/{spokenId}",
                        id -> entries.find(id).flatMap(e -> cycle(e.meetingId())),
                "/minutes/{minutesId}", id -> minutes.find(id).flatMap(m -> cycle(m.meetingId())));
    }

    private Optional<UUID> cycle(UUID meeting) {
        return meetings.find(meeting).map(Meeting::cycleId);
    }
}
