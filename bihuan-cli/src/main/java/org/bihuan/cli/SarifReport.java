package org.bihuan.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport.Coverage;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
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
    private final Map<String, Card> cards;
    private final List<String> rules;
    private final List<Artifact> artifacts = new ArrayList<>();

    /** What is remembered of a file until the results of all are written. */
    private record Artifact(
            String path,
            Optional<Outcome.Bytes> bytes,
            Optional<String> encoding,
            Optional<Coverage> coverage,
            List<String> doubts,
            List<Outcome.Reason> reasons) {}

    /**
     * @param out is left open: it belongs to the caller
     */
    SarifReport(Phrases phrases, Map<String, Card> cards, OutputStream out) {
        this.phrases = phrases;
        this.cards = cards;
        this.rules = List.copyOf(new TreeSet<>(cards.keySet()));
        this.json = JsonStyle.writing(out);
        this.tool = new SarifTool(json, phrases, cards, rules);
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
        switch (outcome) {
            case Outcome.Refused refused ->
                    artifacts.add(
                            new Artifact(
                                    refused.path(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    refused.reasons()));
            case Outcome.Checked checked -> {
                SourceText source = checked.report().source();
                artifacts.add(
                        new Artifact(
                                checked.path(),
                                Optional.of(checked.bytes()),
                                source.origin().encoding(),
                                Optional.of(checked.report().coverage()),
                                source.origin().doubts(),
                                List.of()));
                results(checked);
            }
        }
    }

    @Override
    public void end(Exit exit) {
        json.writeEndArray();
        json.writeArrayPropertyStart("artifacts");
        artifacts.forEach(this::artifact);
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

    private void results(Outcome.Checked checked) {
        Whereabouts whereabouts = new Whereabouts(checked.report());
        PlaceKeys keys = new PlaceKeys(checked.report().source(), whereabouts);
        for (Remark remark : checked.report().remarks()) {
            result(checked, remark, whereabouts, keys);
        }
    }

    private void result(
            Outcome.Checked checked, Remark remark, Whereabouts whereabouts, PlaceKeys keys) {
        Card card = Objects.requireNonNull(cards.get(remark.rule()));
        json.writeStartObject();
        json.writeStringProperty("ruleId", remark.rule());
        json.writeNumberProperty("ruleIndex", rules.indexOf(remark.rule()));
        json.writeStringProperty("level", level(remark.severity()));
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", card.message(remark, phrases.language()));
        json.writeStringProperty("id", remark.variant());
        json.writeArrayPropertyStart("arguments");
        remark.arguments().forEach(a -> json.writeString(card.shown(a, phrases.language())));
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        location(checked, remark.span(), whereabouts);
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("bihuanPlace/v1", keys.next(remark));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeNumberProperty("paragraph", whereabouts.paragraph(remark.span().start()));
        words("replacements", remark.replacements());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Outcome.Checked checked, Span span, Whereabouts whereabouts) {
        SourceText source = checked.report().source();
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifactLocation("artifactLocation", checked.path(), artifacts.size() - 1);
        boolean wholeText = span.isEmpty() && span.start() == 0;
        if (!wholeText) {
            region("region", span, source, whereabouts);
            whereabouts
                    .paragraphSpan(span.start())
                    .filter(paragraph -> paragraph.contains(span))
                    .ifPresent(p -> region("contextRegion", p, source, whereabouts));
        }
        json.writeEndObject();
        List<String> headings = whereabouts.headings(span.start());
        if (!wholeText && !headings.isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("name", headings.getLast());
            json.writeStringProperty("fullyQualifiedName", String.join(" / ", headings));
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void region(String name, Span span, SourceText source, Whereabouts whereabouts) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("startLine", whereabouts.line(span.start()));
        json.writeNumberProperty("startColumn", whereabouts.column(span.start()));
        json.writeNumberProperty("endLine", whereabouts.line(span.end()));
        json.writeNumberProperty("endColumn", whereabouts.column(span.end()));
        json.writeNumberProperty("charOffset", span.start());
        json.writeNumberProperty("charLength", span.length());
        tool.text("snippet", source.slice(span));
        json.writeEndObject();
    }

    private void artifact(Artifact artifact) {
        json.writeStartObject();
        artifactLocation("location", artifact.path(), -1);
        json.writeArrayPropertyStart("roles");
        json.writeString("analysisTarget");
        json.writeEndArray();
        if (artifact.bytes().isPresent()) {
            json.writeNumberProperty("length", artifact.bytes().get().length());
            json.writeObjectPropertyStart("hashes");
            json.writeStringProperty("sha-256", artifact.bytes().get().sha256());
            json.writeEndObject();
        }
        artifact.encoding().ifPresent(e -> json.writeStringProperty("encoding", e));
        artifact.coverage().ifPresent(coverage -> coverage(coverage, artifact.doubts()));
        json.writeEndObject();
    }

    private void coverage(Coverage coverage, List<String> doubts) {
        json.writeObjectPropertyStart("properties");
        json.writeNumberProperty("paragraphsRead", coverage.paragraphsRead());
        json.writeNumberProperty("asidesPassedOver", coverage.asidesPassedOver());
        json.writeNumberProperty("charactersUnplaced", coverage.charactersUnplaced());
        json.writeNumberProperty("rulesRun", coverage.rulesRun().size());
        json.writeNumberProperty("rulesSilent", coverage.rulesSilent().size());
        json.writeObjectPropertyStart("rulesNotRun");
        for (Coverage.NotRun notRun : coverage.rulesNotRun()) {
            json.writeStringProperty(notRun.rule(), Summary.whyNotRun(notRun, phrases));
        }
        json.writeEndObject();
        words("doubts", doubts.stream().map(d -> phrases.find(d).orElse(d)).toList());
        json.writeEndObject();
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

    private void notification(Artifact artifact, int index, Outcome.Reason reason) {
        json.writeStartObject();
        json.writeObjectPropertyStart("descriptor");
        json.writeStringProperty("id", reason.key());
        json.writeEndObject();
        json.writeStringProperty("level", "error");
        tool.text("message", reason.in(phrases));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifactLocation("artifactLocation", artifact.path(), index);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void artifactLocation(String name, String path, int index) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("uri", Relative.uri(path));
        json.writeStringProperty("uriBaseId", "SRCROOT");
        if (index >= 0) {
            json.writeNumberProperty("index", index);
        }
        json.writeEndObject();
    }

    private void words(String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
