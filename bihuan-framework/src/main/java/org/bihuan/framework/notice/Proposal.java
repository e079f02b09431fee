package org.bihuan.framework.notice;

import java.util.Optional;
import org.bihuan.framework.StepKind;
import org.bihuan.text.Span;

/**
 * Something that the notice seems to say.
 *
 * @param span where, in UTF-16 code units of the text, half open
 * @param quoted the words that stand there
 */
public record Proposal(Span span, String quoted, Value value) {

    /**
     * The whole sentence that it stands in, without what surrounds it.
     *
     * @param text that the span points into
     */
    public String sentence(String text) {
        return Clauses.around(text, span.start(), span.end()).strip();
    }

    /** What it seems to mean. */
    public sealed interface Value {}

    /** A year under review. */
    public record Period(int year) implements Value {}

    public record Theme(String words) implements Value {}

    /**
     * A dimension (维度).
     *
     * @param number its place, from 1
     */
    public record Dimension(int number, String title) implements Value {}

    /**
     * Something to be done on or by a day.
     *
     * @param about which step, where the sentence tells
     */
    public record Dated(Optional<StepKind> about, Bound bound, Day day) implements Value {}

    /** First and last day, such as of a window for the meeting. */
    public record Between(Optional<StepKind> about, Day from, Day until) implements Value {}

    /**
     * Something to be done so long before or after something else.
     *
     * @param before false: after
     */
    public record Relative(
            Optional<StepKind> about, int count, Unit unit, boolean before, From from)
            implements Value {}

    /**
     * The share of people who must attend.
     *
     * @param above more than the share, such as more than half
     */
    public record Attendance(int numerator, int denominator, boolean above) implements Value {}

    /**
     * How many of something.
     *
     * @param most empty: no upper bound
     * @param each so many of each person or body; no step counts that
     */
    public record Quota(Thing thing, int least, Optional<Integer> most, boolean each)
            implements Value {}

    /** How a day binds. */
    public enum Bound {
        BY,
        ON
    }

    public enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS
    }

    /** What a number of days is counted from. */
    public enum From {
        NOTICE,
        MEETING,
        /** The sentence does not say, or says something else. */
        UNSAID
    }

    /** What is counted. */
    public enum Thing {
        FINDINGS,
        FINDINGS_PER_DIMENSION,
        OPINIONS,
        /** People whose opinions are asked for. */
        OPINION_GIVERS,
        TALKS,
        STUDY_SESSIONS,
        PEOPLE,
        CHARACTERS
    }

    /**
     * A day of the calendar.
     *
     * @param year empty where the notice does not say and nothing tells
     * @param yearGuessed the notice does not say; its own date does
     */
    public record Day(Optional<Integer> year, int month, int day, boolean yearGuessed) {}
}
