package org.bihuan.testkit.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bihuan.testkit.fiction.FictionalStatement.Entry;
import org.bihuan.testkit.fiction.FictionalStatement.Planted;
import org.junit.jupiter.api.Test;

class MadeFromASeedTest {
    private static final int STATEMENTS = 600;

    @Test
    void theSameSeedMakesTheSameStatement() {
        LongStream.range(0, 40)
                .forEach(seed ->
                        assertThat(FictionalStatement.of(seed))
                                .isEqualTo(FictionalStatement.of(seed)));
    }

    @Test
    void everyPlaceLiesInTheTextAndNoMarkOfAPlantIsLeft() {
        LongStream.range(0, STATEMENTS)
                .mapToObj(FictionalStatement::of)
                .forEach(made -> {
                    assertThat(made.text()).doesNotContain("{", "}", "#", "null", "||");
                    made.planted()
                            .forEach(p ->
                                    p.places()
                                            .forEach(s ->
                                                    assertThat(s.in(made.text())).isNotEmpty()));
                    made.traps().forEach(t -> assertThat(t.place().in(made.text())).isNotEmpty());
                    made.headings()
                            .forEach(
                                    h -> assertThat(h.place().in(made.text())).contains(h.words()));
                    made.findings().forEach(e -> titled(made, e));
                    made.causes().forEach(e -> titled(made, e));
                    made.measures().forEach(e -> titled(made, e));
                });
    }

    private static void titled(FictionalStatement made, Entry entry) {
        assertThat(made.text().substring(entry.titleStart())).startsWith(entry.title());
        assertThat(entry.place().in(made.text())).contains(entry.title()).doesNotContain("\n");
    }

    @Test
    void everyKindOfDefectIsPlantedOftenEnoughToCount() {
        Map<String, Long> counts =
                LongStream.range(0, STATEMENTS)
                        .mapToObj(FictionalStatement::of)
                        .flatMap(made -> made.planted().stream())
                        .filter(Planted::asked)
                        .collect(Collectors.groupingBy(Planted::rule, Collectors.counting()));

        assertThat(counts.keySet()).containsAll(FictionalStatement.RULES);
        assertThat(counts).allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThan(9));
    }

    @Test
    void everyShapeComesUp() {
        Set<String> seen = new HashSet<>();
        LongStream.range(0, STATEMENTS)
                .mapToObj(FictionalStatement::of)
                .forEach(made -> {
                    seen.addAll(List.of(made.shape().split("[ ,]+", -1)));
                    seen.add(made.kind());
                });

        assertThat(seen)
                .contains("individual", "team", "duty", "rectification")
                .contains("CHINESE", "CHAPTER", "BARE", "BRACKETS", "DIMENSIONS")
                .contains("IS", "ARABIC", "ARABIC_PARENTHESES", "CIRCLED", "ORDINAL", "NONE")
                .contains("PARTS", "TABLE", "EACH", "together", "wrapped");
    }
}
