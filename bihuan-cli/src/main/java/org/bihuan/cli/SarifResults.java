package org.bihuan.cli;

import java.util.List;
import java.util.Objects;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Outline.Torn;
import tools.jackson.core.JsonGenerator;

/**
 * The results of one file in a SARIF log: every remark, a failure of its rule, and every place that
 * can be read in more than one way, which somebody has to review.
 */
final class SarifResults {
    private final SarifTool tool;
    private final JsonGenerator json;
    private final Phrases phrases;
    private final Outcome.Checked checked;
    private final SourceText source;
    private final int artifact;
    private final Whereabouts whereabouts;
    private final PlaceKeys keys;

    /**
     * @param artifact the file's place among the artifacts of the run
     */
    SarifResults(SarifTool tool, Outcome.Checked checked, int artifact) {
        this.tool = tool;
        this.json = tool.json();
        this.phrases = tool.phrases();
        this.checked = checked;
        this.source = checked.report().source();
        this.artifact = artifact;
        this.whereabouts = new Whereabouts(checked.report());
        this.keys = new PlaceKeys(source, whereabouts);
    }

    void write() {
        checked.report().remarks().forEach(this::remark);
        checked.report().outline().torn().forEach(this::torn);
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private void remark(Remark remark) {
        Card card = Objects.requireNonNull(tool.cards().get(remark.rule()));
        json.writeStartObject();
        rule(remark.rule());
        json.writeStringProperty("level", level(remark.severity()));
        message(
                card.message(remark, phrases.language()),
                remark.variant(),
                remark.arguments().stream().map(a -> card.shown(a, phrases.language())).toList());
        json.writeArrayPropertyStart("locations");
        location(remark.span());
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("bihuanPlace/v1", keys.next(remark));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeNumberProperty("paragraph", whereabouts.paragraph(remark.span().start()));
        tool.words("replacements", remark.replacements());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The standard wants level "none" wherever a result is no failure. */
    private void torn(Torn torn) {
        String where = phrases.say("place.paragraph", whereabouts.paragraph(torn.span().start()));
        String words = new Readings(phrases).of(torn, source, where);
        json.writeStartObject();
        rule(SarifTool.TORN);
        json.writeStringProperty("kind", "review");
        json.writeStringProperty("level", "none");
        message(words, SarifTool.READINGS, List.of(words));
        json.writeArrayPropertyStart("locations");
        location(torn.span());
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeNumberProperty("paragraph", whereabouts.paragraph(torn.span().start()));
        Readings.write(torn, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(String rule) {
        json.writeStringProperty("ruleId", rule);
        json.writeNumberProperty("ruleIndex", tool.indexOf(rule));
    }

    private void message(String text, String id, List<String> arguments) {
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", text);
        json.writeStringProperty("id", id);
        tool.words("arguments", arguments);
        json.writeEndObject();
    }

    private void location(Span span) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        tool.artifactLocation("artifactLocation", checked.path(), artifact);
        boolean wholeText = span.isEmpty() && span.start() == 0;
        if (!wholeText) {
            region("region", span);
            whereabouts
                    .paragraphSpan(span.start())
                    .filter(paragraph -> paragraph.contains(span))
                    .ifPresent(paragraph -> region("contextRegion", paragraph));
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

    private void region(String name, Span span) {
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
}
