package org.bihuan.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.text.wording.BoundedPattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Expressions of other checkers as ours, or the mistake that they are. */
final class Expressions {
    private final Mistakes mistakes;

    Expressions(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Words as they stand; without an expression's signs they are cheaper to look for. */
    Optional<BoundedPattern> words(
            String words, boolean ignoreCase, boolean wholeWords, String path, Node at) {
        boolean latin = words.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        if (words.length() >= 2 && !(latin && (ignoreCase || wholeWords))) {
            return Optional.of(BoundedPattern.literal(words));
        }
        return expression(Pattern.quote(words), ignoreCase, wholeWords && latin, path, at);
    }

    Optional<BoundedPattern> expression(
            String expression, boolean ignoreCase, boolean wholeWords, String path, Node at) {
        List<String> reasons = new ArrayList<>();
        Optional<BoundedPattern> pattern =
                BoundedPattern.of(wholeWords ? whole(expression) : expression, ignoreCase, reasons);
        for (String reason : reasons) {
            mistakes.add(
                    switch (reason) {
                        case "too-long" -> Kind.PATTERN_TOO_LONG;
                        case "nested" -> Kind.PATTERN_NESTED;
                        default -> Kind.PATTERN_BROKEN;
                    },
                    path,
                    at);
        }
        return pattern;
    }

    /** Chinese has no blanks between words: only a Latin letter or digit makes a word go on. */
    private static String whole(String expression) {
        return "(?<![A-Za-z0-9](?=[A-Za-z0-9]))(?:"
                + expression
                + ")(?!(?<=[A-Za-z0-9])[A-Za-z0-9])";
    }
}
