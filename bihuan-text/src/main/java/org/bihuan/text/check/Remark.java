package org.bihuan.text.check;

import java.util.List;
import org.bihuan.text.Span;

/**
 * One result of one rule, at one place.
 *
 * @param rule id of the rule, such as {@code S02}
 * @param variant which of the card's messages applies, such as {@code missing-first}
 * @param arguments what the message fills in, in order; words of the text or numbers, never
 *     sentences
 * @param span the place; empty (start = end) for something that is missing from the whole text
 * @param replacements what could stand there instead, when it is beyond doubt; shown, never applied
 *     by itself
 * @param severity from the card, or from the framework where that says otherwise
 */
public record Remark(
        String rule,
        String variant,
        List<String> arguments,
        Span span,
        List<String> replacements,
        Severity severity) {
    public Remark {
        arguments = List.copyOf(arguments);
        replacements = List.copyOf(replacements);
    }

    /** How much a remark weighs. It says nothing about a person. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
