package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.proof.Checkpoint;
import org.bihuan.proof.Hash;
import org.bihuan.proof.SignedNote;
import org.bihuan.proof.SigningKey;
import org.bihuan.proof.VerifierKey;
import org.bihuan.proof.Witness;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.WitnessDoor;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Heads go to a witness that keeps the rules of C2SP tlog-witness; its silence stops nobody. */
@ServerTest
class BeingWitnessedTest {

    @Autowired Office office;
    @Autowired AuditTrail audit;
    @Autowired LogKeeper keeper;
    @Autowired LogRows rows;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    UUID unit;
    Account auditor;
    Outside outside;
    WitnessKeeper witness;

    /** A witness on the other side of a wire that can be cut. */
    private final class Outside implements WitnessDoor {
        final SigningKey key = SigningKey.generate("bihuan/witness", VerifierKey.Type.WITNESS);
        Optional<Checkpoint> kept = Optional.empty();
        boolean cut;
        int asked;

        @Override
        public boolean isSet() {
            return true;
        }

        @Override
        public Answer offer(String request) {
            asked++;
            if (cut) {
                return new Answer.Silent("cut");
            }
            int blank = request.indexOf("\n\n");
            List<String> lines = new ArrayList<>(request.substring(0, blank).lines().toList());
            long old = Long.parseLong(lines.removeFirst().substring(4));
            SignedNote note = SignedNote.parse(request.substring(blank + 2)).orElseThrow();
            if (old != kept.map(Checkpoint::size).orElse(0L)) {
                return new Answer.Said(409, kept.map(Checkpoint::size).orElse(0L) + "\n");
            }
            List<Hash> path = lines.stream().map(Hash::fromBase64).toList();
            VerifierKey log =
                    office.as(auditor, who -> VerifierKey.parse(keeper.verifierKey(who, unit)));
            return switch (new Witness(key, log).see(kept, note, path, clock.instant())) {
                case Witness.Answer.Refused _ -> new Answer.Said(422, "");
                case Witness.Answer.Seen(SignedNote seen) -> {
                    kept = seen.head();
                    yield new Answer.Said(200, seen.file().lines().toList().getLast() + "\n");
                }
            };
        }
    }

    @BeforeEach
    void aLogWithAWitness() {
        unit = office.unit("甲单位");
        auditor = office.account(unit, "张三", Role.AUDITOR);
        outside = new Outside();
        witness = keeperWith(outside.key.verifier().text());
        happen(3);
    }

    private WitnessKeeper keeperWith(String key) {
        return new WitnessKeeper(rows, outside, transaction, clock, key);
    }

    @Test
    void theHeadIsSignedAndShown() {
        offer();
        long size = state().seen().orElseThrow().size();
        happen(4);
        offer();

        assertThat(state().seen().orElseThrow().size()).isGreaterThan(size);
        assertThat(state().trouble()).isEmpty();
        assertThat(outside.kept.orElseThrow().size())
                .isEqualTo(state().seen().orElseThrow().size());
    }

    @Test
    void itsSilenceIsSaidAndStopsNobody() {
        outside.cut = true;
        offer();
        assertThat(state().trouble()).contains(WitnessState.Trouble.SILENT);
        happen(2);
        outside.cut = false;
        offer();

        assertThat(state().trouble()).isEmpty();
        assertThat(state().seen()).isPresent();
    }

    @Test
    void aWitnessThatHasSeenMoreIsAnAlarm() {
        outside.kept = Optional.of(new Checkpoint("bihuan/" + unit, 999, Hash.ofLeaf(new byte[1])));
        offer();

        assertThat(state().trouble()).contains(WitnessState.Trouble.NOT_OURS);
    }

    @Test
    void whoeverForgotWhatWasWitnessedGoesOnFromWhatTheWitnessKeeps() {
        String note =
                office.as(
                        auditor,
                        who -> {
                            keeper.extend(unit);
                            return keeper.latest(who, unit).orElseThrow().note().file();
                        });
        outside.kept = SignedNote.parse(note).orElseThrow().head();
        happen(2);
        offer();

        assertThat(state().trouble()).isEmpty();
        assertThat(outside.asked).isEqualTo(2);
    }

    @Test
    void aSignatureOfSomebodyElseIsNotBelieved() {
        witness =
                keeperWith(
                        SigningKey.generate("bihuan/witness", VerifierKey.Type.WITNESS)
                                .verifier()
                                .text());
        offer();

        assertThat(state().trouble()).contains(WitnessState.Trouble.NOT_SIGNED);
        assertThat(state().seen()).isEmpty();
    }

    private void offer() {
        office.as(
                auditor,
                _ -> {
                    keeper.extend(unit);
                    witness.offer(unit);
                    return true;
                });
    }

    private WitnessState state() {
        return office.as(auditor, _ -> transaction.execute(_ -> witness.state(unit)));
    }

    private void happen(int times) {
        for (int i : Arrays.copyOf(new int[0], times)) {
            office.whole(
                    unit,
                    () ->
                            transaction.execute(_ -> {
                                audit.append(
                                        unit,
                                        auditor.personId(),
                                        "cycle.begun",
                                        "test",
                                        unit,
                                        Map.of("n", Integer.toString(i)));
                                return true;
                            }));
        }
    }
}
