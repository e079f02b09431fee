package org.bihuan.framework;

import java.util.List;
import java.util.Optional;

/**
 * One mistake in a pack, at its place.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path which field, such as {@code steps[2].anchor}; empty for the whole file
 * @param written what stands there; empty when something is missing
 * @param allowed what may stand there: keys, values, or the name of a type
 */
public record Mistake(
        String file,
        int line,
        int column,
        Kind kind,
        String path,
        String written,
        List<String> allowed) {

    public Mistake {
        allowed = List.copyOf(allowed);
    }

    /** Of what is allowed, the word that was probably meant. */
    public Optional<String> suggestion() {
        return Nearest.to(written.isEmpty() ? lastOf(path) : written, allowed)
                .or(() -> Nearest.to(lastOf(path), allowed));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What is wrong; the sentence comes from {@code i18n/framework-pack/messages}. */
    public enum Kind {
        NOT_YAML,
        UNKNOWN_KEY,
        MISSING_KEY,
        DUPLICATE,
        WRONG_TYPE,
        NOT_ALLOWED,
        /** A tab where YAML wants blanks. */
        TAB,
        /** Anchors, aliases and tags of YAML; a pack says everything where it stands. */
        YAML_TRICK,
        TOO_LARGE,
        TOO_DEEP,
        /** A comma inside braces that was meant as part of a text. */
        COMMA_IN_BRACES,
        MISSING_TRANSLATION,
        /** A day that no calendar has, such as the 30th of February. */
        NO_SUCH_DAY,
        /** It ends before it begins. */
        BACKWARDS,
        /** A share above the whole, such as 7/5. */
        ABOVE_THE_WHOLE,
        /** Two keys of which only one may be there. */
        ONE_OF_TWO,
        /** A code that nothing in the pack has. */
        UNKNOWN_CODE,
        UNKNOWN_RULE,
        /** A fact that the product cannot find out. */
        UNKNOWN_FACT,
        /** Steps, or dimensions, that wait for each other. */
        CIRCLE,
        /** A base that is not there. */
        UNKNOWN_BASE,
        /** A variant that says it is the very framework it varies. */
        SAME_AS_BASE,
        /** An expression that is none. */
        PATTERN_BROKEN,
        /** An expression that repeats what itself repeats, and could hold up a check. */
        PATTERN_NESTED,
        PATTERN_TOO_LONG;

        /** Key of the sentence, whose arguments are path, written and allowed. */
        public String messageKey() {
            return "framework-pack." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
