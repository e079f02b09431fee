package org.bihuan.cli;

import java.io.OutputStream;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseReport.Leftover;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Source;
import tools.jackson.core.JsonGenerator;

/** For programs: {@code docs/compare-report.schema.json}. */
final class ComparisonJson implements ComparisonReport {
    private static final double PLACES = 1e6;

    private final Phrases phrases;
    private final JsonGenerator json;
    private final boolean several;

    ComparisonJson(Phrases phrases, OutputStream out, boolean several) {
        this.phrases = phrases;
        this.json = JsonStyle.writing(out);
        this.several = several;
    }

    @Override
    public void begin() {
        JsonStyle.begin(json, several);
    }

    @Override
    public void add(ReuseReport report, String text) {
        json.writeStartObject();
        json.writeObjectPropertyStart("query");
        json.writeStringProperty("name", report.name());
        json.writeNumberProperty("characters", report.characters());
        json.writeEndObject();
        json.writeNumberProperty("compared", report.compared());
        json.writeObjectPropertyStart("figures");
        json.writeNumberProperty("total", rounded(report.figures().total()));
        json.writeNumberProperty(
                "withoutQuotations", rounded(report.figures().withoutQuotations()));
        json.writeNumberProperty(
                "withoutOwnEarlier", rounded(report.figures().withoutOwnEarlier()));
        json.writeNumberProperty("largestSource", rounded(report.figures().largestSource()));
        json.writeEndObject();
        json.writeArrayPropertyStart("sources");
        report.sources().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("matches");
        report.matches().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("leftovers");
        report.leftovers().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Source source) {
        json.writeStartObject();
        json.writeStringProperty("source", source.id());
        json.writeNumberProperty("share", rounded(source.share()));
        json.writeNumberProperty("characters", source.matched());
        json.writeEndObject();
    }

    private void write(Match match) {
        json.writeStartObject();
        json.writeStringProperty("source", match.source());
        json.writeNumberProperty("start", match.span().start());
        json.writeNumberProperty("end", match.span().end());
        json.writeNumberProperty("sourceStart", match.sourceSpan().start());
        json.writeNumberProperty("sourceEnd", match.sourceSpan().end());
        json.writeStringProperty("kind", match.kind().name());
        json.writeStringProperty("why", CheckCommand.code(match.why()));
        if (match.subtracted().isPresent()) {
            json.writeStringProperty("subtracted", CheckCommand.code(match.subtracted().get()));
        } else {
            json.writeNullProperty("subtracted");
        }
        json.writeNumberProperty("holders", match.holders());
        json.writeEndObject();
    }

    private void write(Leftover leftover) {
        json.writeStartObject();
        json.writeNumberProperty("start", leftover.span().start());
        json.writeNumberProperty("end", leftover.span().end());
        json.writeStringProperty("word", leftover.word());
        json.writeStringProperty("kind", "R04");
        if (leftover.source().isPresent()) {
            json.writeStringProperty("source", leftover.source().get());
        } else {
            json.writeNullProperty("source");
        }
        json.writeEndObject();
    }

    private static double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }

    @Override
    public void refuse(Outcome.Refused refused) {
        json.writeStartObject();
        json.writeObjectPropertyStart("query");
        json.writeStringProperty("name", refused.path());
        json.writeEndObject();
        json.writeArrayPropertyStart("refused");
        for (Outcome.Reason reason : refused.reasons()) {
            json.writeStartObject();
            json.writeStringProperty("reason", reason.key());
            json.writeStringProperty("message", reason.in(phrases));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void end() {
        JsonStyle.end(json, several);
    }
}
