package org.bihuan.framework;

import java.util.List;

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

    /** What is wrong; the sentence comes from {@code i18n/framework-pack/messages}. */
    public enum Kind {
        NOT_YAML,
        UNKNOWN_KEY,
        MISSING_KEY,
        DUPLICATE,
        WRONG_TYPE,
        NOT_ALLOWED,
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
