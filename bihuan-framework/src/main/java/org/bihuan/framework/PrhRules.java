package org.bihuan.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.text.wording.BoundedPattern;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A rule file of {@code prh}, as textlint-rule-prh uses it: {@code expected} is what to write,
 * {@code pattern} or {@code patterns} what to look for, words or {@code /expressions/}. Where there
 * is no pattern, the expected word itself in other letters, capital or small, is meant. What {@code
 * specs} show is tried when the file is read; other files it imports are to be named beside it.
 */
final class PrhRules {
    private static final Pattern EXPRESSION = Pattern.compile("/(.+)/([gimsuy]*)", Pattern.DOTALL);

    private final Mistakes mistakes;
    private final Expressions expressions;

    PrhRules(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.expressions = new Expressions(mistakes);
    }

    WordingPack read(Node root) {
        Fields file = new Fields(mistakes, "", root, "version", "rules", "imports", "meta");
        if (!file.list("imports", (node, path) -> node).isEmpty()) {
            file.refuse("imports", "--pack");
        }
        List<Row> rows = new ArrayList<>();
        file.list("rules", this::rule).forEach(rows::addAll);
        return new WordingPack(rows);
    }

    private List<Row> rule(Node node, String path) {
        Fields rule =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "expected",
                        "pattern",
                        "patterns",
                        "options",
                        "specs",
                        "prh",
                        "regexpMustEmpty");
        String expected = rule.text("expected");
        boolean whole =
                rule.optionalMapping("options", "wordBoundary")
                        .map(f -> f.flag("wordBoundary"))
                        .orElse(false);
        String note = rule.optionalText("prh");
        String mustBeEmpty = rule.optionalText("regexpMustEmpty");
        if (!mustBeEmpty.isEmpty() && !mustBeEmpty.matches("\\$[1-9]")) {
            rule.refuse("regexpMustEmpty", "$1", "$2", "…");
        }
        List<Row> rows = new ArrayList<>();
        for (BoundedPattern pattern : patterns(rule, node, expected, whole, mustBeEmpty)) {
            rows.add(new Row.Own(pattern, List.of(expected), note, Optional.empty()));
        }
        rule.list("specs", (spec, where) -> spec(spec, where, rows));
        return rows;
    }

    private List<BoundedPattern> patterns(
            Fields rule, Node node, String expected, boolean whole, String mustBeEmpty) {
        List<BoundedPattern> patterns = new ArrayList<>();
        Fields.ValueReader<Boolean> reader =
                (value, path) -> {
                    pattern(rule.textOf(value, path), whole, mustBeEmpty, path, value)
                            .ifPresent(patterns::add);
                    return true;
                };
        rule.oneOrMany("pattern", reader);
        rule.oneOrMany("patterns", reader);
        if (patterns.isEmpty() && !rule.has("pattern") && !rule.has("patterns")) {
            expressions
                    .expression(Pattern.quote(expected), true, whole, rule.inside("expected"), node)
                    .ifPresent(patterns::add);
        }
        return patterns;
    }

    private Optional<BoundedPattern> pattern(
            String written, boolean whole, String mustBeEmpty, String path, Node at) {
        Matcher expression = EXPRESSION.matcher(written);
        if (!expression.matches()) {
            return expressions.words(written, false, whole, path, at);
        }
        Optional<BoundedPattern> pattern =
                expressions.expression(
                        expression.group(1), expression.group(2).contains("i"), whole, path, at);
        return mustBeEmpty.isEmpty()
                ? pattern
                : pattern.map(p -> p.whereEmpty(mustBeEmpty.charAt(1) - '0'));
    }

    /** {@code from} must be found, and what it becomes must be {@code to}. */
    private boolean spec(Node node, String path, List<Row> rows) {
        if (!(node instanceof MappingNode)) {
            mistakes.add(Kind.WRONG_TYPE, path, node, "mapping");
            return false;
        }
        Fields spec = new Fields(mistakes, path, node, "from", "to");
        String from = spec.text("from");
        String to = spec.text("to");
        String became = from;
        for (Row row : rows) {
            if (row instanceof Row.Own own) {
                became = replaced(became, own);
            }
        }
        if (!became.equals(to)) {
            spec.refuse("to", became);
        }
        return true;
    }

    private static String replaced(String text, Row.Own own) {
        if (own.words().words().isPresent()) {
            return text.replace(own.words().shown(), own.instead().getFirst());
        }
        StringBuilder out = new StringBuilder(text);
        List<BoundedPattern.Place> places = own.words().in(text, own.instead()).places();
        for (BoundedPattern.Place place : places.reversed()) {
            out.replace(place.span().start(), place.span().end(), place.instead().getFirst());
        }
        return out.toString();
    }
}
