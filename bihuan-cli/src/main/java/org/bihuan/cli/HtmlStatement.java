package org.bihuan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section;

/**
 * One checked statement as an article of a page. {@code prefix} keeps its ids apart from those of
 * other articles.
 */
final class HtmlStatement {
    private static final int LONGEST_ASIDE = 80;

    private final Markup html;
    private final Phrases phrases;
    private final Outcome.Checked checked;
    private final String prefix;
    private final SourceText source;
    private final List<Remark> remarks;
    private final Whereabouts whereabouts;

    HtmlStatement(Markup html, Phrases phrases, Outcome.Checked checked, String prefix) {
        this.html = html;
        this.phrases = phrases;
        this.checked = checked;
        this.prefix = prefix;
        this.source = checked.report().source();
        this.remarks = checked.report().remarks();
        this.whereabouts = new Whereabouts(checked.report());
    }

    void write() {
        Summary summary = new Summary(phrases, checked);
        html.open("article").line();
        // Only for its button that ticks all boxes again; "dialog" keeps it from being sent.
        html.open("form", "method", "dialog", "autocomplete", "off").line();
        top(summary);
        html.open("details", "class", "outline").line();
        html.element("summary", summary.recognised());
        new HtmlOutline(html, phrases, whereabouts, prefix).write(checked.report().outline());
        html.close("details").line();
        torn(checked.report().outline().torn());
        new HtmlFilter(html, phrases, prefix, remarks).write();
        text();
        cards();
        list(phrases.say("coverage"), summary.coverage());
        list(phrases.say("next"), summary.next());
        html.close("form").close("article").line();
    }

    private void top(Summary summary) {
        html.open("header").line();
        html.element("p", phrases.say("html.report"), "class", "kicker");
        html.element("h1", checked.name());
        html.open("ul", "class", "weights").line();
        for (Severity severity : Severity.values()) {
            String code = CheckCommand.code(severity);
            html.open("li", "class", code).line();
            html.element("b", String.valueOf(summary.count(severity)));
            html.element("span", phrases.say("judging.severity." + code), "class", "sign " + code);
            html.element(
                    "span",
                    phrases.say("judging.severity." + code + ".meaning"),
                    "class",
                    "meaning");
            html.close("li").line();
        }
        html.close("ul").line();
        html.element("p", summary.framework(), "class", "quiet");
        summary.documentKind().ifPresent(kind -> html.element("p", kind, "class", "quiet"));
        html.close("header").line();
    }

    private void torn(List<Torn> torn) {
        if (torn.isEmpty()) {
            return;
        }
        html.open("div", "class", "torn").line();
        html.element("p", phrases.say("torn", torn.size()));
        html.open("ul").line();
        for (Torn place : torn) {
            int paragraph = whereabouts.paragraph(place.span().start());
            html.open("li").open("a", "href", "#" + prefix + "p" + paragraph);
            String where = phrases.say("place.paragraph", paragraph);
            html.text(new Readings(phrases).of(place, source, where)).close("a");
            html.close("li").line();
        }
        html.close("ul").line().close("div").line();
    }

    /** Every paragraph, with the notes on it and what stands beside the running text after it. */
    private void text() {
        Map<Integer, List<Integer>> notes = notesByParagraph();
        Map<Integer, List<SourceText.Aside>> asides =
                source.asides().stream()
                        .collect(Collectors.groupingBy(SourceText.Aside::afterParagraph));
        Set<Integer> headings =
                checked.report().outline().sections().stream()
                        .filter(s -> s.headingSpan().equals(line(s)))
                        .map(s -> s.headingSpan().start())
                        .collect(Collectors.toSet());
        Highlights highlights = new Highlights(remarks);
        html.open("section", "class", "text").line();
        html.element("h2", phrases.say("html.text"));
        whole(notes.getOrDefault(0, List.of()));
        asides(asides.remove(0));
        for (SourceText.Paragraph paragraph : source.paragraphs()) {
            List<Integer> numbers = notes.getOrDefault(paragraph.number(), List.of());
            html.open("div", "class", "row", "id", prefix + "p" + paragraph.number()).line();
            boolean heading = headings.contains(paragraph.span().start());
            html.open("p", "class", heading ? "para heading" : "para");
            Set<Integer> left = new TreeSet<>(numbers);
            for (Highlights.Piece piece : highlights.in(paragraph.span())) {
                piece(piece, left);
            }
            left.forEach(this::number);
            html.close("p").line();
            notes(numbers);
            html.close("div").line();
            asides(asides.remove(paragraph.number()));
        }
        asides.values().forEach(this::asides);
        html.close("section").line();
    }

    /** The first line of a section that has one to itself. */
    private org.bihuan.text.Span line(Section section) {
        return whereabouts.paragraphSpan(section.span().start()).orElse(section.span());
    }

