package org.bihuan.ledger;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a due phrase (时限) says.
 *
 * @param phrase as written
 * @param stages in the order of the phrase, at least one
 * @param doubts what a person should look at
 */
public record Due(String phrase, List<Stage> stages, Set<Doubt> doubts) {
    public Due {
        stages = List.copyOf(stages);
        doubts = Set.copyOf(doubts);
    }

    /**
     * One time of the phrase.
     *
     * @param label what is due then, in the phrase's words; often empty
     * @param start of the time within the phrase, UTF-16 offset
     * @param end the offset behind it
     */
    public record Stage(String label, When when, int start, int end) {}

    /** How exactly a phrase names its last day. */
    public enum Precision {
        DAY,
        TEN_DAYS,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /** What a person should look at before relying on a reading. */
    public enum Doubt {
        /** The phrase names no year; it is the one of the table. */
        YEAR_OF_TABLE,
        /** Neither the phrase nor the table names a year. */
        NO_YEAR,
        /** "Before June" may mean its first or its last day; the first is taken. */
        BEFORE_A_MONTH,
        /** A number that looks like a day as spreadsheets store it. */
        SERIAL_NUMBER,
        /** A number such as 2026.1, in which Excel may have lost the zero of October. */
        MONTH_ONE_OR_TEN,
        /** The end comes before the beginning; the end is read as of the next year. */
        OVER_NEW_YEAR,
        /** No day follows from the words. */
        NO_DAY,
        /** Standing (长期坚持), without a word on how often it is looked at. */
        NO_INTERVAL
    }

    /** A time as a phrase names it. */
    public sealed interface When {

        /** The word that stands in reports. */
        String kind();

        /** The last day on which it is kept, when one follows from the words. */
        default Optional<LocalDate> lastDay() {
            return Optional.empty();
        }

        /** By a day (限期整改). */
        record By(LocalDate day, Precision precision) implements When {
            @Override
            public String kind() {
                return "by-date";
            }

            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.of(day);
            }
        }

        /** From one day to another, both included. */
        record Period(LocalDate from, LocalDate to) implements When {
            @Override
            public String kind() {
                return "period";
            }

            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.of(to);
            }
        }

        /** By a day of a year that nothing names. */
        record InSomeYear(MonthDay day, Precision precision) implements When {
            @Override
            public String kind() {
                return "without-year";
            }
        }

        /** At once (立行立改). */
        record AtOnce() implements When {
            @Override
            public String kind() {
                return "at-once";
            }
        }

        /**
         * Again and again (长期坚持).
         *
         * @param every as in {@code 每季度}; empty when the phrase names no interval
         */
        record Standing(Optional<String> every) implements When {
            @Override
            public String kind() {
                return "standing";
            }
        }

        /** So long after it was handed out, as in {@code 3个月内}. */
        record Within(int amount, String unit) implements When {
            @Override
            public String kind() {
                return "within";
            }
        }

        /** Tied to something whose day the words do not tell, as in {@code 寒假前}. */
        record Event(String words) implements When {
            @Override
            public String kind() {
                return "event";
            }
        }

        /** Not settled (待定). */
        record Undated() implements When {
            @Override
            public String kind() {
                return "undated";
            }
        }

        /** The column says that it is done. */
        record Done() implements When {
            @Override
            public String kind() {
                return "done";
            }
        }
    }

    /** The kind of the only stage, or {@code in-stages}. */
    public String kind() {
        return stages.size() == 1 ? stages.getFirst().when().kind() : "in-stages";
    }

    /** The latest of the days that follow from the words. */
    public Optional<LocalDate> lastDay() {
        return stages.stream()
                .flatMap(stage -> stage.when().lastDay().stream())
                .max(Comparator.naturalOrder());
    }

    /** The earliest day that may be meant, of a phrase that says when something begins. */
    Optional<LocalDate> firstDay() {
        return switch (stages.getFirst().when()) {
            case When.By by ->
                    Optional.of(
                            switch (by.precision()) {
                                case DAY -> by.day();
                                case TEN_DAYS, MONTH -> by.day().withDayOfMonth(1);
                                case QUARTER -> by.day().minusMonths(2).withDayOfMonth(1);
                                case HALF_YEAR -> by.day().minusMonths(5).withDayOfMonth(1);
                                case YEAR -> by.day().withDayOfYear(1);
                            });
            case When.Period period -> Optional.of(period.from());
            default -> Optional.empty();
        };
    }
}
