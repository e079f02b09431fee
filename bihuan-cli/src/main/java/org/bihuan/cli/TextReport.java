package org.bihuan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Severity;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Mark;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Role;
import org.bihuan.text.outline.Section;

/** The report for a person at a terminal. */
final class TextReport {
    private static final int TITLE = 40;

    private final Phrases phrases;
    private final PrintStream out;
    private final boolean colour;

    TextReport(Phrases phrases, Terminal terminal) {
        this.phrases = phrases;
        this.out = terminal.out();
        this.colour = terminal.colour();
    }

    void print(List<Outcome> outcomes) {
        boolean first = true;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Checked checked) {
                if (!first) {
                    out.println();
                }
                first = false;
                print(checked);
            }
        }
    }

    private void print(Outcome.Checked checked) {
        Summary summary = new Summary(phrases, checked);
        out.println(strong(checked.name()));
        out.println(summary.framework());
        out.println(summary.recognised());
        outline(checked.report().outline());
        out.println();
        out.println(strong(summary.remarks()));
        remarks(checked);
        explanations(checked);
        out.println();
        out.println(strong(phrases.say("coverage")));
        summary.coverage().forEach(line -> out.println("  " + line));
    }

    private void outline(Outline outline) {
        for (Section section : outline.sections()) {
            String indent = "  ".repeat(section.level());
            if (section.role() != Role.ITEM) {
                heading(section, indent);
            }
            for (Item item : outline.items()) {
                if (item.section().equals(section.id())) {
                    item(item, section.role() == Role.ITEM ? indent : indent + "  ");
                }
            }
        }
        for (Item item : outline.items()) {
            if (item.section().isEmpty()) {
                item(item, "  ");
            }
        }
    }

    private void heading(Section section, String indent) {
        out.println(
                indent
                        + section.mark().map(Mark::label).orElse("")
                        + Quotation.shortened(section.heading(), TITLE)
                        + phrases.say(
                                "role", phrases.say("role." + CheckCommand.code(section.role()))));
    }

    private void item(Item item, String indent) {
        String kind =
                switch (item) {
                    case org.bihuan.text.outline.Finding f -> "item.finding";
                    case org.bihuan.text.outline.Cause c -> "item.cause";
                    case org.bihuan.text.outline.Measure m -> "item.measure";
                };
        out.println(
                indent
                        + phrases.say(
                                kind,
                                item.ordinal()
                                        .map(Mark::label)
                                        .orElseGet(() -> phrases.say("item.no-ordinal")),
                                Quotation.shortened(item.title(), TITLE)));
    }

    private void remarks(Outcome.Checked checked) {
        SourceText source = checked.report().source();
        Lines lines = new Lines(source);
        String place = source.origin().format().equals("txt") ? "place.line" : "place.paragraph";
        for (Remark remark : checked.report().remarks()) {
            Card card = card(checked, remark.rule());
            out.println(
                    phrases.say(
                            "remark",
                            phrases.say(place, lines.of(remark.span().start())),
                            coloured(remark.severity()),
                            remark.rule(),
                            card.message(remark, phrases.language())));
            if (!remark.span().isEmpty() || remark.span().start() > 0) {
                out.println("    " + Quotation.of(source, remark.span()));
            }
            if (!remark.replacements().isEmpty()) {
                out.println(
                        "    "
                                + phrases.say(
                                        "replacements",
                                        String.join(
                                                phrases.say("list.word"), remark.replacements())));
            }
        }
    }

    /** Once for each rule, however often it spoke. */
    private void explanations(Outcome.Checked checked) {
        TreeMap<String, Card> spoken = new TreeMap<>();
        for (Remark remark : checked.report().remarks()) {
            spoken.put(remark.rule(), card(checked, remark.rule()));
        }
        if (!spoken.isEmpty()) {
            out.println();
            out.println(strong(phrases.say("explanations")));
        }
        spoken.forEach((rule, card) ->
                out.println(
                        "  "
                                + phrases.say(
                                        "explanation",
                                        rule,
                                        card.title(phrases.language()),
                                        card.why(phrases.language()))));
    }

    private static Card card(Outcome.Checked checked, String rule) {
        return Objects.requireNonNull(checked.cards().get(rule));
    }

    private String coloured(Severity severity) {
        String word = phrases.say("severity." + CheckCommand.code(severity));
        return switch (severity) {
            case ERROR -> painted("1;31", word);
            case WARNING -> painted("33", word);
            case NOTE -> painted("36", word);
        };
    }

    private String strong(String words) {
        return painted("1", words);
    }

    private String painted(String code, String words) {
        return colour ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }
}
