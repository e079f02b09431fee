package org.bihuan.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Place;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import tools.jackson.core.JsonGenerator;

/**
 * The report for programs, in the shape that {@code docs/check-report.schema.json} promises: one
 * file is one object; several, or a folder, are an array in the order of the command line.
 */
final class JsonReport implements Report {
    private final Phrases phrases;
    private final JsonGenerator json;
    private final boolean several;

    /**
     * @param out is left open: it belongs to the caller
     * @param several whether an array is written
     */
    JsonReport(Phrases phrases, OutputStream out, boolean several) {
        this.phrases = phrases;
        this.json = JsonStyle.writing(out);
        this.several = several;
    }

    @Override
    public void begin() {
        JsonStyle.begin(json, several);
    }

    @Override
    public void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Checked checked -> new OneFile(json, phrases, checked).write();
            case Outcome.Refused refused -> refused(refused);
        }
    }

    @Override
    public void end(Exit exit) {
        JsonStyle.end(json, several);
    }

    private void refused(Outcome.Refused refused) {
        json.writeStartObject();
        json.writeObjectPropertyStart("document");
        json.writeStringProperty("name", refused.name());
        json.writeStringProperty("path", refused.path());
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

    /** One checked file. */
    private record OneFile(JsonGenerator json, Phrases phrases, Outcome.Checked checked) {

        void write() {
            CheckReport report = checked.report();
            json.writeStartObject();
            document(report.source());
            framework(checked.choice());
            outline(report.outline());
            json.writeArrayPropertyStart("remarks");
            Whereabouts whereabouts = new Whereabouts(report);
            for (Remark remark : report.remarks()) {
                remark(remark, report.source(), whereabouts);
            }
            json.writeEndArray();
            coverage(report.coverage());
            json.writeEndObject();
        }

        private void document(SourceText source) {
            json.writeObjectPropertyStart("document");
            json.writeStringProperty("name", source.name());
            json.writeStringProperty("path", checked.path());
            json.writeStringProperty("sha256", checked.bytes().sha256());
            json.writeNumberProperty("characters", source.characters());
            json.writeNumberProperty("paragraphs", source.paragraphs().size());
            json.writeArrayPropertyStart("skipped");
            for (SourceText.Aside aside : source.asides()) {
                json.writeStartObject();
                json.writeStringProperty("kind", CheckCommand.code(aside.kind()));
                json.writeNumberProperty("afterParagraph", aside.afterParagraph());
                json.writeStringProperty("text", aside.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("format", source.origin().format());
            optional("encoding", source.origin().encoding());
            json.writeArrayPropertyStart("doubts");
            for (String doubt : source.origin().doubts()) {
                json.writeStartObject();
                json.writeStringProperty("doubt", doubt);
                json.writeStringProperty("message", phrases.find(doubt).orElse(doubt));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("text", source.text());
            json.writeEndObject();
        }

        private void framework(FrameworkChoice choice) {
            json.writeObjectPropertyStart("framework");
            json.writeStringProperty("id", choice.framework().id());
            json.writeNumberProperty("version", choice.framework().version());
            json.writeStringProperty("title", choice.framework().title().in(phrases.language()));
            json.writeStringProperty("kind", checked.kind().code());
            json.writeStringProperty("chosenBy", CheckCommand.code(choice.reason()));
            json.writeNumberProperty("dimensionsMatched", choice.matched());
            json.writeNumberProperty("dimensions", choice.dimensions());
            json.writeEndObject();
        }

        private void outline(Outline outline) {
            json.writeObjectPropertyStart("outline");
            json.writeArrayPropertyStart("front");
            for (Outline.FrontLine line : outline.front()) {
                json.writeStartObject();
                json.writeStringProperty("kind", CheckCommand.code(line.kind()));
                place(line.span());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("opening");
            if (outline.opening().isPresent()) {
                json.writeStartObject();
                place(outline.opening().get());
                json.writeEndObject();
            } else {
                json.writeNull();
            }
            json.writeArrayPropertyStart("sections");
            outline.sections().forEach(this::section);
            json.writeEndArray();
            items("findings", outline.findings());
            items("causes", outline.causes());
            items("measures", outline.measures());
            json.writeArrayPropertyStart("unplaced");
            for (Span span : outline.unplaced()) {
                json.writeStartObject();
                place(span);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("torn");
            outline.torn().forEach(this::torn);
            json.writeEndArray();
            json.writeName("kind");
            if (outline.kind().isPresent()) {
                json.writeStartObject();
                json.writeStringProperty("code", outline.kind().get().code());
                json.writeNumberProperty("confidence", outline.kind().get().confidence());
                json.writeEndObject();
            } else {
                json.writeNull();
            }
            json.writeEndObject();
        }

        private void torn(Torn torn) {
            json.writeStartObject();
            place(torn.span());
            Readings.write(torn, json);
            json.writeEndObject();
        }

        private void section(Section section) {
            json.writeStartObject();
            json.writeStringProperty("id", section.id());
            json.writeNumberProperty("level", section.level());
            optional("label", section.mark().map(Mark::label));
            json.writeName("number");
            if (section.mark().isPresent()) {
                json.writeNumber(section.mark().get().number());
            } else {
                json.writeNull();
            }
            json.writeStringProperty("heading", section.heading());
            json.writeStringProperty("role", CheckCommand.code(section.role()));
            optional("parent", section.parent());
            place(section.span());
            json.writeEndObject();
        }

        private void items(String name, List<? extends Item> items) {
            json.writeArrayPropertyStart(name);
            for (Item item : items) {
                json.writeStartObject();
                json.writeStringProperty("id", item.id());
                optional(
                        "section",
                        Optional.of(item.section()).filter(section -> !section.isEmpty()));
                if (item instanceof Finding finding) {
                    optional("dimension", finding.dimension());
                }
                optional("ordinal", item.ordinal().map(Mark::label));
                json.writeBooleanProperty("ordinalPresent", item.ordinal().isPresent());
                json.writeStringProperty("title", item.title());
                place(item.span());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void remark(Remark remark, SourceText source, Whereabouts whereabouts) {
            Card card = java.util.Objects.requireNonNull(checked.cards().get(remark.rule()));
            json.writeStartObject();
            json.writeStringProperty("rule", remark.rule());
            json.writeStringProperty("severity", CheckCommand.code(remark.severity()));
            place(remark.span());
            json.writeName("page");
            Optional<Integer> page = source.place(remark.span().start()).flatMap(Place::page);
            if (page.isPresent()) {
                json.writeNumber(page.get());
            } else {
                json.writeNull();
            }
            json.writeNumberProperty("paragraph", whereabouts.paragraph(remark.span().start()));
            words("headings", whereabouts.headings(remark.span().start()));
            json.writeStringProperty("quote", source.slice(remark.span()));
            json.writeStringProperty("message", card.message(remark, phrases.language()));
            json.writeStringProperty("explanation", card.why(phrases.language()));
            words("replacements", remark.replacements());
            json.writeEndObject();
        }

        private void coverage(CheckReport.Coverage coverage) {
            json.writeObjectPropertyStart("coverage");
            words("rulesRun", coverage.rulesRun());
            words("rulesSilent", coverage.rulesSilent());
            json.writeArrayPropertyStart("rulesNotRun");
            for (CheckReport.Coverage.NotRun notRun : coverage.rulesNotRun()) {
                json.writeStartObject();
                json.writeStringProperty("rule", notRun.rule());
                json.writeStringProperty("reason", notRun.reason());
                json.writeStringProperty("message", Summary.whyNotRun(notRun, phrases));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("paragraphsRead", coverage.paragraphsRead());
            json.writeNumberProperty("asidesPassedOver", coverage.asidesPassedOver());
            json.writeNumberProperty("charactersUnplaced", coverage.charactersUnplaced());
            json.writeEndObject();
        }

        private void place(Span span) {
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
        }

        private void words(String name, List<String> words) {
            json.writeArrayPropertyStart(name);
            words.forEach(json::writeString);
            json.writeEndArray();
        }

        private void optional(String name, Optional<String> value) {
            json.writeName(name);
            if (value.isPresent()) {
                json.writeString(value.get());
            } else {
                json.writeNull();
            }
        }
    }
}
