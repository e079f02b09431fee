package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;

/** The days that the steps of a cycle count from. */
public record CyclePlan(Optional<LocalDate> noticedOn, Optional<LocalDate> meetingOn) {

    static final CyclePlan NONE = new CyclePlan(Optional.empty(), Optional.empty());

    /** The day of a step; empty as long as the day that it counts from is not known. */
    Optional<LocalDate> dayOf(ReviewFramework.Step step) {
        Optional<LocalDate> from =
                switch (step.anchor()) {
                    case NOTICE -> noticedOn;
                    case MEETING -> meetingOn;
                };
        return from.map(day -> day.plusDays(step.offsetDays()));
    }
}
