package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.Optional;

/** The days that the steps of a cycle count from. */
public record CyclePlan(Optional<LocalDate> noticedOn, Optional<LocalDate> meetingOn) {

    static final CyclePlan NONE = new CyclePlan(Optional.empty(), Optional.empty());
}
