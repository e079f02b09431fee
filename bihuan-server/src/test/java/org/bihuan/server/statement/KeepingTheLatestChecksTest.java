package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.weighing.RuleWeight;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.server.weighing.Weight;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Correction;
import org.junit.jupiter.api.Test;

class KeepingTheLatestChecksTest {
    private final Recent<CheckKey, CheckReport> recent = new Recent<>(10);
    private final List<UUID> made = new ArrayList<>();

    @Test
    void checksOnceWhatIsTheSame() {
        CheckKey key = key();

        ask(key, 4);
        ask(new CheckKey(key.versionId(), List.of(), key.expectations(), key.weights()), 4);

        assertThat(made).hasSize(1);
    }

    @Test
    void checksAgainWhenAnythingItWasMadeFromIsDifferent() {
        UUID version = UUID.randomUUID();
        Expectations none = Expectations.none();
        List<Correction> said = List.of(new Correction(0, new Correction.Call.Running()));
        RuleWeight off =
                new RuleWeight(UUID.randomUUID(), "T01", Weight.OFF, "why", "who", Instant.EPOCH);

        ask(new CheckKey(version, List.of(), none, UnitWeights.NONE), 1);
        ask(new CheckKey(version, said, none, UnitWeights.NONE), 1);
        ask(new CheckKey(version, List.of(), none, new UnitWeights(Map.of("T01", off))), 1);

        assertThat(made).hasSize(3);
    }

    @Test
    void forgetsTheOneNotAskedForLongestWhenTheTextsGetTooLong() {
        CheckKey first = key();
        CheckKey second = key();
        ask(first, 4);
        ask(second, 4);
        ask(first, 4);

        ask(key(), 4);
        ask(first, 4);
        assertThat(made).hasSize(3);
        ask(second, 4);
        assertThat(made).hasSize(4);
    }

    @Test
    void keepsATextThatIsLongerThanAllowedUntilTheNext() {
        CheckKey book = key();
        ask(book, 50);
        ask(book, 50);
        assertThat(made).hasSize(1);

        ask(key(), 1);
        ask(book, 50);
        assertThat(made).hasSize(3);
    }

    private static CheckKey key() {
        return new CheckKey(UUID.randomUUID(), List.of(), Expectations.none(), UnitWeights.NONE);
    }

    private void ask(CheckKey key, int characters) {
        recent.get(
                key,
                characters,
                () -> {
                    made.add(key.versionId());
                    return Reports.on("字".repeat(characters)).report();
                });
    }
}
