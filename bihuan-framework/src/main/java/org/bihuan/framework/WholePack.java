package org.bihuan.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Mistake.Kind;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The text of a pack as one root, its base already under it. */
final class WholePack {
    /** What a variant must say for itself: with the base's it would pass for the base. */
    private static final List<String> OWN =
            List.of("id", "version", "validFrom", "title", "source", "certainty");

    private final Mistakes mistakes;
    private final Bases bases;
    private final Set<String> visited = new HashSet<>();

    WholePack(Mistakes mistakes, Bases bases) {
        this.mistakes = mistakes;
        this.bases = bases;
    }

    private WholePack(Mistakes mistakes, Bases bases, Set<String> visited) {
        this(mistakes, bases);
        this.visited.addAll(visited);
    }

    Optional<Node> of(String yaml) {
        Optional<Node> root = YamlRoot.node(yaml, mistakes);
        Optional<Node> extension = root.flatMap(r -> value(r, Overlay.KEY));
        return extension.isEmpty() ? root : base(root.get(), extension.get());
    }

    private Optional<Node> base(Node root, Node extension) {
        Fields named = new Fields(mistakes, Overlay.KEY, extension, "id", "version");
        String id = named.text("id");
        int version = named.number("version", 1);
        OWN.stream()
                .filter(key -> value(root, key).isEmpty())
                .forEach(key -> mistakes.addMissing(key, root));
        if (!mistakes.none()) {
            return Optional.empty();
        }
        String reference = id + "@" + version;
        if (value(root, "id").map(Fields::shown).filter(id::equals).isPresent()) {
            mistakes.addWritten(Kind.SAME_AS_BASE, "id", root, id);
            return Optional.empty();
        }
        Optional<String> text = bases.text(id, version);
        if (text.isEmpty() || !visited.add(reference)) {
            mistakes.addWritten(
                    Kind.UNKNOWN_BASE,
                    Overlay.KEY,
                    extension,
                    reference,
                    bases.references().toArray(String[]::new));
            return Optional.empty();
        }
        Mistakes ofBase = new Mistakes(reference);
        Optional<Node> below = new WholePack(ofBase, bases, visited).of(text.get());
        if (below.isEmpty()) {
            ofBase.inReadingOrder().forEach(mistakes::add);
            return Optional.empty();
        }
        return root instanceof MappingNode variant && below.get() instanceof MappingNode under
                ? Optional.of(new Overlay(mistakes).lay(variant, under))
                : Optional.empty();
    }

    private static Optional<Node> value(Node root, String key) {
        return root instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(t -> Fields.shown(t.getKeyNode()).equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }
}
