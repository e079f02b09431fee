package org.bihuan.server.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.framework.WorkCalendar;
import org.bihuan.server.ledger.OpenDuty;
import org.bihuan.server.ledger.OpenItem;
import org.bihuan.server.reminder.Ladder.Whom;

/**
 * What a day brings: from the open items, the ladder and the calendar, and nothing else. A rung
 * whose day is none to work on is climbed on the next working day; a rung that was missed because
 * nothing ran is made up for, but only the latest of them.
 *
 * @param holders who has a role in the unit
 */
record Round(LocalDate today, Map<Whom, Set<UUID>> holders) {

    /** Longer than any row of holidays, and than a server stands still. */
    private static final int LOOKING_BACK = 14;

    /** Why somebody is reminded. */
    enum Cause {
        BEFORE,
        TODAY,
        OVERDUE,
        TO_VERIFY,
        RETURNED,
        /** A change waits for a decision. */
        TO_DECIDE,
        CAUSE_OWED,
        LOOK_DUE,
        EFFECT_DUE
    }

    /**
     * A reminder that is due.
     *
     * @param days of the rung; for whose turn has come: the version of the item at which it came
     * @param slip whether it goes to the superior, under a number
     * @param on the day that it is about: the promised one, or the one of a duty
     */
    record Due(OpenItem item, UUID person, Cause cause, int days, boolean slip, LocalDate on) {
        Due(OpenItem item, UUID person, Cause cause, int days, boolean slip) {
            this(item, person, cause, days, slip, item.dueOn());
        }
    }

    Round {
        holders = Map.copyOf(holders);
    }

    /** Nothing on a day that the calendar has free. */
    List<Due> of(List<OpenItem> items, Ladder ladder, WorkCalendar calendar) {
        if (!calendar.isWorkingDay(today)) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        for (OpenItem item : items) {
            latest(item, ladder).ifPresent(rung -> climb(item, rung, due));
            turn(item).ifPresent(due::add);
        }
        return due;
    }

    /**
     * What waits besides the turns of items: on its day, and again on the rungs after it. The
     * verifier looks and decides, and where he must not, whoever organises; then the superior.
     */
    List<Due> ofDuties(List<OpenDuty> duties, Ladder ladder, WorkCalendar calendar) {
        if (!calendar.isWorkingDay(today)) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        for (OpenDuty duty : duties) {
            long since = ChronoUnit.DAYS.between(duty.day(), today);
            if (since >= 0) {
                int days =
                        ladder.rungs().stream()
                                .mapToInt(Ladder.Rung::days)
                                .filter(rung -> rung > 0 && rung <= since)
                                .max()
                                .orElse(0);
                for (UUID person : people(duty)) {
                    due.add(
                            new Due(
                                    duty.item(),
                                    person,
                                    cause(duty.kind()),
                                    days,
                                    false,
                                    duty.day()));
                }
            }
        }
        return due;
    }

    private static Cause cause(OpenDuty.Kind kind) {
        return switch (kind) {
            case DECIDE -> Cause.TO_DECIDE;
            case NAME_CAUSE -> Cause.CAUSE_OWED;
            case LOOK -> Cause.LOOK_DUE;
            case CHECK_EFFECT -> Cause.EFFECT_DUE;
        };
    }

    private Set<UUID> people(OpenDuty duty) {
        if (duty.kind() == OpenDuty.Kind.NAME_CAUSE) {
            return Set.of(duty.item().owner());
        }
        return Stream.of(
                        Set.of(duty.item().verifier()),
                        holders.getOrDefault(Whom.ORGANISER, Set.<UUID>of()),
                        holders.getOrDefault(Whom.HEAD, Set.<UUID>of()))
                .map(people ->
                        people.stream()
                                .filter(person -> !duty.never().contains(person))
                                .collect(Collectors.toUnmodifiableSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The last rung whose day has come, if it came lately and after the item was handed out. */
    private Optional<Ladder.Rung> latest(OpenItem item, Ladder ladder) {
        long since = ChronoUnit.DAYS.between(item.dueOn(), today);
        return ladder.rungs().reversed().stream()
                .filter(rung -> rung.days() <= since)
                .findFirst()
                .filter(rung -> since - rung.days() <= LOOKING_BACK || rung.days() > 0)
                .filter(rung -> item.dueOn().plusDays(rung.days()).isAfter(item.issuedOn()));
    }

    private void climb(OpenItem item, Ladder.Rung rung, List<Due> due) {
        Cause cause =
                rung.days() < 0 ? Cause.BEFORE : rung.days() == 0 ? Cause.TODAY : Cause.OVERDUE;
        for (Whom whom : Whom.values()) {
            if (rung.whom().contains(whom)) {
                for (UUID person : people(item, whom)) {
                    Due one = new Due(item, person, cause, rung.days(), whom == Whom.HEAD);
                    due.removeIf(
                            other -> other.item().equals(item) && other.person().equals(person));
                    due.add(one);
                }
            }
        }
    }

    private Set<UUID> people(OpenItem item, Whom whom) {
        return switch (whom) {
            case OWNER -> isOwners(item) ? Set.of(item.owner()) : Set.of();
            case VERIFIER ->
                    item.turn() == OpenItem.Turn.OTHERS ? Set.of() : Set.of(item.verifier());
            case ORGANISER, HEAD -> holders.getOrDefault(whom, Set.of());
        };
    }

    /** Nobody is pressed for what he has handed in. */
    private static boolean isOwners(OpenItem item) {
        return item.turn() == OpenItem.Turn.OWNER || item.turn() == OpenItem.Turn.OWNER_AGAIN;
    }

    /** Whose turn has just come; asked for once, it is kept like every other reminder. */
    private static Optional<Due> turn(OpenItem item) {
        return switch (item.turn()) {
            case VERIFIER ->
                    Optional.of(
                            new Due(item, item.verifier(), Cause.TO_VERIFY, item.version(), false));
            case OWNER_AGAIN ->
                    Optional.of(new Due(item, item.owner(), Cause.RETURNED, item.version(), false));
            case OWNER, OTHERS -> Optional.empty();
        };
    }
}
