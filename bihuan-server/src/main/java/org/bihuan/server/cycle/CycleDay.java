package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that somebody set for a step, such as one that the notice names.
 *
 * @param words what it rests on: the sentence of the notice
 */
public record CycleDay(UUID id, String step, LocalDate day, String words) {}
