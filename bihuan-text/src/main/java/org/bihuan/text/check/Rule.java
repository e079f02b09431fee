package org.bihuan.text.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Outline;

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

    /**
     * What a rule looks at: the text, its outline, and what this year's framework expects. Belongs
     * to one check, and so to one thread.
     */
    public static final class Subject {
        private final SourceText source;
        private final Outline outline;
        private final Expectations expectations;
        private final Map<Class<?>, Object> shared = new HashMap<>();

        public Subject(SourceText source, Outline outline, Expectations expectations) {
            this.source = source;
            this.outline = outline;
            this.expectations = expectations;
        }

        public SourceText source() {
            return source;
        }

        public Outline outline() {
            return outline;
        }

        public Expectations expectations() {
            return expectations;
        }

        public String text() {
            return source.text();
        }

        /**
         * Something that several rules derive from the same subject: the first one makes it.
         *
         * @param what names it; one of each type
         */
        public <T> T shared(Class<T> what, Function<Subject, T> make) {
            Object known = shared.get(what);
            if (known == null) {
                known = make.apply(this);
                shared.put(what, known);
            }
            return what.cast(known);
        }
    }
}
