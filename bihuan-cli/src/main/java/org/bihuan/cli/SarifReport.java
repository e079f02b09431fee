package org.bihuan.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule.Card;
import tools.jackson.core.JsonGenerator;

/**
 * The report for tools that show results of many checkers: SARIF 2.1.0 (OASIS Standard, 27 March
 * 2020, with errata 01), one run for all files. Results are written as they come; what belongs to
 * the run as a whole follows them, which JSON allows.
 *
 * <p>Offsets, lines and columns count in the text as read, in UTF-16 code units. Replacements stand
 * in the property bag and not among {@code fixes}: nothing here is to be applied by a machine, and
 * an offset into the text of a Word file is no offset into that file.
 */
final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Phrases phrases;
    private final JsonGenerator json;
    private final SarifTool tool;
    private final List<SarifArtifact> artifacts = new ArrayList<>();

    /**
     * @param out is left open: it belongs to the caller
     */
    SarifReport(Phrases phrases, Map<String, Card> cards, OutputStream out) {
        this.phrases = phrases;
        this.json = JsonStyle.writing(out);
        this.tool = SarifTool.of(json, phrases, cards);
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool.write();
        json.writeStringProperty("language", SarifTool.tag(phrases.language()));
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart("SRCROOT");
        tool.text("description", phrases.say("sarif.root"));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
    }

    @Override
    public void add(Outcome outcome) {
        artifacts.add(SarifArtifact.of(outcome));
        if (outcome instanceof Outcome.Checked checked) {
            new SarifResults(tool, checked, artifacts.size() - 1).write();
        }
    }

    @Override
    public void end(Exit exit) {
        json.writeEndArray();
        json.writeArrayPropertyStart("artifacts");
        artifacts.forEach(artifact -> artifact.write(tool));
        json.writeEndArray();
        json.writeArrayPropertyStart("invocations");
        invocation(exit);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void invocation(Exit exit) {
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", exit.compareTo(Exit.REMARKS) <= 0);
        json.writeNumberProperty("exitCode", exit.code());
        json.writeStringProperty(
                "exitCodeDescription", phrases.say("exit." + CheckCommand.code(exit)));
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (int i = 0; i < artifacts.size(); i++) {
            for (Outcome.Reason reason : artifacts.get(i).reasons()) {
                notification(artifacts.get(i), i, reason);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void notification(SarifArtifact artifact, int index, Outcome.Reason reason) {
        json.writeStartObject();
        json.writeObjectPropertyStart("descriptor");
        json.writeStringProperty("id", reason.key());
        json.writeEndObject();
        json.writeStringProperty("level", "error");
        tool.text("message", reason.in(phrases));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        tool.artifactLocation("artifactLocation", artifact.path(), index);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
