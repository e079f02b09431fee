package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.bihuan.framework.ReviewFramework.Step;
import org.junit.jupiter.api.Test;

/** A local variant over a framework that ships. */
class VariantTest {
    private static final Path SIX = Path.of("../examples/frameworks/yunling-six-aspects.yaml");

    private static final String HEAD =
            """
            extends: {id: cn-team-2021, version: 2}
            id: own
            version: 1
            validFrom: 2021-12-20
            title: {zh: 样本, en: sample}
            source: {zh: 自拟, en: our own}
            certainty: example
            """;

    @Test
    void itSaysOnlyWhatDiffers() throws IOException {
        ReviewFramework base = Frameworks.shipped().find("cn-team-2021").orElseThrow();

        ReviewFramework six = read(Files.readString(SIX));

        assertThat(six.reference()).isEqualTo("yunling-six-aspects@1");
        assertThat(six.base()).contains(new ReviewFramework.Base("cn-team-2021", 2));
        assertThat(six.dimensions())
                .extracting(Dimension::code)
                .containsExactly(
                        "two-establishes",
                        "what-the-party-is",
                        "people-centred",
                        "flood-work",
                        "facing-risks",
                        "lessons-of-history");
        assertThat(six.steps())
                .extracting(Step::code)
                .doesNotContain("publication")
                .hasSize(base.steps().size() - 1);
        assertThat(six.quorum().orElseThrow().required(9)).isEqualTo(9);
        assertThat(six.calendar().knows(2023)).isTrue();
        assertThat(six.calendar().knows(2022)).isTrue();
        assertThat(six.statements()).isEqualTo(base.statements());
    }

    @Test
    void anEntryIsReplacedWhereItStands() {
        ReviewFramework own =
                read(
                        HEAD
                                + """
                                lights:
                                  replace:
                                    - {code: due-soon, name: {zh: 快到了, en: soon}, daysLeft: 3}
                                rules:
                                  off: [W02]
                                """);

        assertThat(own.lights().getFirst().daysLeft()).isEqualTo(3);
        assertThat(own.lights()).hasSize(2);
        assertThat(own.rules().off()).containsExactly("W02");
    }

    @Test
    void aMistakeThatTheVariantBringsAboutIsToldWhereTheVariantSaysSo() {
        String text = HEAD + "steps:\n  drop: [close-out]\n";

        PackReading reading = PackReader.read("own.yaml", text);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PackReading.Refused.class,
                        refused ->
                                assertThat(refused.mistakes())
                                        .singleElement()
                                        .satisfies(m -> {
                                            assertThat(m.file()).isEqualTo("own.yaml");
                                            assertThat(m.line()).isEqualTo(9);
                                            assertThat(m.column()).isEqualTo(10);
                                            assertThat(m.origin()).matches("cn-team-2021@2:\\d+");
                                            assertThat(m.kind())
                                                    .isEqualTo(Mistake.Kind.UNKNOWN_CODE);
                                            assertThat(m.written()).isEqualTo("close-out");
                                            assertThat(new Sentences(Locale.CHINESE).of(m))
                                                    .contains("与基础规程 cn-team-2021@2:");
                                        }));
    }

    @Test
    void whatIsNotNamedInTheVariantIsToldAtTheWordThatChangesIt() {
        String text =
                HEAD
                        + "steps:\n  replace:\n"
                        + "    - {code: talks, name: {zh: 谈话, en: talks}, offsetDays: 1,"
                        + " anchor: statements}\n"
                        + "    - {code: statements, name: {zh: 材料, en: statements},"
                        + " offsetDays: 1, anchor: talks}\n";

        PackReading reading = PackReader.read("own.yaml", text);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PackReading.Refused.class,
                        refused ->
                                assertThat(refused.mistakes())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                m -> assertThat(m.file()).isEqualTo("own.yaml")));
    }

    @Test
    void aVariantOfItselfIsRefused() {
        Bases bases =
                new Bases() {
                    @Override
                    public Optional<String> text(String id, int version) {
                        return Optional.of(
                                HEAD.replace("id: own", "id: " + (id.equals("a") ? "a" : "b"))
                                        .replace(
                                                "id: cn-team-2021, version: 2",
                                                "id: "
                                                        + (id.equals("a") ? "b" : "a")
                                                        + ", version: 1"));
                    }

                    @Override
                    public List<String> references() {
                        return List.of();
                    }
                };

        PackReading reading =
                PackReader.read(
                        "own.yaml",
                        HEAD.replace("id: cn-team-2021, version: 2", "id: a, version: 1"),
                        bases);

        assertThat(reading).isInstanceOf(PackReading.Refused.class);
    }

    @Test
    void madeWholeItReadsTheSameWithoutItsBase() throws IOException {
        String yaml = Files.readString(SIX);

        String whole = PackText.whole(yaml, Bases.shipped()).orElseThrow();

        assertThat(PackReader.read("whole.yaml", whole, Bases.none()))
                .isEqualTo(new PackReading.Read(read(yaml)));
    }

    @Test
    void whatIsNoVariantIsWholeAsItStands() throws IOException {
        String yaml = Files.readString(Path.of("../frameworks/generic.yaml"));

        assertThat(PackText.whole(yaml, Bases.none())).contains(yaml);
        assertThat(PackText.whole("a: [", Bases.none())).isEmpty();
    }

    private static ReviewFramework read(String yaml) {
        PackReading reading = PackReader.read("own.yaml", yaml);
        assertThat(reading).isInstanceOf(PackReading.Read.class);
        return ((PackReading.Read) reading).framework();
    }
}
