package org.bihuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;

/**
 * Choosing which remarks of a statement to see, without a script: ticked boxes that the style sheet
 * looks at. The boxes stand before the text, because a style sheet only sees what comes earlier;
 * their labels stand in a bar that stays in sight. On paper all remarks are there, and the bar says
 * which ones the screen did not show.
 */
final class HtmlFilter {
    private final Markup html;
    private final Phrases phrases;
    private final String prefix;

    /** By the class that its box, its label and its remarks share. */
    private final Map<String, Choice> choices = new TreeMap<>();

    private final List<String> weights;

    /** Weights, the gravest first; then kinds, as the catalogue has them. */
    private final List<String> order;

    private record Choice(String name, int count) {
        Choice oneMore() {
            return new Choice(name, count + 1);
        }
    }

    HtmlFilter(Markup html, Phrases phrases, String prefix, List<Remark> remarks) {
        this.html = html;
        this.phrases = phrases;
        this.prefix = prefix;
        for (Remark remark : remarks) {
            String weight = CheckCommand.code(remark.severity());
            count(weight, phrases.say("judging.severity." + weight));
            count(kind(remark), RuleKinds.name(remark.rule().charAt(0), phrases));
        }
        this.weights =
                Arrays.stream(Severity.values())
                        .map(CheckCommand::code)
                        .filter(choices::containsKey)
                        .toList();
        Set<String> rules = remarks.stream().map(Remark::rule).collect(Collectors.toSet());
        List<String> all = new ArrayList<>(weights);
        RuleKinds.of(rules).forEach(kind -> all.add(String.valueOf(kind).toLowerCase(Locale.ROOT)));
        this.order = List.copyOf(all);
    }

    /** The classes of a remark's note and number. */
    static String classesOf(Remark remark) {
        return CheckCommand.code(remark.severity()) + " " + kind(remark);
    }

    /**
     * The class of words under a remark: the style sheet marks them while both boxes are ticked.
     */
    static String classOfWords(Remark remark) {
        return CheckCommand.code(remark.severity()) + "-" + kind(remark);
    }

    /** One remark needs no choice. */
    private boolean isNeeded() {
        return order.size() > 2;
    }

    void write() {
        if (!isNeeded()) {
            return;
        }
        for (String choice : order) {
            html.open(
                    "input",
                    "type",
                    "checkbox",
                    "class",
                    "show show-" + choice,
                    "id",
                    prefix + "show-" + choice,
                    "checked",
                    "");
            html.line();
        }
        html.open("div", "class", "filter").line();
        html.element("span", phrases.say("html.filter"), "class", "filter-title");
        for (String choice : order) {
            Choice named = named(choice);
            boolean firstKind = order.indexOf(choice) == weights.size();
            html.open(
                    "label",
                    "class",
                    "for-" + choice + (firstKind ? " first-kind" : ""),
                    "for",
                    prefix + "show-" + choice);
            html.text(phrases.say("html.filter.choice", named.name(), named.count()));
            html.close("label").line();
        }
        html.element("button", phrases.say("html.filter.all"), "type", "reset", "class", "reset");
        html.open("p", "class", "on-paper").text(phrases.say("html.filter.hidden"));
        for (String choice : order) {
            html.open("span", "class", "out-" + choice).text(named(choice).name() + " ");
            html.close("span");
        }
        html.text(phrases.say("html.filter.printed")).close("p").line();
        html.close("div").line();
    }

    private Choice named(String choice) {
        return Objects.requireNonNull(choices.get(choice));
    }

    private void count(String choice, String name) {
        choices.compute(choice, (c, n) -> n == null ? new Choice(name, 1) : n.oneMore());
    }

    private static String kind(Remark remark) {
        return remark.rule().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
