package org.bihuan.server.meeting;

import java.util.UUID;

/**
 * An entry for those who make something of it.
 *
 * @param commitment whether somebody promised it in these words; the words of a criticism are
 *     nobody else's business and are left out
 */
public record SpokenEntry(
        UUID id,
        UUID meetingId,
        UUID unitId,
        UUID cycleId,
        String meeting,
        int serial,
        String item,
        String about,
        boolean commitment,
        String words) {}
