package org.bihuan.framework;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where a variant brings about a mistake that shows in its base: at what it drops or adds under the
 * same word, else at that word, else at the line that names the base.
 */
final class VariantPlaces {
    private final Optional<Node> root;

    VariantPlaces(String yaml) {
        root = YamlRoot.node(yaml, new Mistakes(""));
    }

    Mistake at(String file, Mistake inBase) {
        Optional<Mark> place = place(inBase).flatMap(Node::getStartMark);
        return inBase.causedAt(
                file,
                place.map(mark -> mark.getLine() + 1).orElse(1),
                place.map(mark -> mark.getColumn() + 1).orElse(1));
    }

    private Optional<Node> place(Mistake inBase) {
        return mentioned(root, inBase.written())
                .or(() -> tuple(topOf(inBase.path())).map(NodeTuple::getKeyNode))
                .or(() -> tuple(Overlay.KEY).map(NodeTuple::getKeyNode));
    }

    /** A plain word of the variant that is what the base misses, such as a code that is dropped. */
    private static Optional<Node> mentioned(Optional<Node> node, String word) {
        if (word.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        return switch (node.get()) {
            case ScalarNode scalar -> scalar.getValue().equals(word) ? node : Optional.empty();
            case SequenceNode list -> first(list.getValue(), word);
            case MappingNode group ->
                    first(group.getValue().stream().map(NodeTuple::getValueNode).toList(), word);
            default -> Optional.empty();
        };
    }

    private static Optional<Node> first(List<Node> nodes, String word) {
        return nodes.stream()
                .flatMap(below -> mentioned(Optional.of(below), word).stream())
                .findFirst();
    }

    private Optional<NodeTuple> tuple(String key) {
        return root.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .flatMap(pack ->
                        pack.getValue().stream()
                                .filter(tuple -> Fields.shown(tuple.getKeyNode()).equals(key))
                                .findFirst());
    }

    private static String topOf(String path) {
        return path.replaceFirst("[.\\[].*", "");
    }
}
