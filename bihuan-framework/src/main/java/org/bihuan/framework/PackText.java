package org.bihuan.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The text of a pack. */
public final class PackText {
    private PackText() {}

    /**
     * The same pack without a base: what a variant takes from its base stands in it. A cycle that
     * keeps this text reads the same for ever, whatever becomes of the base. A pack that is no
     * variant comes back as it is, comments included.
     *
     * @return empty when the pack has a mistake that keeps it from being made whole
     */
    public static Optional<String> whole(String yaml, Bases bases) {
        Mistakes mistakes = new Mistakes("");
        Optional<Node> root = YamlRoot.node(yaml, mistakes);
        if (root.isEmpty() || !(root.get() instanceof MappingNode own) || !isVariant(own)) {
            return root.map(r -> yaml);
        }
        return new WholePack(mistakes, bases)
                .of(yaml)
                .filter(whole -> mistakes.none())
                .map(PackText::written);
    }

    private static boolean isVariant(MappingNode pack) {
        return pack.getValue().stream()
                .anyMatch(t -> Fields.shown(t.getKeyNode()).equals(Overlay.KEY));
    }

    private static String written(Node whole) {
        DumpSettings settings = DumpSettings.builder().setWidth(120).build();
        Node renamed = whole instanceof MappingNode mapping ? renamed(mapping) : whole;
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(renamed).iterator());
    }

    private static MappingNode renamed(MappingNode pack) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (NodeTuple tuple : pack.getValue()) {
            boolean origin = Fields.shown(tuple.getKeyNode()).equals(Overlay.KEY);
            tuples.add(
                    origin
                            ? new NodeTuple(
                                    new ScalarNode(Tag.STR, Overlay.ORIGIN, ScalarStyle.PLAIN),
                                    tuple.getValueNode())
                            : tuple);
        }
        return new MappingNode(Tag.MAP, tuples, pack.getFlowStyle());
    }
}
