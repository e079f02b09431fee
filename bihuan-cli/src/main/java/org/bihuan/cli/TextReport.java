package org.bihuan.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;

/**
 * The report for a person at a terminal: what, where, why, what next, and what was not looked at.
 */
final class TextReport implements Report {
    private static final int TITLE = 40;

    /** Narrower than this, broken lines are harder to read than long ones. */
    private static final int NARROWEST = 40;

    private final Phrases phrases;
    private final PrintStream out;
    private final Screen screen;
    private boolean first = true;

    TextReport(Phrases phrases, PrintStream out, Screen screen) {
        this.phrases = phrases;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public void begin() {}

    @Override
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Checked checked) {
            if (!first) {
                out.println();
            }
            first = false;
            print(checked);
        }
    }

    @Override
    public void end(Exit exit) {}

    private void print(Outcome.Checked checked) {
        Summary summary = new Summary(phrases, checked);
        out.println(screen.strong(Cells.harmless(checked.name())));
        paragraph("", summary.framework());
        paragraph("", summary.recognised());
        summary.documentKind().ifPresent(line -> paragraph("", line));
        outline(checked.report().outline());
        torn(checked);
        title(summary.remarks());
        remarks(checked);
        explanations(checked);
        title(phrases.say("coverage"));
        summary.coverage().forEach(line -> paragraph("  ", line));
        title(phrases.say("next"));
        summary.next().forEach(line -> paragraph("  ", line));
    }

    private void title(String words) {
        out.println();
        out.println(screen.strong(words));
    }

    /** Broken where somebody watches, further lines under the first; whole in a file or a pipe. */
    private void paragraph(String indent, String words) {
        int cells = screen.columns() - 1 - Cells.width(indent);
        if (screen.columns() < NARROWEST) {
            out.println(indent + words);
        } else {
            Cells.wrapped(words, cells).forEach(line -> out.println(indent + line));
        }
    }

    private void torn(Outcome.Checked checked) {
        List<Torn> torn = checked.report().outline().torn();
        if (torn.isEmpty()) {
            return;
        }
        SourceText source = checked.report().source();
        Whereabouts whereabouts = new Whereabouts(checked.report());
        paragraph("", phrases.say("torn", torn.size()));
        for (Torn place : torn) {
            String where = phrases.say(unit(source), whereabouts.paragraph(place.span().start()));
            hanging("  ", "    ", new Readings(phrases).of(place, source, where));
        }
    }

    private static String unit(SourceText source) {
        return source.origin().format().equals("txt") ? "place.line" : "place.paragraph";
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
                                "role",
                                phrases.say("judging.role." + CheckCommand.code(section.role()))));
    }

    private void item(Item item, String indent) {
        String kind =
                switch (item) {
                    case org.bihuan.text.outline.Item.Finding f -> "item.finding";
                    case org.bihuan.text.outline.Item.Cause c -> "item.cause";
                    case org.bihuan.text.outline.Item.Measure m -> "item.measure";
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
        Whereabouts whereabouts = new Whereabouts(checked.report());
        String unit = unit(source);
        List<Remark> remarks = checked.report().remarks();
        List<String> places =
                remarks.stream()
                        .map(r ->
                                isOnWhole(r)
                                        ? phrases.say("place.all")
                                        : phrases.say(
                                                unit, whereabouts.paragraph(r.span().start())))
                        .toList();
        int widest = places.stream().mapToInt(Cells::width).max().orElse(0);
        int weight = widestSeverity();
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            String head =
                    Cells.left(places.get(i), widest)
                            + " "
                            + coloured(remark.severity(), weight)
                            + " "
                            + remark.rule()
                            + " ";
            String indent = " ".repeat(widest + weight + remark.rule().length() + 3);
            hanging(head, indent, card(checked, remark.rule()).message(remark, phrases.language()));
            place(remark, source, indent);
        }
    }

    private void place(Remark remark, SourceText source, String indent) {
        if (!isOnWhole(remark)) {
            paragraph(indent, Quotation.of(source, remark.span()));
        }
        if (!remark.replacements().isEmpty()) {
            String words = String.join(phrases.say("list.word"), remark.replacements());
            paragraph(indent, phrases.say("replacements", words));
        }
    }

    private static boolean isOnWhole(Remark remark) {
        return remark.span().isEmpty() && remark.span().start() == 0;
    }

    /** The head stands in the first line only; it may hold colours, which have no width. */
    private void hanging(String head, String indent, String words) {
        if (screen.columns() < NARROWEST) {
            out.println(head + words);
            return;
        }
        String before = head;
        for (String line : Cells.wrapped(words, screen.columns() - 1 - indent.length())) {
            out.println(before + line);
            before = indent;
        }
    }

    private int widestSeverity() {
        return Arrays.stream(Severity.values())
                .mapToInt(s -> Cells.width(phrases.say("judging.severity." + CheckCommand.code(s))))
                .max()
                .orElse(0);
    }

    /** Once for each rule, however often it spoke. */
    private void explanations(Outcome.Checked checked) {
        TreeMap<String, Card> spoken = new TreeMap<>();
        for (Remark remark : checked.report().remarks()) {
            spoken.put(remark.rule(), card(checked, remark.rule()));
        }
        if (!spoken.isEmpty()) {
            title(phrases.say("explanations"));
        }
        spoken.forEach((rule, card) ->
                hanging(
                        "  ",
                        "      ",
                        phrases.say(
                                "explanation",
                                rule,
                                card.title(phrases.language()),
                                card.why(phrases.language()))));
    }

    private static Card card(Outcome.Checked checked, String rule) {
        return Objects.requireNonNull(checked.cards().get(rule));
    }

    private String coloured(Severity severity, int cells) {
        String word =
                Cells.left(phrases.say("judging.severity." + CheckCommand.code(severity)), cells);
        return switch (severity) {
            case ERROR -> screen.painted("1;31", word);
            case WARNING -> screen.painted("33", word);
            case NOTE -> screen.painted("36", word);
        };
    }
}
