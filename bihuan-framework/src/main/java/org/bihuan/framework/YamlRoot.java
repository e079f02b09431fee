package org.bihuan.framework;

import java.util.Optional;
import java.util.function.Function;
import org.bihuan.framework.Mistake.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** What every YAML file has in common: it has one root, or a place where it is broken. */
final class YamlRoot {
    /** A hundred times the largest pack that ships. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int DEEPEST = 30;

    private YamlRoot() {}

    /**
     * What {@code reader} makes of the root.
     *
     * @param mistakes takes what is wrong with the file itself
     * @return empty when there is any mistake, the reader's included
     */
    static <T> Optional<T> read(String yaml, Mistakes mistakes, Function<Node, T> reader) {
        return node(yaml, mistakes).map(reader).filter(read -> mistakes.none());
    }

    /** The root; empty when the file is broken, or holds what no pack may hold. */
    static Optional<Node> node(String yaml, Mistakes mistakes) {
        if (yaml.length() > MOST_CHARACTERS) {
            mistakes.addAt(Kind.TOO_LARGE, 1, 1, Integer.toString(yaml.length()));
            return Optional.empty();
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(mistakes.file())
                        .setUseMarks(true)
                        .setAllowDuplicateKeys(true)
                        .build();
        try {
            if (!isPlain(yaml, settings, mistakes)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                mistakes.addAt(Kind.YAML_EMPTY, 1, 1, "");
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            if (!noteTabs(yaml, mistakes)) {
                mistakes.addBrokenYaml(
                        broken.getProblemMark().map(m -> m.getLine() + 1).orElse(1),
                        broken.getProblemMark().map(m -> m.getColumn() + 1).orElse(1),
                        broken.getProblem());
            }
        } catch (YamlEngineException broken) {
            mistakes.addBrokenYaml(1, 1, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    /**
     * Looks at the file before anything is built from it: aliases can make a small file huge, deep
     * nesting can use up the stack.
     */
    private static boolean isPlain(String yaml, LoadSettings settings, Mistakes mistakes) {
        int depth = 0;
        boolean plain = true;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                note(Kind.TOO_DEEP, event, "", mistakes);
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof NodeEvent node && isTrick(node)) {
                note(Kind.YAML_TRICK, event, trick(node), mistakes);
                plain = false;
            }
        }
        return plain;
    }

    private static boolean isTrick(NodeEvent node) {
        return node.getAnchor().isPresent() || node instanceof AliasEvent || tag(node).isPresent();
    }

    private static String trick(NodeEvent node) {
        return tag(node)
                .orElseGet(() ->
                        (node instanceof AliasEvent ? "*" : "&")
                                + node.getAnchor().map(Object::toString).orElse(""));
    }

    private static Optional<String> tag(NodeEvent node) {
        return switch (node) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private static void note(Kind kind, Event at, String written, Mistakes mistakes) {
        mistakes.addAt(
                kind,
                at.getStartMark().map(m -> m.getLine() + 1).orElse(1),
                at.getStartMark().map(m -> m.getColumn() + 1).orElse(1),
                written);
    }

    /** Every line that a tab indents; an editor's habit, and the parser's words do not say so. */
    private static boolean noteTabs(String yaml, Mistakes mistakes) {
        int line = 0;
        boolean any = false;
        for (String text : yaml.lines().toList()) {
            line++;
            int tab = text.indexOf('\t');
            if (tab >= 0 && text.substring(0, tab).isBlank()) {
                mistakes.addAt(Kind.TAB, line, tab + 1, "");
                any = true;
            }
        }
        return any;
    }
}
