package org.bihuan.text.check;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;

/**
 * One kind of defect. A rule finds; its card (a file of the same id) carries weight, words and
 * examples.
 *
 * <p>Rules are stateless, never fail on odd text, and each looks for exactly one thing.
 */
public interface Rule {
    /** As in the catalogue, such as {@code S02}; never renamed, only retired. */
    String id();

    /**
     * Why this rule cannot judge this text, as a message key such as {@code no-dimensions}; empty
     * when it can.
     */
    default Optional<String> obstacle(Subject subject) {
        return Optional.empty();
    }

    List<Hit> inspect(Subject subject);

    /**
     * What a rule reports. Fields as in {@link Remark}; {@code weight} only where this hit weighs
     * otherwise than its rule.
     */
    record Hit(
            String variant,
            Span span,
            List<String> arguments,
            List<String> replacements,
            Optional<Severity> weight) {
        public Hit {
            arguments = List.copyOf(arguments);
            replacements = List.copyOf(replacements);
        }

        public static Hit at(Span span, String variant, String... arguments) {
            return new Hit(variant, span, List.of(arguments), List.of(), Optional.empty());
        }

        public Hit offering(String... replacements) {
            return new Hit(variant, span, arguments, List.of(replacements), weight);
        }

        public Hit weighing(Optional<Severity> weight) {
            return new Hit(variant, span, arguments, replacements, weight);
        }
    }
}
