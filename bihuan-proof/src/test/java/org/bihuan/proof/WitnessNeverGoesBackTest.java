package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.proof.Witness.Answer;
import org.bihuan.proof.Witness.Reason;
import org.junit.jupiter.api.Test;

class WitnessNeverGoesBackTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private final SampleLog log = new SampleLog(12);
    private final SigningKey own = SigningKey.generate("county.example", VerifierKey.Type.WITNESS);
    private final Witness witness = new Witness(own, log.key.verifier());

    @Test
    void signsTheFirstHeadAndEveryLaterOne() {
        Answer first = witness.see(Optional.empty(), log.head(5), List.of(), NOW);
        assertThat(first).isInstanceOf(Answer.Seen.class);

        Answer later = witness.see(log.head(5).head(), log.head(12), log.path(5, 12), NOW);

        assertThat(later)
                .isInstanceOfSatisfying(
                        Answer.Seen.class,
                        seen ->
                                assertThat(seen.note().standing(own.verifier()))
                                        .isEqualTo(SignedNote.Standing.SIGNED));
    }

    @Test
    void seesTheSameHeadTwiceWithoutComplaint() {
        assertThat(witness.see(log.head(5).head(), log.head(5), List.of(), NOW))
                .isInstanceOf(Answer.Seen.class);
    }

    @Test
    void refusesAnOlderStateThatWasPutBack() {
        assertThat(reasons(log.head(7).head(), log.head(5), List.of()))
                .containsExactly(Reason.SMALLER_THAN_KEPT);
    }

    @Test
    void refusesAHistoryThatWasChanged() {
        SampleLog changed = log.with(3, log.entry(4));

        assertThat(reasons(log.head(5).head(), changed.head(12), changed.path(5, 12)))
                .containsExactly(Reason.NOT_A_CONTINUATION);
        assertThat(reasons(log.head(5).head(), log.head(12), List.of()))
                .containsExactly(Reason.NOT_A_CONTINUATION);
    }

    @Test
    void tellsEveryReasonAtOnce() {
        SigningKey stranger = SigningKey.generate(SampleLog.ORIGIN, VerifierKey.Type.LOG);
        Checkpoint other = new Checkpoint("another.example", 12, Hash.ofNothing());

        assertThat(reasons(log.head(5).head(), SignedNote.of(other, stranger), List.of()))
                .containsExactly(Reason.NOT_SIGNED_BY_THE_LOG, Reason.ANOTHER_LOG);
        assertThat(reasons(Optional.empty(), new SignedNote("a poem\n", List.of()), List.of()))
                .containsExactly(Reason.NOT_A_HEAD);
    }

    private List<Reason> reasons(Optional<Checkpoint> kept, SignedNote offered, List<Hash> path) {
        return witness.see(kept, offered, path, NOW) instanceof Answer.Refused refused
                ? refused.reasons()
                : List.of();
    }
}