    /** Numbers of remarks by paragraph; under 0 those on the whole text. */
    private Map<Integer, List<Integer>> notesByParagraph() {
        Map<Integer, List<Integer>> notes = new HashMap<>();
        for (int i = 0; i < remarks.size(); i++) {
            int paragraph =
                    isOnWhole(remarks.get(i))
                            ? 0
                            : whereabouts.paragraph(remarks.get(i).span().start());
            notes.computeIfAbsent(paragraph, p -> new ArrayList<>()).add(i + 1);
        }
        return notes;
    }

    private static boolean isOnWhole(Remark remark) {
        return remark.span().isEmpty() && remark.span().start() == 0;
    }

    private void whole(List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            html.open("div", "class", "row whole").line();
            html.open("p", "class", "para").text(phrases.say("place.whole")).text(" ");
            numbers.forEach(this::number);
            html.close("p").line();
            notes(numbers);
            html.close("div").line();
        }
    }

    /**
     * Numbers that stand in the text already leave {@code left}. A number is held to the first
     * character of its words, so that no line ends between them.
     */
    private void piece(Highlights.Piece piece, Set<Integer> left) {
        List<Integer> numbers = piece.starting().stream().filter(left::remove).toList();
        String words = source.slice(piece.span());
        if (numbers.isEmpty() || words.isEmpty()) {
            numbers.forEach(this::number);
            words(piece, words);
            return;
        }
        int first = words.offsetByCodePoints(0, 1);
        html.open("span", "class", "hold");
        numbers.forEach(this::number);
        words(piece, words.substring(0, first));
        html.close("span");
        words(piece, words.substring(first));
    }

    private void words(Highlights.Piece piece, String words) {
        if (words.isEmpty()) {
            return;
        }
        if (piece.severity().isEmpty()) {
            html.text(words);
            return;
        }
        html.open("mark", "class", classes(piece));
        html.text(words).close("mark");
    }

    /** How it looks, which is as its gravest remark, and by which remarks it is covered. */
    private String classes(Highlights.Piece piece) {
        return CheckCommand.code(piece.severity().orElseThrow())
                + piece.covering().stream()
                        .map(HtmlFilter::classOfWords)
                        .distinct()
                        .sorted()
                        .map(c -> " " + c)
                        .collect(Collectors.joining());
    }

    private void number(int number) {
        html.open(
                "a",
                "class",
                "number " + HtmlFilter.classesOf(remarks.get(number - 1)),
                "id",
                prefix + "t" + number,
                "href",
                "#" + prefix + "r" + number);
        html.text(String.valueOf(number)).close("a");
    }

    private void notes(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        html.open("ol", "class", "notes").line();
        for (int number : numbers) {
            note(number, remarks.get(number - 1));
        }
        html.close("ol").line();
    }

    private void note(int number, Remark remark) {
        Card card = card(remark.rule());
        String severity = CheckCommand.code(remark.severity());
        html.open("li", "class", HtmlFilter.classesOf(remark), "id", prefix + "r" + number);
        html.line();
        html.open("p", "class", "head");
        html.open("a", "class", "number " + severity, "href", "#" + prefix + "t" + number);
        html.text(String.valueOf(number)).close("a").text(" ");
        html.open("span", "class", "sign " + severity);
        html.text(phrases.say("judging.severity." + severity)).close("span").text(" ");
        html.open("a", "class", "rule", "href", "#" + prefix + "rule-" + remark.rule());
        html.text(remark.rule()).close("a").text(" " + card.title(phrases.language()));
        html.close("p").line();
        html.element("p", card.message(remark, phrases.language()));
        if (!remark.replacements().isEmpty()) {
            String words = String.join(phrases.say("list.word"), remark.replacements());
            html.element("p", phrases.say("replacements", words), "class", "offer");
        }
        html.close("li").line();
    }

    private void asides(@org.jspecify.annotations.Nullable List<SourceText.Aside> asides) {
        if (asides == null) {
            return;
        }
        for (SourceText.Aside aside : asides) {
            String kind = phrases.say("judging.aside." + CheckCommand.code(aside.kind()));
            html.open("p", "class", "aside");
            html.element("b", phrases.say("html.not-checked", kind));
            html.text(Quotation.shortened(aside.text(), LONGEST_ASIDE)).close("p").line();
        }
    }

    /** Why each rule that spoke matters: once, at the end, where paper can be turned to. */
    private void cards() {
        Set<String> spoken = new TreeSet<>();
        remarks.forEach(remark -> spoken.add(remark.rule()));
        if (spoken.isEmpty()) {
            return;
        }
        html.open("section", "class", "cards").line();
        html.element("h2", phrases.say("explanations"));
        html.open("dl").line();
        for (String rule : spoken) {
            String title = rule + " " + card(rule).title(phrases.language());
            html.element("dt", title, "id", prefix + "rule-" + rule);
            html.element("dd", card(rule).why(phrases.language()));
        }
        html.close("dl").line().close("section").line();
    }

    private void list(String title, List<String> lines) {
        html.open("section", "class", "closing").line();
        html.element("h2", title);
        html.open("ul").line();
        lines.forEach(line -> html.element("li", line));
        html.close("ul").line().close("section").line();
    }

    private Card card(String rule) {
        return Objects.requireNonNull(checked.cards().get(rule));
    }
}
