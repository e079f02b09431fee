package org.bihuan.framework;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;

/**
 * What the YAML parser's problem is called here. Its own words are English and speak of tokens;
 * whoever wrote the file is told in his language what to look for.
 */
final class YamlFault {

    private record Shape(Pattern problem, Kind kind) {}

    /** The first that is found counts; a group, where there is one, is what stands there. */
    private static final List<Shape> SHAPES =
            List.of(
                    shape("mapping values are not allowed", Kind.YAML_COLON_IN_TEXT),
                    shape("could not find expected ':'", Kind.YAML_COLON_MISSING),
                    shape("found unexpected end of stream", Kind.YAML_QUOTE_OPEN),
                    shape("found unexpected document separator", Kind.YAML_QUOTE_OPEN),
                    shape("expected ',' or '[\\]}]'", Kind.YAML_BRACKET_OPEN),
                    shape("found unknown escape character (.)", Kind.YAML_ESCAPE),
                    shape("expected escape sequence", Kind.YAML_ESCAPE),
                    shape("found character '(.+?)' that cannot start", Kind.YAML_CHARACTER),
                    shape("unacceptable code point '(.+?)'", Kind.YAML_CHARACTER),
                    shape("special characters are not allowed", Kind.YAML_CHARACTER),
                    shape("expected alphabetic or numeric character", Kind.YAML_TRICK),
                    shape("found undefined (?:alias|tag)", Kind.YAML_TRICK),
                    shape("another document|a single document", Kind.YAML_SECOND_DOCUMENT),
                    shape("expected '<document start>'", Kind.YAML_INDENT),
                    shape("expected <block end>", Kind.YAML_INDENT),
                    shape("sequence entries are not allowed", Kind.YAML_DASH),
                    shape("mapping keys are not allowed", Kind.YAML_INDENT),
                    shape("but found '<(?:stream|block) end>", Kind.YAML_BRACKET_OPEN),
                    shape("expected the node content, but found '(.+?)'", Kind.YAML_CHARACTER),
                    shape("indentation indicator", Kind.YAML_BLOCK));

    private YamlFault() {}

    private static Shape shape(String problem, Kind kind) {
        return new Shape(Pattern.compile(problem), kind);
    }

    /** {@link Kind#NOT_YAML} for what nobody has met yet. */
    static Kind kind(String problem) {
        return SHAPES.stream()
                .filter(shape -> shape.problem().matcher(problem).find())
                .findFirst()
                .map(Shape::kind)
                .orElse(Kind.NOT_YAML);
    }

    /** The character that stands there, where the problem shows one; else empty. */
    static String written(String problem) {
        for (Shape shape : SHAPES) {
            Matcher found = shape.problem().matcher(problem);
            if (found.find()) {
                return found.groupCount() > 0 ? found.group(1) : "";
            }
        }
        return "";
    }
}
