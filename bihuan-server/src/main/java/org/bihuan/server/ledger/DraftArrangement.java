package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework.DeadlineType;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about an item besides owner, date and indicator, as it was typed; all of it may be
 * blank.
 *
 * @param deadline code of the framework's deadline type; blank for a date and nothing else
 * @param stages a line each, the date first
 * @param helpingUnits names with commas between them, a line each
 * @param cause why the problem came about; blank when that is to be found out
 * @param causeDue until when it will be named
 */
public record DraftArrangement(
        String deadline,
        String stages,
        String sponsor,
        String leadUnit,
        String helpingUnits,
        String cause,
        String causeDue) {
    static final DraftArrangement NONE = new DraftArrangement("", "", "", "", "", "", "");

    private static final Pattern STAGE =
            Pattern.compile(
                    "([0-9０-９]{4}[-/.\\u5e74][0-9０-９]{1,2}[-/.\\u6708][0-9０-９]{1,2}\\u65e5?)[\\s:：，,、]*(.+)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；\\n\\r]+");

    /** The arrangement, the date that counts first, and the cause if it is known. */
    record Arranged(Arrangement arrangement, LocalDate dueOn, String cause) {}

    /**
     * @param due as it was typed; of a measure in stages the stages say it
     */
    Optional<Arranged> check(DraftItem.Surroundings around, String due, List<Reason> reasons) {
        TypedFields typed = new TypedFields(reasons, around.limits());
        Optional<DeadlineType> type = type(around, reasons);
        List<Deadline.Stage> steps =
                type.filter(DeadlineType::staged).isPresent() ? stages(around, reasons) : List.of();
        LocalDate dueOn =
                steps.isEmpty() ? day(around, typed, due, reasons) : steps.getFirst().dueOn();
        Optional<UUID> sponsorId =
                sponsor.isBlank()
                        ? Optional.empty()
                        : Optional.ofNullable(
                                typed.person(Field.SPONSOR, sponsor, around.people()));
        String lead = leadUnit.isBlank() ? "" : typed.line(Field.LEAD_UNIT, leadUnit);
        String known = typed.optionalPassage(Field.CAUSE, cause);
        LocalDate owed =
                known.isEmpty() && !causeDue.isBlank()
                        ? typed.date(Field.CAUSE_DUE, causeDue)
                        : null;
        if (owed != null && owed.isBefore(around.today())) {
            reasons.add(new Reason.DueInThePast(owed));
        }
        Deadline kind = kind(type, steps);
        if (kind instanceof Deadline.AtOnce && known.isEmpty() && causeDue.isBlank()) {
            reasons.add(new Reason.CauseOrDay());
        }
        if (kind instanceof Deadline.Standing(String _, int days)
                && dueOn != null
                && dueOn.isAfter(around.today().plusDays(days))) {
            reasons.add(new Reason.LookTooFar(days, around.today().plusDays(days)));
        }
        return dueOn == null
                ? Optional.empty()
                : Optional.of(
                        new Arranged(
                                new Arrangement(
                                        sponsorId,
                                        Optional.of(lead).filter(name -> !name.isEmpty()),
                                        helpers(typed),
                                        kind,
                                        steps.isEmpty() ? dueOn : steps.getLast().dueOn(),
                                        Optional.ofNullable(owed),
                                        Optional.empty()),
                                dueOn,
                                known));
    }

    private static @Nullable LocalDate day(
            DraftItem.Surroundings around, TypedFields typed, String due, List<Reason> reasons) {
        LocalDate day = typed.date(Field.DUE, due);
        if (day != null && day.isBefore(around.today())) {
            reasons.add(new Reason.DueInThePast(day));
        }
        return day;
    }

    private Optional<DeadlineType> type(DraftItem.Surroundings around, List<Reason> reasons) {
        if (deadline.isBlank()) {
            return Optional.empty();
        }
        Optional<DeadlineType> known =
                around.deadlines().stream()
                        .filter(type -> type.code().equals(deadline))
                        .findFirst();
        if (known.isEmpty()) {
            reasons.add(new Reason.NotOnTheList(Field.DEADLINE));
        }
        return known;
    }

    private static Deadline kind(Optional<DeadlineType> type, List<Deadline.Stage> steps) {
        if (type.isEmpty()) {
            return Deadline.usual();
        }
        DeadlineType chosen = type.get();
        if (chosen.reviewDays().isPresent()) {
            return new Deadline.Standing(chosen.code(), chosen.reviewDays().get());
        }
        if (steps.size() > 1) {
            return new Deadline.InStages(chosen.code(), steps);
        }
        return chosen.immediate()
                ? new Deadline.AtOnce(chosen.code())
                : new Deadline.ByDate(chosen.code());
    }

    private List<Deadline.Stage> stages(DraftItem.Surroundings around, List<Reason> reasons) {
        if (stages.isBlank()) {
            reasons.add(new Reason.Missing(Field.STAGES));
            return List.of();
        }
        if (stages.length() > around.limits().passage()) {
            reasons.add(new Reason.TooLong(Field.STAGES, around.limits().passage()));
            return List.of();
        }
        List<Deadline.Stage> read = new ArrayList<>();
        List<String> lines = stages.strip().lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Deadline.Stage> stage = stage(lines.get(i).strip(), around);
            if (stage.isEmpty()) {
                reasons.add(new Reason.StagesUnreadable(i + 1));
            } else {
                checkOrder(read, stage.get(), around, reasons);
                read.add(stage.get());
            }
        }
        if (lines.size() < 2) {
            reasons.add(new Reason.TooFewStages());
        }
        return read;
    }

    private static void checkOrder(
            List<Deadline.Stage> before,
            Deadline.Stage stage,
            DraftItem.Surroundings around,
            List<Reason> reasons) {
        boolean past = before.isEmpty() && stage.dueOn().isBefore(around.today());
        if (past) {
            reasons.add(new Reason.DueInThePast(stage.dueOn()));
        }
        if (!before.isEmpty() && !stage.dueOn().isAfter(before.getLast().dueOn())) {
            reasons.add(new Reason.StagesOutOfOrder(stage.dueOn()));
        }
    }

    private static Optional<Deadline.Stage> stage(String line, DraftItem.Surroundings around) {
        Matcher matcher = STAGE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        // Whether it is a day is all that matters here; the line is named in the refusal.
        LocalDate day =
                new TypedFields(new ArrayList<>(), around.limits())
                        .date(Field.STAGES, matcher.group(1));
        return Optional.ofNullable(day)
                .map(read -> new Deadline.Stage(matcher.group(2).strip(), read));
    }

    private List<String> helpers(TypedFields typed) {
        return Arrays.stream(BETWEEN_NAMES.split(helpingUnits, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .flatMap(name -> Stream.of(typed.line(Field.HELPING_UNITS, name)))
                .toList();
    }
}
