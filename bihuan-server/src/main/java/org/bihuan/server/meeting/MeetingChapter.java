package org.bihuan.server.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.sample.SampleChapter;
import org.bihuan.server.sample.SampleUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sample's meeting: called, one member on leave, not to be opened yet. */
@Component
@Order(30)
class MeetingChapter implements SampleChapter {

    private final Meetings meetings;
    private final Attending attending;
    private final Clock clock;

    MeetingChapter(Meetings meetings, Attending attending, Clock clock) {
        this.meetings = meetings;
        this.attending = attending;
        this.clock = clock;
    }

    @Override
    public void write(SampleUnit unit) {
        Properties lines = lines();
        Map<String, String> plan = new HashMap<>();
        plan.put("title", lines.getProperty("title"));
        plan.put(
                "on",
                LocalDate.now(clock).plusDays(Long.parseLong(lines.getProperty("in"))).toString());
        plan.put("time", lines.getProperty("time"));
        plan.put("place", lines.getProperty("place"));
        plan.put("chair", unit.person("zhou").personId().toString());
        plan.put("recorder", unit.person("xu").personId().toString());
        UUID meeting =
                unit.as(
                        "xu",
                        who ->
                                switch (meetings.draft(
                                        who, unit.cycle().id(), new MeetingForm(plan))) {
                                    case Meetings.Drafted.Done(UUID id) -> id;
                                    case Meetings.Drafted.Refused no ->
                                            throw new IllegalStateException(no.toString());
                                });
        done(unit.as("xu", who -> meetings.call(who, meeting)));
        String away = unit.person("lin").personId().toString();
        Map<String, String> seats =
                Map.of(
                        "presence-" + away, Attendance.Presence.LEAVE.stored(),
                        "leave-" + away, lines.getProperty("leave"),
                        "reason-" + away, lines.getProperty("reason"));
        done(unit.as("xu", who -> attending.note(who, meeting, seats)));
    }

    private static void done(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(refusals.toString());
        }
    }

    private static Properties lines() {
        try (InputStream in =
                MeetingChapter.class.getResourceAsStream("/sample/meeting.properties")) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
