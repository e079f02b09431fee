package org.bihuan.framework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework.Counting;
import org.bihuan.framework.ReviewFramework.Step;

/** The days of a framework's steps, once some of them are known. */
public final class Schedule {
    private final ReviewFramework framework;
    private final Map<String, LocalDate> known;

    private Schedule(ReviewFramework framework, Map<String, LocalDate> known) {
        this.framework = framework;
        this.known = new HashMap<>(known);
    }

    /**
     * The day of each step, in the framework's order; a step whose day nobody can know yet is left
     * out.
     *
     * @param known days that people have set, by step code; {@link Step#NOTICE_DAY} and {@link
     *     Step#MEETING_DAY} are the days of the notice and of the meeting, whether or not there are
     *     such steps
     */
    public static Map<String, LocalDate> of(
            ReviewFramework framework, Map<String, LocalDate> known) {
        Schedule schedule = new Schedule(framework, known);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (Step step : framework.steps()) {
            schedule.day(step.code(), framework.steps().size())
                    .ifPresent(day -> days.put(step.code(), day));
        }
        return days;
    }

    /** A step that a person set keeps its day; {@code hops}: no reader lets a circle through. */
    private Optional<LocalDate> day(String code, int hops) {
        if (known.containsKey(code) || hops < 0) {
            return Optional.ofNullable(known.get(code));
        }
        return framework
                .step(code)
                .filter(step -> !StepsOfPack.isGivenDay(step))
                .flatMap(step -> day(step.anchor(), hops - 1).map(day -> from(day, step)));
    }

    private LocalDate from(LocalDate day, Step step) {
        return step.counting() == Counting.WORKING_DAYS
                ? framework.calendar().plus(day, step.offset())
                : day.plusDays(step.offset());
    }
}
