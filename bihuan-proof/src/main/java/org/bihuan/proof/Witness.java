package org.bihuan.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whoever keeps the last head of somebody else's log and never goes back: the supervising level, by
 * network or by a file on a stick. Its signature says that every head that it has ever signed is a
 * beginning of this one.
 */
public final class Witness {
    private final SigningKey own;
    private final VerifierKey log;

    /**
     * @param log whose heads are watched
     */
    public Witness(SigningKey own, VerifierKey log) {
        this.own = own;
        this.log = log;
    }

    /** What comes of a head that is offered. */
    public sealed interface Answer {
        /** The head, signed, to be kept as the last one and handed back. */
        record Seen(SignedNote note) implements Answer {}

        /** Every reason; the head that was kept stays. */
        record Refused(List<Reason> reasons) implements Answer {}
    }

    /** Why a head is refused. */
    public enum Reason {
        NOT_A_HEAD,
        NOT_SIGNED_BY_THE_LOG,
        ANOTHER_LOG,
        /** It has fewer entries than the head that was kept: an older state was put back. */
        SMALLER_THAN_KEPT,
        /** What was kept is not its beginning: history was changed. */
        NOT_A_CONTINUATION
    }

    /**
     * @param kept the last head seen; empty: this is the first
     * @param offered as the log gave it
     * @param path from the kept size to the offered one
     */
    public Answer see(Optional<Checkpoint> kept, SignedNote offered, List<Hash> path, Instant now) {
        Optional<Checkpoint> head = offered.head();
        if (head.isEmpty()) {
            return new Answer.Refused(List.of(Reason.NOT_A_HEAD));
        }
        List<Reason> reasons = new ArrayList<>();
        if (offered.standing(log) != SignedNote.Standing.SIGNED) {
            reasons.add(Reason.NOT_SIGNED_BY_THE_LOG);
        }
        kept.ifPresent(last -> compare(last, head.get(), path, reasons));
        return reasons.isEmpty()
                ? new Answer.Seen(offered.seenBy(own, now))
                : new Answer.Refused(List.copyOf(reasons));
    }

    private static void compare(
            Checkpoint last, Checkpoint now, List<Hash> path, List<Reason> reasons) {
        if (!last.origin().equals(now.origin())) {
            reasons.add(Reason.ANOTHER_LOG);
        } else if (now.size() < last.size()) {
            reasons.add(Reason.SMALLER_THAN_KEPT);
        } else if (!MerkleTree.continues(last.size(), last.root(), now.size(), now.root(), path)) {
            reasons.add(Reason.NOT_A_CONTINUATION);
        }
    }
}
