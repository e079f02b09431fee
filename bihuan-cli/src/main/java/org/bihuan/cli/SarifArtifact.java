package org.bihuan.cli;

import java.util.List;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.text.SourceText.Origin;
import org.bihuan.text.check.CheckReport.Coverage;
import org.bihuan.text.outline.Outline.DocumentKind;
import tools.jackson.core.JsonGenerator;

/**
 * A file of a SARIF log: what is remembered of it until the results of all are written, so never
 * its text.
 *
 * @param read empty when it was refused
 * @param reasons why it was refused
 */
record SarifArtifact(String path, Optional<Read> read, List<Outcome.Reason> reasons) {

    /**
     * @param recognised the kind of document that the text itself tells
     * @param torn places that can be read in more than one way
     */
    record Read(
            Outcome.Bytes bytes,
            Origin origin,
            Coverage coverage,
            FrameworkChoice choice,
            StatementKind kind,
            Optional<DocumentKind> recognised,
            int torn) {}

    static SarifArtifact of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                    new SarifArtifact(refused.path(), Optional.empty(), refused.reasons());
            case Outcome.Checked checked ->
                    new SarifArtifact(
                            checked.path(),
                            Optional.of(
                                    new Read(
                                            checked.bytes(),
                                            checked.report().source().origin(),
                                            checked.report().coverage(),
                                            checked.choice(),
                                            checked.kind(),
                                            checked.report().outline().kind(),
                                            checked.report().outline().torn().size())),
                            List.of());
        };
    }

    void write(SarifTool tool) {
        JsonGenerator json = tool.json();
        json.writeStartObject();
        tool.artifactLocation("location", path, -1);
        json.writeArrayPropertyStart("roles");
        json.writeString("analysisTarget");
        json.writeEndArray();
        read.ifPresent(file -> {
            json.writeNumberProperty("length", file.bytes().length());
            json.writeObjectPropertyStart("hashes");
            json.writeStringProperty("sha-256", file.bytes().sha256());
            json.writeEndObject();
            file.origin().encoding().ifPresent(e -> json.writeStringProperty("encoding", e));
            json.writeObjectPropertyStart("properties");
            kind(file, tool);
            coverage(file, tool);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** By what it was judged, and what it seems to be; the names are those of the JSON report. */
    private static void kind(Read file, SarifTool tool) {
        JsonGenerator json = tool.json();
        json.writeObjectPropertyStart("framework");
        json.writeStringProperty("id", file.choice().framework().id());
        json.writeNumberProperty("version", file.choice().framework().version());
        json.writeStringProperty("kind", file.kind().code());
        json.writeStringProperty("chosenBy", CheckCommand.code(file.choice().reason()));
        json.writeEndObject();
        json.writeName("documentKind");
        if (file.recognised().isPresent()) {
            DocumentKind kind = file.recognised().get();
            json.writeStartObject();
            json.writeStringProperty("code", kind.code());
            json.writeStringProperty("name", Summary.nameOf(kind, tool.phrases()));
            json.writeNumberProperty("confidence", kind.confidence());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeNumberProperty("placesTorn", file.torn());
    }

    private static void coverage(Read file, SarifTool tool) {
        JsonGenerator json = tool.json();
        Coverage coverage = file.coverage();
        json.writeNumberProperty("paragraphsRead", coverage.paragraphsRead());
        json.writeNumberProperty("asidesPassedOver", coverage.asidesPassedOver());
        json.writeNumberProperty("charactersUnplaced", coverage.charactersUnplaced());
        json.writeNumberProperty("rulesRun", coverage.rulesRun().size());
        json.writeNumberProperty("rulesSilent", coverage.rulesSilent().size());
        json.writeObjectPropertyStart("rulesNotRun");
        for (Coverage.NotRun notRun : coverage.rulesNotRun()) {
            json.writeStringProperty(notRun.rule(), Summary.whyNotRun(notRun, tool.phrases()));
        }
        json.writeEndObject();
        tool.words(
                "doubts",
                file.origin().doubts().stream()
                        .map(d -> tool.phrases().find(d).orElse(d))
                        .toList());
    }
}
