package org.bihuan.text.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * What people read about a rule: title, reason, messages and examples, in every language of the
     * product.
     *
     * @param words by key and language, such as {@code title.zh} or {@code
     *     message.missing-first.en}
     * @param bad texts that must trigger this rule and no other
     * @param good texts that must not trigger this rule
     */
    public record Card(
            String rule,
            Severity severity,
            Map<String, String> words,
            List<Example> bad,
            List<Example> good) {
        public Card {
            words = Map.copyOf(words);
            bad = List.copyOf(bad);
            good = List.copyOf(good);
        }

        /**
         * A small text and what is expected of it.
         *
         * @param quotes the exact stretches that must be remarked on, in order; the empty string
         *     for a remark on what is missing
         */
        public record Example(String text, List<String> quotes, Expectations expectations) {
            public Example {
                quotes = List.copyOf(quotes);
            }
        }

        /** Half a line: what kind of defect this is. */
        public String title(Locale language) {
            return word("title", language);
        }

        /** Why it matters and what the author may ask himself. */
        public String why(Locale language) {
            return word("why", language);
        }

        /**
         * The sentence for one remark, its arguments filled in. An argument that begins with
         * {@code @} names words of this card, separated by commas: {@code @when,@where} becomes
         * 何时、何地.
         */
        public String message(Remark remark, Locale language) {
            String pattern = word("message." + remark.variant(), language);
            var out = new StringBuilder();
            int i = 0;
            while (i < pattern.length()) {
                int place = placeAt(pattern, i, remark.arguments().size());
                if (place < 0) {
                    out.append(pattern.charAt(i));
                    i++;
                } else {
                    out.append(shown(remark.arguments().get(place), language));
                    i += 3;
                }
            }
            return out.toString();
        }

        /** Places are filled in one pass, so that braces in a quoted text stay what they are. */
        private static int placeAt(String pattern, int i, int arguments) {
            if (i + 2 >= pattern.length()
                    || pattern.charAt(i) != '{'
                    || pattern.charAt(i + 2) != '}') {
                return -1;
            }
            int place = pattern.charAt(i + 1) - '0';
            return place >= 0 && place < arguments ? place : -1;
        }

        /** An argument as the messages of this card show it. */
        public String shown(String argument, Locale language) {
            boolean names = argument.startsWith("@") && argument.length() > 1;
            if (!names) {
                return argument;
            }
            String separator = code(language).equals("zh") ? "、" : ", ";
            return Arrays.stream(argument.split(",", -1))
                    .map(name -> name.startsWith("@") ? name.substring(1) : name)
                    .map(name -> words.getOrDefault("word." + name + "." + code(language), name))
                    .collect(Collectors.joining(separator));
        }

        private String word(String key, Locale language) {
            String value = words.get(key + "." + code(language));
            if (value == null) {
                throw new IllegalStateException(
                        "card " + rule + " has no " + key + "." + code(language));
            }
            return value;
        }

        private static String code(Locale language) {
            return language.getLanguage().equals("zh") ? "zh" : "en";
        }
    }
}
