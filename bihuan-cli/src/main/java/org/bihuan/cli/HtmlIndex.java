package org.bihuan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.text.check.Remark.Severity;

/** The page that leads to the reports of many files; sorted by name, without score or rank. */
final class HtmlIndex {
    private final Phrases phrases;
    private final Markup html = new Markup();

    HtmlIndex(Phrases phrases) {
        this.phrases = phrases;
    }

    void write(Totals totals, PrintStream out) {
        HtmlFrame frame = new HtmlFrame(phrases);
        frame.begin(html, phrases.say("html.index"));
        html.open("article", "class", "index").line();
        html.element("p", phrases.say("html.report"), "class", "kicker");
        html.element("h1", phrases.say("html.index"));
        html.element("p", totals.sentence(phrases));
        String passedOver = totals.passedOver().in(phrases);
        if (!passedOver.isEmpty()) {
            html.element("p", passedOver, "class", "quiet");
        }
        refused(totals.refused());
        table(totals);
        html.close("article").line();
        frame.end(html);
        out.print(html.taken());
    }

    private void refused(List<Tally> refused) {
        if (refused.isEmpty()) {
            return;
        }
        html.element("h2", phrases.say("table.refused", refused.size()));
        html.open("ul", "class", "refused").line();
        for (Tally tally : refused) {
            String reasons =
                    tally.reasons().stream()
                            .map(r -> r.in(phrases))
                            .collect(Collectors.joining(phrases.say("list.sentence")));
            html.element("li", phrases.say("refused", tally.path(), reasons));
        }
        html.close("ul").line();
    }

    private void table(Totals totals) {
        html.open("div", "class", "wide", "tabindex", "0").line();
        html.open("table").line().open("thead").open("tr").line();
        html.element("th", phrases.say("table.file"), "scope", "col");
        for (Severity severity : Severity.values()) {
            html.element(
                    "th",
                    phrases.say("judging.severity." + CheckCommand.code(severity)),
                    "scope",
                    "col");
        }
        for (char kind : totals.kinds()) {
            html.open("th", "scope", "col").text(String.valueOf(kind)).raw("<br>");
            html.element("small", RuleKinds.name(kind, phrases)).close("th").line();
        }
        html.close("tr").close("thead").line().open("tbody").line();
        for (Tally tally : totals.checked()) {
            String href = href(tally.path());
            html.open("tr").open("th", "scope", "row");
            html.element("a", tally.path(), "href", href).close("th").line();
            for (Severity severity : Severity.values()) {
                count(tally.count(severity));
            }
            totals.kinds().forEach(kind -> count(tally.count(kind)));
            html.close("tr").line();
        }
        html.close("tbody").close("table").line().close("div").line();
    }

    private void count(int count) {
        html.element("td", String.valueOf(count), "class", count == 0 ? "none" : "some");
    }

    private static String href(String path) {
        return Relative.uri(ReportFolder.nameOf(path, Arguments.Format.HTML));
    }
}
