package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody noted that a step was done on a day. */
record StepNote(UUID id, String step, LocalDate doneOn) {}
