package org.bihuan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Source;
import org.bihuan.text.reuse.ReuseReport.Subtracted;
import org.bihuan.text.reuse.ReuseReport.Why;
import tools.jackson.core.JsonGenerator;

/**
 * One page that needs nothing else: all data in it as JSON, a script that filters and counts. What
 * others wrote is only ever data: a closing tag inside it is written as an escape.
 */
final class ComparisonHtml implements ComparisonReport {
    /** Of each text; more would make a page that no browser likes. */
    private static final int SOURCES = 60;

    private static final List<String> SWITCHES =
            List.of("notice", "heading", "quotation", "wording", "common", "short");

    private final Phrases phrases;
    private final PrintStream out;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final JsonGenerator json = JsonStyle.writing(data);

    ComparisonHtml(Phrases phrases, PrintStream out) {
        this.phrases = phrases;
        this.out = out;
    }

    @Override
    public void begin() {
        json.writeStartObject();
        words();
        json.writeArrayPropertyStart("reports");
    }

    private void words() {
        json.writeObjectPropertyStart("words");
        for (String word : List.of("about", "threshold", "include", "own", "none", "holders")) {
            json.writeStringProperty(word, say(word, "{0}", "{1}"));
        }
        json.writeObjectPropertyStart("kinds");
        for (Kind kind : Kind.values()) {
            json.writeStringProperty(kind.name(), phrases.say("compare.kind." + kind.name()));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("whys");
        for (Why why : Why.values()) {
            String code = CheckCommand.code(why);
            json.writeStringProperty(code, phrases.say("compare.why." + code));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("subtracted");
        for (Subtracted why : Subtracted.values()) {
            String code = CheckCommand.code(why);
            json.writeStringProperty(code, phrases.say("compare.subtracted." + code));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private String say(String key, Object... words) {
        return phrases.say("compare.page." + key, words);
    }

    @Override
    public void add(ReuseReport report, String text) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Source> sources = report.sources().stream().limit(SOURCES).toList();
        Set<String> own =
                report.matches().stream()
                        .filter(m -> m.kind() == Kind.R01)
                        .map(Match::source)
                        .collect(Collectors.toSet());
        json.writeStartObject();
        json.writeStringProperty("name", report.name());
        json.writeStringProperty("text", text);
        json.writeNumberProperty("characters", report.characters());
        json.writeNumberProperty("compared", report.compared());
        json.writeArrayPropertyStart("sources");
        for (Source source : sources) {
            numbers.put(source.id(), numbers.size());
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeBooleanProperty("own", own.contains(source.id()));
            json.writeStringProperty("text", source.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("matches");
        for (Match match : report.matches()) {
            Integer number = numbers.get(match.source());
            if (number != null) {
                write(match, number);
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("asides");
        for (ReuseReport.Aside aside : report.asides()) {
            json.writeStartObject();
            span("start", "end", aside.span());
            json.writeStringProperty("why", CheckCommand.code(aside.why()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("leftovers");
        for (ReuseReport.Leftover leftover : report.leftovers()) {
            json.writeStartObject();
            json.writeNumberProperty("start", leftover.span().start());
            json.writeStringProperty("word", leftover.word());
            json.writeStringProperty("source", leftover.source().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Match match, int source) {
        json.writeStartObject();
        json.writeNumberProperty("source", source);
        span("start", "end", match.span());
        span("sourceStart", "sourceEnd", match.sourceSpan());
        json.writeStringProperty("kind", match.kind().name());
        json.writeStringProperty("why", CheckCommand.code(match.why()));
        if (match.subtracted().isPresent()) {
            json.writeStringProperty("subtracted", CheckCommand.code(match.subtracted().get()));
        } else {
            json.writeNullProperty("subtracted");
        }
        json.writeNumberProperty("holders", match.holders());
        json.writeArrayPropertyStart("equal");
        for (ReuseReport.Equal equal : match.equal()) {
            int[] four = {
                equal.span().start(),
                equal.span().end(),
                equal.sourceSpan().start(),
                equal.sourceSpan().end()
            };
            json.writeArray(four, 0, four.length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void span(String start, String end, Span span) {
        json.writeNumberProperty(start, span.start());
        json.writeNumberProperty(end, span.end());
    }

    @Override
    public void refuse(Outcome.Refused refused) {}

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        Markup html = new Markup();
        new HtmlFrame(phrases).begin(html, say("title"));
        html.raw("<style>\n").raw(resource("comparison.css")).raw("</style>\n");
        head(html);
        overview(html);
        columns(html);
        new HtmlFrame(phrases).end(html);
        String page = html.taken();
        int end = page.lastIndexOf("</main>");
        out.print(page.substring(0, end));
        out.print("<script type=\"application/json\" id=\"data\">");
        out.print(data.toString(StandardCharsets.UTF_8).replace("<", "\\u003c"));
        out.print("</script>\n<script>\n" + resource("comparison.js") + "</script>\n");
        out.print(page.substring(end));
    }

    private void head(Markup html) {
        html.element("p", say("title"), "class", "kicker");
        html.element("h1", "", "id", "title");
        html.open("select", "id", "reports", "aria-label", say("choose")).close("select").line();
        html.element("p", "", "id", "about-text", "class", "quiet");
        html.open("ul", "class", "figures").line();
        for (String figure : List.of("total", "counted", "others", "largest")) {
            html.open("li").open("b", "id", "n-" + figure).close("b");
            html.element("span", say("figure." + figure)).close("li").line();
        }
        html.close("ul").line();
        html.element("p", phrases.say("compare.no-verdict"), "class", "quiet");
    }

    private void overview(Markup html) {
        html.element("h2", say("overview"));
        html.open("div", "class", "overview").line();
        html.open("div", "class", "chart", "id", "chart");
        html.open(
                "span",
                "class",
                "line",
                "id",
                "line",
                "role",
                "slider",
                "tabindex",
                "0",
                "aria-valuemin",
                "0",
                "aria-label",
                say("drag"));
        html.close("span").close("div").line();
        html.open("div", "class", "scale").element("span", "0%");
        html.element("span", "", "id", "at").element("span", "", "id", "highest");
        html.close("div").line();
        html.close("div").line();
        html.open("fieldset", "class", "switches").element("legend", say("subtract"));
        for (String name : SWITCHES) {
            html.open("label");
            html.open("input", "type", "checkbox", "id", "f-" + name, "checked", "");
            html.text(" " + phrases.say("compare.subtracted." + name)).close("label").line();
        }
        field(html, "least", "8", "8");
        field(html, "most", "", "1");
        html.close("fieldset").line();
        html.open("div", "class", "sources", "id", "sources").close("div").line();
    }

    private void field(Markup html, String id, String value, String least) {
        html.open("label").text(say(id) + " ");
        html.open("input", "type", "number", "id", id, "min", least, "value", value);
        html.close("label").line();
    }

    private void columns(Markup html) {
        html.element("h2", say("side-by-side"));
        html.open("p", "class", "legend");
        for (String kind : List.of("a", "b", "c", "d")) {
            html.open("span", "class", kind).text(say("legend." + kind)).close("span");
        }
        html.close("p").line();
        html.element("p", say("click"), "class", "about quiet", "id", "why", "role", "status");
        html.open("div", "class", "columns").line();
        for (String side : List.of("left", "right")) {
            html.open("section", "aria-labelledby", side + "-title");
            html.element("h2", "", "id", side + "-title");
            html.open("div", "class", "text", "id", side, "tabindex", "0");
            html.close("div").close("section").line();
        }
        html.close("div").line();
        html.open("div", "id", "leftover-part").element("h2", say("leftovers"));
        html.open("ul", "id", "leftovers").close("ul").close("div").line();
        html.element("h2", say("places"));
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String column : List.of("where", "length", "words", "whose", "how", "not", "held")) {
            html.open("th").text(say("column." + column)).close("th");
        }
        html.close("tr").close("thead").open("tbody", "id", "places").close("tbody").close("table");
        html.close("div");
        html.line();
    }

    private static String resource(String name) {
        try (InputStream in = ComparisonHtml.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
