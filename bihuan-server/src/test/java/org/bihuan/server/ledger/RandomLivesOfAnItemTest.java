package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.AnItem.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever people try in whatever order, no item reaches a state that the ledger forbids. */
class RandomLivesOfAnItemTest {
    private static final int LIVES = 4_000;
    private static final int ACTIONS = 40;
    private static final List<Acting> PEOPLE =
            List.of(
                    THE_OWNER,
                    THE_VERIFIER,
                    THE_ORGANISER,
                    THE_HEAD,
                    A_STRANGER,
                    new Acting(OWNER, true, true),
                    new Acting(VERIFIER, true, true));

    @Test
    void keepEveryPromise() {
        long first = new Random().nextLong();
        System.out.println("RandomLivesOfAnItemTest seed " + first);
        Map<String, Integer> ends = new HashMap<>();

        for (long seed = first; seed < first + LIVES; seed++) {
            LedgerItem end = live(seed);
            ends.merge(end.getClass().getSimpleName(), 1, Integer::sum);
        }

        assertThat(ends.keySet())
                .as("seed %s reaches every state", first)
                .contains("InProgress", "Submitted", "Returned", "Verified", "Closed");
    }

    private static LedgerItem live(long seed) {
        Random random = new Random(seed);
        LedgerItem item = issued();
        for (int i = 0; i < ACTIONS; i++) {
            LedgerItem before = item;
            Outcome<? extends LedgerItem> outcome = act(item, random);
            if (outcome instanceof Outcome.Done<? extends LedgerItem>(LedgerItem after)) {
                item = after;
                check(before, after, seed);
            }
        }
        return item;
    }

    private static Outcome<? extends LedgerItem> act(LedgerItem item, Random random) {
        Acting who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Instant at = DAY_1.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(6)) {
            case 0 -> item.report(who, reading(random, at));
            case 1 -> item.attach(who, evidence(random.nextInt(3) == 0 ? FIGURES : MINUTES));
            case 2 -> item.submit(who, at);
            case 3 -> item.verify(who, "", at);
            case 4 -> item.giveBack(who, random.nextInt(4) == 0 ? "because" : "", at);
            default -> item.closeOut(who, "", at);
        };
    }

    private static Optional<Reading> reading(Random random, Instant at) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Reading(BigDecimal.valueOf(8 + random.nextInt(8)), at));
    }

    private static void check(LedgerItem before, LedgerItem after, long seed) {
        assertThat(before)
                .as("seed %s: nothing leaves closed", seed)
                .isNotInstanceOf(LedgerItem.Closed.class);
        assertThat(after.promise())
                .as("seed %s: the promise stays", seed)
                .isEqualTo(before.promise());
        assertThat(after.work().evidence())
                .as("seed %s: evidence is only added", seed)
                .containsAll(before.work().evidence());
        if (!(before instanceof LedgerItem.AtWork)) {
            assertThat(after.work())
                    .as("seed %s: what was submitted is what was verified", seed)
                    .isEqualTo(before.work());
        }
        if (after instanceof LedgerItem.Closed closed) {
            checkClosed(closed, seed);
        }
    }

    private static void checkClosed(LedgerItem.Closed closed, long seed) {
        assertThat(closed.work().evidence().stream().anyMatch(e -> e.kind().outcome()))
                .as("seed %s: evidence of the outcome", seed)
                .isTrue();
        assertThat(closed.verification().by())
                .as("seed %s: verified by another", seed)
                .isNotEqualTo(OWNER)
                .isNotEqualTo(closed.submission().by());
        assertThat(closed.closeOut().by())
                .as("seed %s: closed by another", seed)
                .isNotEqualTo(OWNER);
        assertThat(
                        closed.work()
                                .latest()
                                .map(Reading::value)
                                .orElse(BigDecimal.TEN.add(BigDecimal.TWO)))
                .as("seed %s: at the target", seed)
                .isGreaterThanOrEqualTo(BigDecimal.valueOf(12));
    }
}
