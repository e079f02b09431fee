package org.bihuan.server.page;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a time line (审批记录).
 *
 * @param who name of the person, or of the office if nobody in particular
 * @param what what was done
 * @param words what the person wrote
 */
public record Happening(Instant at, String who, Said what, Optional<String> words, Tone tone) {}
