package org.bihuan.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Mistake.Kind;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Lays a local variant over its base, node by node, before either is read: what comes out is a
 * whole pack, in which every node still knows the file and the line it stands in.
 *
 * <p>A value replaces the base's; a group of fields is laid over the base's group; a list is
 * replaced by a list, or changed by {@code add}, {@code replace} and {@code drop}. Entries are
 * known by their {@code code}, years of a calendar by their {@code year}, plain words by
 * themselves.
 */
final class Overlay {
    static final String KEY = "extends";

    /** What {@link #KEY} becomes in a pack that was made whole. */
    static final String ORIGIN = "variantOf";

    private static final Set<String> CHANGES = Set.of("add", "replace", "drop");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Mistakes mistakes;

    Overlay(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    MappingNode lay(MappingNode variant, MappingNode base) {
        return group("", variant, base);
    }

    private MappingNode group(String path, MappingNode variant, MappingNode base) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        base.getValue().forEach(t -> tuples.put(Fields.shown(t.getKeyNode()), t));
        List<NodeTuple> twice = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple tuple : variant.getValue()) {
            String key = Fields.shown(tuple.getKeyNode());
            if (!seen.add(key)) {
                twice.add(tuple);
                continue;
            }
            Optional<Node> below =
                    Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode);
            String where = path.isEmpty() ? key : path + "." + key;
            tuples.put(
                    key,
                    new NodeTuple(tuple.getKeyNode(), value(where, tuple.getValueNode(), below)));
        }
        List<NodeTuple> all = new ArrayList<>(tuples.values());
        all.addAll(twice);
        return new MappingNode(
                Tag.MAP, true, all, FlowStyle.BLOCK, variant.getStartMark(), variant.getEndMark());
    }

    private Node value(String path, Node own, Optional<Node> below) {
        if (own instanceof MappingNode changes
                && isChanges(changes)
                && below.filter(b -> !(b instanceof SequenceNode)).isEmpty()) {
            return list(path, changes, below.map(SequenceNode.class::cast));
        }
        if (own instanceof MappingNode group) {
            Node under =
                    below.orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
            return under instanceof MappingNode base && !isWords(base) && !isWords(group)
                    ? group(path, group, base)
                    : own;
        }
        return own;
    }

    /** A text in two languages is one value. */
    private static boolean isWords(MappingNode node) {
        return !node.getValue().isEmpty() && LANGUAGES.containsAll(keys(node));
    }

    private static boolean isChanges(MappingNode node) {
        return !node.getValue().isEmpty() && CHANGES.containsAll(keys(node));
    }

    private static List<String> keys(MappingNode node) {
        return node.getValue().stream().map(t -> Fields.shown(t.getKeyNode())).toList();
    }

    private SequenceNode list(String path, MappingNode changes, Optional<SequenceNode> below) {
        Fields fields = new Fields(mistakes, path, changes, "add", "replace", "drop");
        List<Node> entries = new ArrayList<>(below.map(SequenceNode::getValue).orElse(List.of()));
        fields.list("drop", (code, where) -> drop(code, where, entries));
        fields.list("replace", (entry, where) -> replace(entry, where, entries));
        fields.list("add", (entry, where) -> add(entry, where, entries));
        return new SequenceNode(
                Tag.SEQ,
                true,
                entries,
                FlowStyle.BLOCK,
                changes.getStartMark(),
                changes.getEndMark());
    }

    private Node drop(Node code, String where, List<Node> entries) {
        int at = codes(entries).indexOf(Fields.shown(code));
        if (at < 0) {
            unknown(code, where, Fields.shown(code), entries);
        } else {
            entries.remove(at);
        }
        return code;
    }

    private Node replace(Node entry, String where, List<Node> entries) {
        int at = codes(entries).indexOf(code(entry));
        if (at < 0) {
            unknown(entry, where, code(entry), entries);
        } else {
            entries.set(at, entry);
        }
        return entry;
    }

    private Node add(Node entry, String where, List<Node> entries) {
        String code = code(entry);
        if (!code.isEmpty() && codes(entries).contains(code)) {
            mistakes.addWritten(Kind.DUPLICATE, where, entry, code);
        } else {
            entries.add(entry);
        }
        return entry;
    }

    private void unknown(Node at, String where, String code, List<Node> entries) {
        mistakes.addWritten(
                Kind.UNKNOWN_CODE, where, at, code, codes(entries).toArray(String[]::new));
    }

    private static List<String> codes(List<Node> entries) {
        return entries.stream().map(Overlay::code).toList();
    }

    private static String code(Node entry) {
        if (entry instanceof ScalarNode word) {
            return word.getValue();
        }
        return entry instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(t -> isName(Fields.shown(t.getKeyNode())))
                        .map(t -> Fields.shown(t.getValueNode()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static boolean isName(String key) {
        return key.equals("code") || key.equals("year");
    }
}
