package org.bihuan.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;

/** What was recognised, as a list that leads into the text. */
record HtmlOutline(Markup html, Phrases phrases, Whereabouts whereabouts, String prefix) {
    private static final int LONGEST = 60;

    /** Deeper parts are indented like these. */
    private static final int DEEPEST = 5;

    void write(Outline outline) {
        Map<String, List<Item>> items =
                outline.items().stream().collect(Collectors.groupingBy(Item::section));
        html.open("ol").line();
        for (Section section : outline.sections()) {
            if (section.role() != Role.ITEM) {
                part(section.span().start(), section.level(), words(section));
            }
            for (Item item : items.getOrDefault(section.id(), List.of())) {
                part(item.span().start(), section.level() + 1, words(item));
            }
        }
        items.getOrDefault("", List.of()).forEach(i -> part(i.span().start(), 1, words(i)));
        html.close("ol").line();
    }

    private String words(Section section) {
        return section.mark().map(Mark::label).orElse("")
                + Quotation.shortened(section.heading(), LONGEST)
                + phrases.say(
                        "role", phrases.say("judging.role." + CheckCommand.code(section.role())));
    }

    private String words(Item item) {
        String kind =
                switch (item) {
                    case Finding f -> "item.finding";
                    case Cause c -> "item.cause";
                    case Measure m -> "item.measure";
                };
        String label =
                item.ordinal().map(Mark::label).orElseGet(() -> phrases.say("item.no-ordinal"));
        return phrases.say(kind, label, Quotation.shortened(item.title(), LONGEST));
    }

    private void part(int offset, int level, String words) {
        html.open("li", "class", "l" + Math.min(level, DEEPEST));
        html.open("a", "href", "#" + prefix + "p" + whereabouts.paragraph(offset));
        html.text(words).close("a").close("li").line();
    }
}
