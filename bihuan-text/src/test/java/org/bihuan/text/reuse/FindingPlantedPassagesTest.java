package org.bihuan.text.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.testkit.reuse.CopiedTexts;
import org.bihuan.testkit.reuse.CopiedTexts.Copy;
import org.bihuan.testkit.reuse.CopiedTexts.Made;
import org.bihuan.testkit.reuse.Edit;
import org.bihuan.testkit.reuse.PlagDet;
import org.bihuan.testkit.reuse.PlagDet.Pair;
import org.junit.jupiter.api.Test;

/**
 * How well planted passages are found among a thousand statements with set phrases, by the scores
 * of PAN, per kind of edit. The figures are pinned from below: whoever improves them raises them.
 */
class FindingPlantedPassagesTest {
    private static final int TEXTS = 1_000;
    private static final int QUESTIONS = 120;

    private static final Map<Edit, Double> RECALL =
            new EnumMap<>(
                    Map.of(
                            Edit.VERBATIM, 0.99,
                            Edit.NUMBERS, 0.95,
                            Edit.MARKS, 0.98,
                            Edit.WORDS, 0.89,
                            Edit.INSERTED, 0.91,
                            Edit.REORDERED, 0.99,
                            Edit.MIXED, 0.77));

    private final CopiedTexts made = new CopiedTexts(42, 1_500);

    @Test
    void everyKindOfEditIsFoundAndLittleElse() {
        PlagDet all = new PlagDet();
        Map<Edit, PlagDet> each = new EnumMap<>(Edit.class);
        double silent = 0;
        int withoutCopies = 0;
        try (ReuseIndex index = ReuseIndex.inMemory()) {
            index.add(texts());
            for (int number = 0; number < QUESTIONS; number++) {
                Made question = made.question(number, TEXTS, number % 10 != 0);
                ReuseReport report = index.ask(ReuseQuestion.of("q", question.text()));
                if (question.copies().isEmpty()) {
                    silent += report.figures().withoutQuotations();
                    withoutCopies++;
                }
                score(question, report, all, each);
            }
        }

        assertThat(all.passages()).isGreaterThan(200);
        each.forEach((edit, scores) ->
                assertThat(scores.recall()).as(edit.name()).isGreaterThan(RECALL.get(edit)));
        assertThat(all.plagdet()).isGreaterThan(0.935);
        assertThat(all.granularity()).isLessThan(1.02);
        assertThat(silent / withoutCopies).isLessThan(0.06);
    }

    @Test
    void theScoresAreThoseOfThePaper() {
        PlagDet scores = new PlagDet();
        scores.add(List.of(new Pair(0, 100, 0, 100)), List.of());
        assertThat(scores.plagdet()).isZero();

        PlagDet half = new PlagDet();
        half.add(
                List.of(new Pair(0, 100, 0, 100)),
                List.of(new Pair(0, 50, 0, 50), new Pair(50, 60, 50, 60)));
        assertThat(half.recall()).isEqualTo(0.6);
        assertThat(half.precision()).isEqualTo(1);
        assertThat(half.granularity()).isEqualTo(2);
        assertThat(half.plagdet())
                .isCloseTo(0.75 / 1.58496, org.assertj.core.data.Offset.offset(1e-4));
    }

    private List<ReuseText> texts() {
        List<ReuseText> texts = new ArrayList<>();
        for (int number = 0; number < TEXTS; number++) {
            texts.add(new ReuseText("t" + number, made.text(number)));
        }
        return texts;
    }

    private static void score(
            Made question, ReuseReport report, PlagDet all, Map<Edit, PlagDet> each) {
        Map<Integer, List<Pair>> known = new TreeMap<>();
        for (Copy copy : question.copies()) {
            known.computeIfAbsent(copy.source(), s -> new ArrayList<>()).add(pair(copy));
        }
        known.forEach((source, pairs) -> all.add(PlagDet.joined(pairs), found(report, source)));
        for (Copy copy : question.copies()) {
            each.computeIfAbsent(copy.edit(), e -> new PlagDet())
                    .add(List.of(pair(copy)), found(report, copy.source()));
        }
    }

    private static Pair pair(Copy copy) {
        return new Pair(copy.start(), copy.end(), copy.sourceStart(), copy.sourceEnd());
    }

    private static List<Pair> found(ReuseReport report, int source) {
        return report.matches().stream()
                .filter(m -> m.source().equals("t" + source) && m.subtracted().isEmpty())
                .map(m ->
                        new Pair(
                                m.span().start(),
                                m.span().end(),
                                m.sourceSpan().start(),
                                m.sourceSpan().end()))
                .toList();
    }
}
