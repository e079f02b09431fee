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
 * @param origin the place in the base that the variant's line clashes with, such as {@code
 *     cn-team-2021@2:231}; empty where the file is wrong by itself
 */
public record Mistake(
        String file,
        int line,
        int column,
        Kind kind,
        String path,
        String written,
        List<String> allowed,
        String origin) {

    Mistake(
            String file,
            int line,
            int column,
            Kind kind,
            String path,
            String written,
            List<String> allowed) {
        this(file, line, column, kind, path, written, allowed, "");
    }

    public Mistake {
        allowed = List.copyOf(allowed);
    }

    /** Of what is allowed, the word that was probably meant. */
    public Optional<String> suggestion() {
        return Nearest.to(written.isEmpty() ? lastOf(path) : written, allowed)
                .or(() -> Nearest.to(lastOf(path), allowed));
    }

    /** The same at the place in a variant that brought it about. */
    Mistake causedAt(String variant, int itsLine, int itsColumn) {
        return new Mistake(
                variant, itsLine, itsColumn, kind, path, written, allowed, file + ":" + line);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What is wrong; the sentence comes from {@code i18n/framework-pack/messages}. */
    public enum Kind {
        /** Something the YAML parser does not take, of a kind nobody has met yet. */
        NOT_YAML,
        /** Nothing but blanks and comments. */
        YAML_EMPTY,
        /** A colon inside a text that is not in quotation marks. */
        YAML_COLON_IN_TEXT,
        /** A key without its colon, or without the blank after it. */
        YAML_COLON_MISSING,
        /** Quotation marks that are opened and never closed. */
        YAML_QUOTE_OPEN,
        /** A bracket or brace that is opened and never closed, or a comma that is missing in it. */
        YAML_BRACKET_OPEN,
        /** A backslash in quotation marks before something it does not belong to. */
        YAML_ESCAPE,
        /** A character that nothing may begin with, or that no text may hold. */
        YAML_CHARACTER,
        /** A second document in the file. */
        YAML_SECOND_DOCUMENT,
        /** A line that begins further left or right than its neighbours. */
        YAML_INDENT,
        /** A dash where a value was begun. */
        YAML_DASH,
        /** A block of text whose first line is not as it must be. */
        YAML_BLOCK,
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
