package org.bihuan.server.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.server.cycle.Blocker;
import org.bihuan.server.cycle.CycleGates;
import org.bihuan.server.cycle.CycleSpeakers;
import org.bihuan.server.cycle.Gate;
import org.bihuan.server.cycle.GateOverride;
import org.bihuan.server.cycle.PriorPromises;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.meeting.Attendance.Presence;
import org.bihuan.server.meeting.Minutes.Line;
import org.bihuan.server.meeting.Minutes.Rank;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Speaker;
import org.springframework.stereotype.Component;

/** Writes the minutes of a meeting out, in the language of its framework. */
@Component
class MinutesWriter {

    private final CycleGates gates;
    private final CycleSpeakers speakers;
    private final List<PriorPromises> promises;

    MinutesWriter(CycleGates gates, CycleSpeakers speakers, List<PriorPromises> promises) {
        this.gates = gates;
        this.speakers = speakers;
        this.promises = promises;
    }

    Speaker speaker(MeetingBook.Whole whole) {
        return speakers.of(whole.cycle());
    }

    List<Line> write(SignedIn who, MeetingBook.Whole whole, String unit, String logRoot) {
        return new Writing(who, whole, speaker(whole)).lines(unit, logRoot);
    }

    private final class Writing {

        private final SignedIn who;
        private final MeetingBook.Whole whole;
        private final Speaker speaker;
        private final List<Line> lines = new ArrayList<>();

        Writing(SignedIn who, MeetingBook.Whole whole, Speaker speaker) {
            this.who = who;
            this.whole = whole;
            this.speaker = speaker;
        }

        List<Line> lines(String unit, String logRoot) {
            Meeting.Plan plan = whole.meeting().plan();
            add(Rank.TITLE, plan.title());
            say("meeting.minutes.unit", unit);
            say("meeting.minutes.when", plan.on(), plan.startsAt(), plan.place());
            say("meeting.minutes.who", name(plan.chair()), name(plan.recorder()));
            attendance();
            gates();
            overrides();
            for (AgendaItem item : whole.agenda()) {
                item(item);
            }
            if (!logRoot.isEmpty()) {
                say("meeting.minutes.log", logRoot);
            }
            return lines;
        }

        private void attendance() {
            heading("meeting.attendance");
            add(Rank.TEXT, speaker.say(whole.quorum().said()));
            for (Attendance one : whole.attendances()) {
                String written = one.written() ? speaker.say("meeting.minutes.written") : "";
                say(
                        one.reason().isEmpty() && one.leaveKind().isEmpty()
                                ? "meeting.minutes.attended"
                                : "meeting.minutes.away",
                        name(one.person()),
                        Said.of(one.presence().key()),
                        leave(one),
                        one.reason(),
                        written);
            }
        }

        private String leave(Attendance one) {
            return whole.framework().meeting().leave().stream()
                    .filter(kind -> one.presence() == Presence.LEAVE)
                    .filter(kind -> kind.code().equals(one.leaveKind()))
                    .map(Leave::name)
                    .map(name -> name.in(whole.framework().language()))
                    .findFirst()
                    .orElse("");
        }

        /** The gates at the moment of closing, in the very sentences of the cycle's page. */
        private void gates() {
            heading("meeting.minutes.gates");
            for (Gate gate : gates.of(whole.cycle())) {
                say(
                        "meeting.minutes.gate",
                        gate.number(),
                        gate.name().in(whole.framework().language()),
                        Said.of("cycle.state." + gate.state().word()));
                for (Blocker blocker : gate.blockers()) {
                    add(Rank.TEXT, "  · " + speaker.say(blocker.said()));
                }
            }
        }

        private void overrides() {
            List<GateOverride> given = gates.overrides(whole.cycle());
            if (given.isEmpty()) {
                return;
            }
            heading("meeting.minutes.overrides");
            for (GateOverride one : given) {
                String step =
                        whole.framework()
                                .step(one.step())
                                .map(found -> found.name().in(whole.framework().language()))
                                .orElse(one.step());
                say(
                        "meeting.minutes.override",
                        step,
                        name(one.by()),
                        one.said(),
                        flat(one.reason()));
                one.sentences().forEach(sentence -> add(Rank.TEXT, "  · " + sentence));
            }
        }

        private void item(AgendaItem item) {
            add(Rank.HEADING, item.name().in(whole.framework().language()));
            if (item.kind() == AgendaItem.Kind.PRIOR_PROMISES) {
                promises();
            }
            List<Entry> entries =
                    whole.standing().stream()
                            .filter(entry -> entry.item().equals(item.code()))
                            .toList();
            if (entries.isEmpty() && item.kind() != AgendaItem.Kind.PRIOR_PROMISES) {
                say("meeting.minutes.nothing");
            }
            entries.forEach(this::entry);
        }

        private void promises() {
            for (PriorPromises part : promises) {
                for (PriorPromises.Promised one : part.of(who, whole.cycle())) {
                    say(
                            "meeting.minutes.promise",
                            one.number(),
                            flat(one.measure()),
                            one.owner(),
                            one.real(),
                            one.label());
                }
            }
        }

        private void entry(Entry entry) {
            Optional<UUID> secret =
                    entry.kind() == Entry.Kind.CRITICISM ? entry.about() : Optional.empty();
            String said = entry.saidBy().map(this::name).orElse("");
            String about = entry.about().map(this::name).orElse("");
            String key =
                    "meeting.minutes.entry"
                            + (said.isEmpty() ? "" : ".said")
                            + (about.isEmpty() ? "" : ".about");
            String head =
                    speaker.say(key, entry.serial(), Said.of(entry.kind().key()), said, about);
            List<String> words = entry.words().lines().toList();
            for (int i = 0; i < words.size(); i++) {
                String line = i == 0 ? head + words.get(i) : words.get(i);
                lines.add(new Line(Rank.TEXT, line, secret));
            }
            entry.replaces().ifPresent(_ -> say("meeting.minutes.corrected", entry.serial()));
        }

        private void heading(String key) {
            add(Rank.HEADING, speaker.say(key));
        }

        private void say(String key, Object... arguments) {
            add(Rank.TEXT, speaker.say(key, arguments));
        }

        private void add(Rank rank, String words) {
            lines.add(new Line(rank, words.stripTrailing(), Optional.empty()));
        }

        private static String flat(String words) {
            return words.replaceAll("[\r\n]+", " ");
        }

        private String name(UUID person) {
            return whole.names().apply(person);
        }
    }
}
