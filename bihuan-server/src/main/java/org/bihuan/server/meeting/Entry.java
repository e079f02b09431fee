package org.bihuan.server.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something written down in a meeting.
 *
 * @param serial counted within the meeting, from 1
 * @param item code of the agenda item
 * @param about whom it concerns
 * @param saidBy who said it
 * @param replaces the entry in whose place it stands
 */
record Entry(
        UUID id,
        UUID meetingId,
        int serial,
        String item,
        Kind kind,
        Optional<UUID> about,
        Optional<UUID> saidBy,
        String words,
        Optional<UUID> replaces,
        UUID by,
        Instant at) {

    enum Kind {
        /** What was said or reported. */
        NOTE,
        DECISION,
        /** Of a person, by another one. */
        CRITICISM,
        /** What a person promises. */
        COMMITMENT,
        /** Of the level above. */
        COMMENT;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "meeting.entry." + stored();
        }

        /** Whether something can follow from it in the ledger. */
        boolean isPromising() {
            return this != NOTE;
        }

        static Optional<Kind> typed(String word) {
            return Arrays.stream(values()).filter(kind -> kind.stored().equals(word)).findFirst();
        }
    }
}
