package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework.EvidenceKind;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.api.Test;

class ShippedFrameworksTest {
    private static final Path FOLDER = Path.of("../frameworks");

    private final Frameworks shipped = Frameworks.shipped();

    @Test
    void theIndexNamesEveryPackInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> packs =
                    files.map(p -> p.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList();

            assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(packs);
        }
    }

    @Test
    void aPackIsFoundByItsIdOrByIdAndVersion() {
        ReviewFramework newest = shipped.find("cn-team-2021").orElseThrow();

        assertThat(shipped.find("cn-team-2021@" + newest.version())).contains(newest);
        assertThat(shipped.find("cn-team-2021@999")).isEmpty();
        assertThat(shipped.find("no-such-pack")).isEmpty();
    }

    @Test
    void theTeamReviewOf2021HasFiveDimensionsAndSaysThatItIsAnExample() {
        ReviewFramework framework = shipped.find("cn-team-2021").orElseThrow();

        assertThat(framework.dimensions()).hasSize(5);
        assertThat(framework.certainty()).isEqualTo(ReviewFramework.Certainty.EXAMPLE);
        assertThat(framework.source().zh()).contains("核对");
        assertThat(framework.evidence()).anyMatch(EvidenceKind::outcome);
    }

    @Test
    void theGenericPackKnowsNoPartyTerms() throws IOException {
        String pack = Files.readString(FOLDER.resolve("generic.yaml"));

        assertThat(pack).doesNotContain("党", "民主生活", "班子", "谈心", "对照检查");
        assertThat(shipped.find("generic").orElseThrow().dimensions()).isEmpty();
    }

    @Test
    void expectationsCarryWhatRulesNeed() {
        Expectations expectations =
                shipped.find("cn-team-2021").orElseThrow().expectations("individual");

        assertThat(expectations.framework()).isEqualTo("cn-team-2021@2");
        assertThat(expectations.dimensions()).hasSize(5);
        assertThat(expectations.parts())
                .anySatisfy(part -> {
                    assertThat(part.role()).isEqualTo(Role.PRIOR_RECTIFICATION);
                    assertThat(part.severity()).contains(Severity.ERROR);
                    assertThat(part.name()).isEqualTo("上年度整改措施落实情况");
                });
    }

    @Test
    void aKindOfStatementSaysWhoSpeaksAndWhatIsCounted() {
        ReviewFramework framework = shipped.find("cn-team-2021").orElseThrow();

        Expectations individual = framework.expectations("individual");
        Expectations team = framework.expectations("team");

        assertThat(individual.voice()).isEqualTo(Expectations.Voice.INDIVIDUAL);
        assertThat(team.voice()).isEqualTo(Expectations.Voice.TEAM);
        assertThat(individual.limits().longestSentence()).hasValue(120);
        assertThat(individual.limits().leastFindings()).hasValue(1);
        assertThat(shipped.find("generic").orElseThrow().expectations("statement").voice())
                .isEqualTo(Expectations.Voice.UNSAID);
    }

    @Test
    void aPackMayNameTheFieldsOfWorkOfItsAuthorAndOfOthers() throws IOException {
        String pack = Files.readString(FOLDER.resolve("generic.yaml"));

        PackReading reading =
                PackReader.read("own.yaml", pack + "\nremit: {own: [窗口服务], others: [招商引资, 路网]}\n");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PackReading.Read.class,
                        read -> {
                            var remit = read.framework().expectations("statement").remit();
                            assertThat(remit.own()).containsExactly("窗口服务");
                            assertThat(remit.others()).containsExactly("招商引资", "路网");
                        });
    }

    @Test
    void partsAreNamedInTheLanguageThatIsAskedFor() {
        Expectations expectations =
                shipped.find("generic").orElseThrow().expectations("statement", Locale.ENGLISH);

        assertThat(expectations.parts()).extracting(Expectations.Part::name).contains("causes");
    }

    @Test
    void theQuorumIsCountedOfThoseExpectedAndRoundedUp() {
        Quorum quorum = shipped.find("cn-team-2021").orElseThrow().quorum().orElseThrow();

        assertThat(quorum.required(9)).isEqualTo(6);
        assertThat(quorum.required(8)).isEqualTo(6);
    }
}
