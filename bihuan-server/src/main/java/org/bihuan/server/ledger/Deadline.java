package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * How the time of an item was agreed. What each type is called is data of the framework; what it
 * means is one of these.
 */
sealed interface Deadline {

    /** Code of the framework's deadline type. */
    String code();

    /** Begun at once (立行立改), even before its cause is known; done by the date all the same. */
    record AtOnce(String code) implements Deadline {}

    record ByDate(String code) implements Deadline {}

    /** Several dates (分阶段); the one that counts is that of the first stage not reached. */
    record InStages(String code, List<Stage> stages) implements Deadline {
        public InStages {
            stages = List.copyOf(stages);
            if (stages.size() < 2) {
                throw new IllegalArgumentException("stages, but fewer than two");
            }
        }

        /** The day by which everything is done. */
        LocalDate last() {
            return stages.getLast().dueOn();
        }
    }

    /**
     * Without an end (长期坚持): somebody else looks at it again at the latest every so many days, and
     * the date that counts is that of the next look.
     */
    record Standing(String code, int reviewDays) implements Deadline {}

    /** A stage and what is reached with it. */
    record Stage(String words, LocalDate dueOn) {}

    /** What an item has for which nobody said more than a date. */
    static Deadline usual() {
        return new ByDate("by-date");
    }

    /** As the database writes it. */
    default String form() {
        return switch (this) {
            case AtOnce _ -> "at_once";
            case ByDate _ -> "by_date";
            case InStages _ -> "in_stages";
            case Standing _ -> "standing";
        };
    }
}
