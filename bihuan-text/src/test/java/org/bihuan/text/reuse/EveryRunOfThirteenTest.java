package org.bihuan.text.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the plain way: every shared run of 13 characters is found, in one segment and in twenty,
 * after texts were added, removed and merged, whether words are rare or stand everywhere.
 */
class EveryRunOfThirteenTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 20})
    void isFoundInSoManySegments(int segments) {
        Seeds.forEach(
                1,
                4,
                seeds -> {
                    Texts texts = new Texts(seeds);
                    try (ReuseIndex index = ReuseIndex.inMemory(Tiers.never())) {
                        List<ReuseText> all = texts.some(120);
                        for (int s = 0; s < segments; s++) {
                            int from = all.size() * s / segments;
                            index.add(all.subList(from, all.size() * (s + 1) / segments));
                        }

                        assertThat(index.segments()).isEqualTo(segments);
                        assertNothingIsMissed(index, texts, seeds);
                    }
                });
    }

    @Test
    void isFoundWhereEveryRareGramIsNotKept() {
        Seeds.forEach(
                50,
                3,
                seeds -> {
                    Texts texts = new Texts(seeds);
                    Material material = new Material.Fresh(texts.some(200));
                    Live live = new Live(Memory.segment(material, Grams.STRIDE), new BitSet());
                    for (int i = 0; i < 10; i++) {
                        String question = texts.question();
                        ReuseReport report =
                                new Judgement(
                                                List.of(live),
                                                ReuseQuestion.of("q", question),
                                                Phrasebook.of(List.of()))
                                        .report();
                        FoldedText folded = Folding.fold(question);
                        BitSet missed = Oracle.shared(folded, texts.alive.values());
                        assertThat(missed.cardinality()).isPositive();
                        missed.andNot(Oracle.reported(folded, report));

                        assertThat(missed.cardinality()).isZero();
                    }
                });
    }

    @Test
    void isFoundWhileTextsComeAndGo() {
        Seeds.forEach(
                20,
                3,
                seeds -> {
                    Texts texts = new Texts(seeds);
                    try (ReuseIndex index =
                            ReuseIndex.open(
                                    folder.resolve("i" + seeds.seed()), new Tiers(3, 1 << 20))) {
                        for (int round = 0; round < 12; round++) {
                            index.add(texts.some(seeds.number(1, 30)));
                            List<String> gone = texts.remove(seeds.number(0, 12));
                            assertThat(index.remove(gone)).isEqualTo(gone.size());
                            if (seeds.oneIn(4)) {
                                index.compact();
                            }
                            assertNothingIsMissed(index, texts, seeds);
                        }
                        assertThat(index.size()).isEqualTo(texts.alive.size());
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void assertNothingIsMissed(ReuseIndex index, Texts texts, Seeds seeds) {
        for (int i = 0; i < 5; i++) {
            String question = texts.question();
            ReuseReport report = index.ask(ReuseQuestion.of("q", question).listing(1));
            FoldedText folded = Folding.fold(question);
            BitSet missed = Oracle.shared(folded, texts.alive.values());
            missed.andNot(Oracle.reported(folded, report));

            assertThat(missed).as("seed " + seeds.seed()).isEqualTo(new BitSet());
            assertEqualStretchesAreEqual(question, report);
        }
    }

    private static void assertEqualStretchesAreEqual(String question, ReuseReport report) {
        for (ReuseReport.Match match : report.matches()) {
            String source =
                    report.sources().stream()
                            .filter(s -> s.id().equals(match.source()))
                            .findFirst()
                            .orElseThrow()
                            .text();
            for (ReuseReport.Equal equal : match.equal()) {
                assertThat(folded(equal.span().in(question)))
                        .isEqualTo(folded(equal.sourceSpan().in(source)));
            }
            assertThat(match.span().contains(match.equal().getFirst().span())).isTrue();
        }
    }

    private static String folded(String words) {
        return new String(Folding.fold(words).trimmed());
    }

    /** Texts that copy from each other, with phrases that most of them have. */
    private static final class Texts {
        final Map<String, String> alive = new LinkedHashMap<>();
        private final Seeds seeds;
        private final List<String> phrases = new ArrayList<>();
        private int next;

        Texts(Seeds seeds) {
            this.seeds = seeds;
            for (int i = 0; i < 12; i++) {
                phrases.add(seeds.chinese(seeds.number(8, 60)));
            }
        }

        List<ReuseText> some(int count) {
            List<ReuseText> some = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = "text " + next++;
                String text = question();
                alive.put(id, text);
                some.add(new ReuseText(id, text));
            }
            return some;
        }

        List<String> remove(int count) {
            List<String> gone = new ArrayList<>(alive.keySet());
            java.util.Collections.shuffle(gone, new java.util.Random(seeds.seed()));
            List<String> removed = gone.subList(0, Math.min(count, gone.size()));
            removed.forEach(alive::remove);
            return List.copyOf(removed);
        }

        String question() {
            StringBuilder text = new StringBuilder();
            while (text.length() < 300) {
                if (seeds.oneIn(2)) {
                    text.append(seeds.oneOf(phrases));
                } else if (!alive.isEmpty() && seeds.oneIn(3)) {
                    String other = seeds.oneOf(List.copyOf(alive.values()));
                    int from = seeds.number(0, other.length() - 1);
                    int to = Math.min(other.length(), from + seeds.number(5, 80));
                    text.append(other, from, to);
                } else {
                    text.append(seeds.sentence());
                }
                if (seeds.oneIn(3)) {
                    text.append(seeds.oneOf(List.of("，", "。\n", " ", "\u200B")));
                }
            }
            return text.toString();
        }
    }
}
