package org.bihuan.cli;

import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.Torn;
import tools.jackson.core.JsonGenerator;

/** Says where the structure could be read in another way; the first reading was taken. */
record Readings(Phrases phrases) {
    private static final int LONGEST = 30;

    /** Such as: paragraph 12 "…": a finding (60 %), or running on (40 %). */
    String of(Torn torn, SourceText source, String place) {
        String readings =
                torn.readings().stream()
                        .map(this::reading)
                        .collect(Collectors.joining(phrases.say("list.sentence")));
        return phrases.say(
                "torn.place",
                place,
                Quotation.shortened(source.slice(torn.span()), LONGEST),
                readings);
    }

    /** The same for programs: the property {@code readings}, the one taken first. */
    static void write(Torn torn, JsonGenerator json) {
        json.writeArrayPropertyStart("readings");
        for (Alternative reading : torn.readings()) {
            json.writeStartObject();
            switch (reading.call()) {
                case Call.Heading heading -> {
                    json.writeStringProperty("call", "heading");
                    json.writeNumberProperty("level", heading.level());
                    json.writeStringProperty("role", CheckCommand.code(heading.role()));
                }
                case Call.Entry entry -> {
                    json.writeStringProperty("call", "entry");
                    json.writeStringProperty("kind", CheckCommand.code(entry.kind()));
                }
                case Call.Running running -> json.writeStringProperty("call", "running");
            }
            json.writeNumberProperty("confidence", reading.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String reading(Alternative alternative) {
        String call =
                switch (alternative.call()) {
                    case Call.Heading heading ->
                            phrases.say(
                                    "torn.heading",
                                    heading.level(),
                                    phrases.say(
                                            "role",
                                            phrases.say(
                                                    "judging.role."
                                                            + CheckCommand.code(heading.role()))));
                    case Call.Entry entry ->
                            phrases.say("torn.entry." + CheckCommand.code(entry.kind()));
                    case Call.Running running -> phrases.say("torn.running");
                };
        return phrases.say("torn.reading", call, alternative.confidence());
    }
}
