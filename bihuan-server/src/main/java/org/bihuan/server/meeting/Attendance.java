package org.bihuan.server.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who should be at a meeting.
 *
 * @param leaveKind code of the framework's kind of leave; empty text when it names none
 * @param reason of leave or absence, in words; may be empty unless on leave
 * @param written whether a statement in writing was handed in
 */
record Attendance(
        UUID person,
        int place,
        Presence presence,
        String leaveKind,
        String reason,
        boolean written,
        int version) {

    enum Presence {
        UNKNOWN,
        PRESENT,
        LEAVE,
        ABSENT;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "meeting.presence." + stored();
        }

        static Presence byStored(String word) {
            return Arrays.stream(values())
                    .filter(presence -> presence.stored().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
