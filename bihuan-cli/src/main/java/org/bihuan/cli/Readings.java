package org.bihuan.cli;

import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.Torn;

/** Says in words where the structure could be read in another way; the first reading was taken. */
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
                                                    "role." + CheckCommand.code(heading.role()))));
                    case Call.Entry entry ->
                            phrases.say("torn.entry." + CheckCommand.code(entry.kind()));
                    case Call.Running running -> phrases.say("torn.running");
                };
        return phrases.say("torn.reading", call, alternative.confidence());
    }
}
