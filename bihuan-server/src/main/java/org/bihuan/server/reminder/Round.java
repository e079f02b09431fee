package org.bihuan.server.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.WorkCalendar;
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
        RETURNED
    }

    /**
     * A reminder that is due.
     *
     * @param days of the rung; for whose turn has come: the version of the item at which it came
     * @param slip whether it goes to the superior, under a number
     */
    record Due(OpenItem item, UUID person, Cause cause, int days, boolean slip) {}

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
