package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final Outcome.Refused REFUSED =
            new Outcome.Refused(
                    "no.txt", "no.txt", Exit.USAGE, List.of(Outcome.Reason.of("refused.missing")));

    @Test
    void oneFileIsOneObjectThatKeepsToThePublishedSchema() throws IOException {
        String json = written(List.of(Samples.checked()));

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(tree(json).isObject()).isTrue();
    }

    @Test
    void severalFilesAreAnArrayInTheOrderOfTheCommandLine() throws IOException {
        String json = written(List.of(Samples.checked(), REFUSED));

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(tree(json).get(1).at("/refused/0/reason").asString())
                .isEqualTo("refused.missing");
    }

    @Test
    void aRefusedFileIsAnObjectToo() throws IOException {
        assertThat(schema().validate(written(List.of(REFUSED)), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesAReportWithAFieldMissing() throws IOException {
        String json = written(List.of(Samples.checked()));

        assertThat(schema().validate(json.replace("\"ordinalPresent\"", "\"x\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyOffsetCutsItsOwnWordsOutOfTheTextAsRead() throws IOException {
        JsonNode report = tree(written(List.of(Samples.checked())));
        String text = report.at("/document/text").asString();

        assertThat(report.get("remarks")).hasSize(3);
        for (JsonNode remark : report.get("remarks")) {
            assertThat(cut(text, remark)).isEqualTo(remark.get("quote").asString());
        }
        for (JsonNode finding : report.at("/outline/findings")) {
            assertThat(cut(text, finding)).contains(finding.get("title").asString());
        }
    }

    @Test
    void aFindingSaysWhetherItsAuthorGaveItAnOrdinal() throws IOException {
        JsonNode findings = tree(written(List.of(Samples.checked()))).at("/outline/findings");

        assertThat(findings.get(0).get("ordinal").isNull()).isTrue();
        assertThat(findings.get(0).get("ordinalPresent").asBoolean()).isFalse();
        assertThat(findings.get(1).get("ordinal").asString()).isEqualTo("二是");
    }

    @Test
    void aRemarkNamesTheHeadingsAboveIt() throws IOException {
        JsonNode remark = tree(written(List.of(Samples.checked()))).get("remarks").get(0);

        assertThat(remark.get("headings").values())
                .extracting(JsonNode::asString)
                .containsExactly("一、存在的问题", "（一）学习方面");
    }

    @Test
    void whereTheParserIsTornEveryReadingIsGiven() throws IOException {
        String json = written(List.of(Samples.torn()));
        JsonNode outline = tree(json).get("outline");

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(outline.at("/torn/0/readings").valueStream())
                .extracting(r -> r.get("call").asString() + " " + r.get("confidence").asInt())
                .containsExactly("entry 60", "heading 30", "running 10");
        assertThat(outline.at("/kind/code").asString()).isEqualTo("minutes");
    }

    private static String cut(String text, JsonNode place) {
        return text.substring(place.get("start").asInt(), place.get("end").asInt());
    }

    private static String written(List<Outcome> outcomes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport report = new JsonReport(Samples.english(), out, outcomes.size() != 1);
        report.begin();
        outcomes.forEach(report::add);
        report.end(Exit.CLEAN);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("../docs/check-report.schema.json")),
                        InputFormat.JSON);
    }
}
