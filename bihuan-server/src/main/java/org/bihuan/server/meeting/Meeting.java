package org.bihuan.server.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of a cycle.
 *
 * <pre>
 * draft → called → in progress → closed
 *                       ↖──────────┘ for a reason
 * </pre>
 *
 * @param version counts every change of the meeting itself
 */
record Meeting(
        UUID id,
        UUID unitId,
        UUID cycleId,
        Plan plan,
        State state,
        int version,
        Optional<Instant> calledAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {

    /**
     * What is fixed before: when, where, who leads and who writes.
     *
     * @param startsAt as people write it, such as 14:30; may be empty
     */
    record Plan(
            String title, LocalDate on, String startsAt, String place, UUID chair, UUID recorder) {}

    enum State {
        /** Nobody has been told. */
        DRAFT,
        /** Those who should attend were told. */
        CALLED,
        /** Only now minutes can be written. */
        IN_PROGRESS,
        /** The minutes are frozen. */
        CLOSED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "meeting.state." + stored().replace('_', '-');
        }

        static State byStored(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.stored().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
