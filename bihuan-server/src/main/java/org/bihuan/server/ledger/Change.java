package org.bihuan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something agreed that is to be agreed anew (变更): asked for with a reason, decided by another
 * person. What it was before is kept with it.
 *
 * @param decision empty as long as it waits; a resumption (恢复) is never decided on
 */
record Change(
        UUID id,
        Wish wish,
        String reason,
        UUID askedBy,
        Instant askedAt,
        Optional<Verdict> decision,
        Optional<Instant> withdrawnAt) {

    /** What is asked for. */
    sealed interface Wish {

        /** A later date (延期). */
        record Extension(LocalDate from, LocalDate to) implements Wish {}

        /** Another owner (转办). */
        record Transfer(UUID from, UUID to) implements Wish {}

        /** Another verifier (换核验人). */
        record Exchange(UUID from, UUID to) implements Wish {}

        /** Another item carries on with this one too (合并). */
        record Merging(UUID into) implements Wish {}

        /** Several items carry on instead (拆分). */
        record Splitting(List<Part> parts) implements Wish {
            public Splitting {
                parts = List.copyOf(parts);
            }
        }

        /** Nothing is done for the time being (中止). */
        record Suspension() implements Wish {}

        /** It goes on (恢复). */
        record Resumption() implements Wish {}

        default Kind kind() {
            return switch (this) {
                case Extension _ -> Kind.EXTENSION;
                case Transfer _ -> Kind.TRANSFER;
                case Exchange _ -> Kind.EXCHANGE;
                case Merging _ -> Kind.MERGING;
                case Splitting _ -> Kind.SPLITTING;
                case Suspension _ -> Kind.SUSPENSION;
                case Resumption _ -> Kind.RESUMPTION;
            };
        }
    }

    /** The wishes by name, for rows, addresses and words. */
    enum Kind {
        EXTENSION,
        TRANSFER,
        EXCHANGE,
        MERGING,
        SPLITTING,
        SUSPENSION,
        RESUMPTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> byWord(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** An item that is to be made. */
    record Part(String measure, UUID owner, LocalDate dueOn) {}

    /**
     * @param words why not, or what was remarked; may be empty when approved
     */
    record Verdict(boolean approved, UUID by, Instant at, String words) {}

    boolean isPending() {
        return decision.isEmpty() && withdrawnAt.isEmpty() && wish.kind() != Kind.RESUMPTION;
    }
}
