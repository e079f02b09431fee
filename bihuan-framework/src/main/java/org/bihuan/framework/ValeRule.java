package org.bihuan.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.text.wording.BoundedPattern;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A rule file of Vale that {@code extends: substitution} ({@code swap}: what to look for and what
 * to write) or {@code extends: existence} ({@code tokens}: what to avoid). Keys of {@code swap} and
 * tokens are expressions, as in Vale. Vale asks for a word's border around each, which Chinese does
 * not have; here it is asked for only between Latin letters.
 */
final class ValeRule {
    private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}.*+?^$|]+");
    private static final Pattern LEVEL = Pattern.compile("suggestion|warning|error");
    private static final Pattern EXTENDS = Pattern.compile("substitution|existence");
    private static final Pattern ANY = Pattern.compile("(?s).+");

    private final Mistakes mistakes;
    private final Expressions expressions;

    ValeRule(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.expressions = new Expressions(mistakes);
    }

    WordingPack read(Node root) {
        Fields rule =
                new Fields(
                        mistakes,
                        "",
                        root,
                        "extends",
                        "message",
                        "level",
                        "ignorecase",
                        "nonword",
                        "swap",
                        "tokens",
                        "raw",
                        "exceptions",
                        "link",
                        "scope",
                        "description",
                        "limit",
                        "append",
                        "capitalize",
                        "vocab",
                        "action");
        String kind = rule.text("extends", EXTENDS, "substitution, existence");
        Shape shape =
                new Shape(
                        rule.has("ignorecase") && rule.flag("ignorecase"),
                        !(rule.has("nonword") && rule.flag("nonword")),
                        note(rule.optionalText("message")),
                        weight(rule));
        List<Row> rows = new ArrayList<>();
        if (kind.equals("substitution")) {
            swap(root, rule, shape, rows);
        } else if (kind.equals("existence")) {
            tokens(rule, shape, rows);
        }
        rule.list("exceptions", rule::textOf).forEach(word -> rows.add(new Row.Term(word)));
        return new WordingPack(rows);
    }

    private record Shape(
            boolean ignoreCase, boolean wholeWords, String note, Optional<String> weight) {}

    private void swap(Node root, Fields rule, Shape shape, List<Row> rows) {
        if (!rule.has("swap")) {
            mistakes.addMissing("swap", root);
            return;
        }
        rule.entries(
                "swap",
                ANY,
                "swap",
                (value, path) -> {
                    String instead = rule.textOf(value, path);
                    String wanted = path.substring("swap.".length());
                    pattern(wanted, shape, path, value)
                            .ifPresent(pattern ->
                                    rows.add(
                                            new Row.Own(
                                                    pattern,
                                                    Arrays.asList(instead.split("\\|", -1)),
                                                    shape.note(),
                                                    shape.weight())));
                    return instead;
                });
    }

    private void tokens(Fields rule, Shape shape, List<Row> rows) {
        Fields.ValueReader<Boolean> reader =
                (value, path) -> {
                    pattern(rule.textOf(value, path), shape, path, value)
                            .ifPresent(pattern ->
                                    rows.add(
                                            new Row.Own(
                                                    pattern,
                                                    List.of(),
                                                    shape.note(),
                                                    shape.weight())));
                    return true;
                };
        int found = rule.list("tokens", reader).size() + rule.list("raw", reader).size();
        if (found == 0) {
            rule.refuse("extends", "tokens: …");
        }
    }

    private Optional<BoundedPattern> pattern(String written, Shape shape, String path, Node at) {
        return PLAIN.matcher(written).matches()
                ? expressions.words(written, shape.ignoreCase(), shape.wholeWords(), path, at)
                : expressions.expression(written, shape.ignoreCase(), shape.wholeWords(), path, at);
    }

    /** Vale's message has places for the words, which our own sentence names already. */
    private static String note(String message) {
        return message.contains("%") ? "" : message;
    }

    private static Optional<String> weight(Fields rule) {
        if (!rule.has("level")) {
            return Optional.empty();
        }
        String level = rule.text("level", LEVEL, "suggestion, warning, error");
        return switch (level) {
            case "error", "warning" -> Optional.of(level);
            case "suggestion" -> Optional.of("note");
            default -> Optional.empty();
        };
    }
}
