package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of a ledger that an office brought, waiting to become an item (待补全). It holds what the
 * table says; what the table does not say is blank until a person fills it in.
 *
 * @param place the file, the sheet and the row
 * @param said the words of the table
 * @param itemId the item that it became
 */
public record Draft(
        UUID unitId,
        UUID id,
        UUID cycleId,
        String place,
        RowWords said,
        Named named,
        State state,
        String whyAside,
        int position,
        Optional<UUID> itemId) {

    /**
     * What of the table's words is certain enough to be taken over into a form.
     *
     * @param owner the one person whom the table names; empty for none, several or one unknown
     * @param dueOn the day that the due phrase gives; empty when no day follows from it
     */
    public record Named(Optional<UUID> owner, Optional<UUID> verifier, Optional<LocalDate> dueOn) {
        public static final Named NOTHING =
                new Named(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a person still has to say of one that waits; a list can be asked for by it. */
    public enum Lack {
        OWNER,
        DUE,
        VERIFIER,
        /** Nothing of these. */
        NOTHING;

        /** As addresses write it; none for any other word. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Lack> byWord(String word) {
            return java.util.stream.Stream.of(values())
                    .filter(lack -> lack.word().equals(word))
                    .findFirst();
        }
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        ISSUED,
        /** Kept, and not to become an item, for a reason that somebody gave. */
        SET_ASIDE;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State byStored(String stored) {
            return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
