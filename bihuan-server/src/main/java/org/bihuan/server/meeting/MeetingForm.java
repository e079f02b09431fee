package org.bihuan.server.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Refusal;

/** A meeting as it was typed. */
record MeetingForm(Map<String, String> typed) {

    private static final int LONGEST = 200;
    private static final int LONGEST_TIME = 20;

    /**
     * @param against why not on a day; asked for whatever else is wrong, so that all reasons are
     *     told at once
     */
    Optional<Meeting.Plan> read(
            List<Person> people,
            Function<LocalDate, List<Refusal>> against,
            List<Refusal> refusals) {
        int before = refusals.size();
        String title = words("title", LONGEST, true, refusals);
        String place = words("place", LONGEST, false, refusals);
        String time = words("time", LONGEST_TIME, false, refusals);
        Optional<LocalDate> on = day(refusals);
        on.map(against).ifPresent(refusals::addAll);
        Optional<UUID> chair = person("chair", people, refusals);
        Optional<UUID> recorder = person("recorder", people, refusals);
        if (refusals.size() > before || on.isEmpty() || chair.isEmpty() || recorder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Meeting.Plan(title, on.get(), time, place, chair.get(), recorder.get()));
    }

    private String words(String field, int longest, boolean required, List<Refusal> refusals) {
        String words = typed.getOrDefault(field, "").strip();
        if (required && words.isEmpty()) {
            refusals.add(Refusal.at(field, "meeting.refused.missing." + field));
        } else if (words.length() > longest) {
            refusals.add(Refusal.at(field, "meeting.refused.too-long", longest));
        }
        return words;
    }

    private Optional<LocalDate> day(List<Refusal> refusals) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault("on", "").strip()));
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at("on", "meeting.refused.no-day"));
            return Optional.empty();
        }
    }

    private Optional<UUID> person(String field, List<Person> people, List<Refusal> refusals) {
        String wanted = typed.getOrDefault(field, "");
        Optional<UUID> found =
                people.stream()
                        .map(Person::id)
                        .filter(id -> id.toString().equals(wanted))
                        .findFirst();
        if (found.isEmpty()) {
            refusals.add(Refusal.at(field, "meeting.refused.missing." + field));
        }
        return found;
    }
}
