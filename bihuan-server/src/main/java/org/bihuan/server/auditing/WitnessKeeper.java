package org.bihuan.server.auditing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bihuan.proof.Hash;
import org.bihuan.proof.MerkleTree;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.VerifierKey;
import org.bihuan.server.audit.WitnessDoor;
import org.bihuan.server.auditing.WitnessState.Trouble;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has new heads signed by the witness. Nothing of the office waits for it: a witness that is silent
 * or says no is told on the page of the log and in the server's log, and asked again.
 */
@Service
class WitnessKeeper {
    private static final System.Logger LOG = System.getLogger(WitnessKeeper.class.getName());
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final LogRows rows;
    private final WitnessDoor door;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Optional<VerifierKey> key;
    private final Map<UUID, Trouble> troubles = new ConcurrentHashMap<>();

    /**
     * @param key of the witness; without it no signature is believed
     */
    WitnessKeeper(
            LogRows rows,
            WitnessDoor door,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${bihuan.witness.key:}") String key) {
        this.rows = rows;
        this.door = door;
        this.transaction = transaction;
        this.clock = clock;
        this.key = key.isBlank() ? Optional.empty() : Optional.of(VerifierKey.parse(key));
    }

    boolean isSet() {
        return door.isSet();
    }

    WitnessState state(UUID unitId) {
        return new WitnessState(rows.witnessed(unitId), Optional.ofNullable(troubles.get(unitId)));
    }

    /** Offers the newest head of a unit, if the witness has not signed it yet. */
    void offer(UUID unitId) {
        if (!door.isSet()) {
            return;
        }
        long last =
                transaction.execute(
                        _ -> rows.witnessed(unitId).map(WitnessState.Seen::size).orElse(0L));
        Optional<Trouble> trouble = offer(unitId, last, true);
        trouble.ifPresentOrElse(
                why -> {
                    troubles.put(unitId, why);
                    LOG.log(System.Logger.Level.WARNING, "the witness did not sign: {0}", why);
                },
                () -> troubles.remove(unitId));
    }

    private Optional<Trouble> offer(UUID unitId, long from, boolean again) {
        Optional<Offer> offer = transaction.execute(_ -> made(unitId, from));
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        return switch (door.offer(offer.get().request())) {
            case WitnessDoor.Answer.Silent _ -> Optional.of(Trouble.SILENT);
            case WitnessDoor.Answer.InTheClear _ -> Optional.of(Trouble.IN_THE_CLEAR);
            case WitnessDoor.Answer.Said(int status, String body) when status == OK ->
                    keep(unitId, offer.get().head(), body);
            case WitnessDoor.Answer.Said(int status, String body) when status == CONFLICT ->
                    again && body.strip().matches("\\d{1,18}")
                            ? elsewhere(unitId, Long.parseLong(body.strip()), offer.get().head())
                            : Optional.of(Trouble.NOT_OURS);
            case WitnessDoor.Answer.Said(int status, String _) ->
                    Optional.of(status == 422 ? Trouble.NOT_OURS : Trouble.UNKNOWN_LOG);
        };
    }

    /** The witness holds another head than we remember; it may still be a beginning of ours. */
    private Optional<Trouble> elsewhere(UUID unitId, long held, SignedHead head) {
        return held > head.head().size()
                ? Optional.of(Trouble.NOT_OURS)
                : offer(unitId, held, false);
    }

    private record Offer(SignedHead head, String request) {}

    private Optional<Offer> made(UUID unitId, long from) {
        Optional<SignedHead> head = rows.latest(unitId);
        boolean seen = head.isPresent() && from > 0 && head.get().head().size() == from;
        if (head.isEmpty() || (seen && rows.witnessed(unitId).isPresent())) {
            return Optional.empty();
        }
        long size = head.get().head().size();
        List<Hash> leaves = rows.leaves(unitId, size);
        String path =
                new MerkleTree(i -> leaves.get((int) i))
                        .consistency(Math.min(from, size), size).stream()
                                .map(hash -> hash.base64() + "\n")
                                .collect(Collectors.joining());
        String request = "old " + from + "\n" + path + "\n" + head.get().note().file();
        return Optional.of(new Offer(head.get(), request));
    }

    private Optional<Trouble> keep(UUID unitId, SignedHead head, String lines) {
        Optional<SignedNote> note = SignedNote.parse(head.note().file() + lines);
        boolean signed =
                note.isPresent()
                        && key.isPresent()
                        && note.get().standing(key.get()) == SignedNote.Standing.SIGNED;
        if (!signed) {
            return Optional.of(Trouble.NOT_SIGNED);
        }
        transaction.executeWithoutResult(
                _ -> rows.insertWitnessed(unitId, head.head().size(), note.get(), clock.instant()));
        return Optional.empty();
    }
}
