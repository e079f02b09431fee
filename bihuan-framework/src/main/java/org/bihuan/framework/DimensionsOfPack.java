package org.bihuan.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code dimensions}, sorted by their order. */
final class DimensionsOfPack {
    /** Between two dimensions that say nothing of their order, so that a local one fits between. */
    private static final int APART = 10;

    private final Mistakes mistakes;
    private final boolean chinese;
    private final Map<String, Node> parents = new HashMap<>();
    private int next = APART;

    DimensionsOfPack(Mistakes mistakes, String language) {
        this.mistakes = mistakes;
        this.chinese = !language.equals("en");
    }

    List<Dimension> of(Fields pack) {
        List<Dimension> read = pack.codedList("dimensions", this::dimension, Dimension::code);
        Map<String, String> up = new HashMap<>();
        read.forEach(d -> d.parent().ifPresent(p -> up.put(d.code(), p)));
        List<String> codes = read.stream().map(Dimension::code).toList();
        for (int i = 0; i < read.size(); i++) {
            check(read.get(i), pack.inside("dimensions") + "[" + i + "].parent", codes, up);
        }
        return read.stream().sorted(Comparator.comparingInt(Dimension::order)).toList();
    }

    private void check(Dimension d, String path, List<String> codes, Map<String, String> up) {
        Node at = parents.get(d.code());
        if (at == null || d.parent().isEmpty()) {
            // Of two with one code, which is told elsewhere, the other may be the one with a
            // parent.
            return;
        }
        if (!codes.contains(d.parent().get())) {
            mistakes.add(Kind.UNKNOWN_CODE, path, at, PackReader.codes(codes));
        } else {
            Circles.through(d.code(), up)
                    .ifPresent(ring -> mistakes.addWritten(Kind.CIRCLE, path, at, ring));
        }
    }

    private Dimension dimension(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "code",
                        "title",
                        "aliases",
                        "mandatory",
                        "parent",
                        "order");
        String code = PackReader.code(f);
        Optional<String> parent = f.optionalNode("parent").map(Fields::shown);
        f.optionalNode("parent").ifPresent(at -> parents.put(code, at));
        int order = f.optionalNumber("order", 0, 100_000).orElse(next);
        next = order + APART;
        Words title = title(f);
        List<String> aliases = new ArrayList<>(f.list("aliases", f::textOf));
        String translation = chinese ? title.en() : title.zh();
        String own = chinese ? title.zh() : title.en();
        if (!translation.equals(own)) {
            aliases.add(translation);
        }
        return new Dimension(code, own, aliases, f.flag("mandatory"), parent, order, title);
    }

    /** One text as the notice words it, or the text and its translation. */
    private Words title(Fields f) {
        if (f.at("title") instanceof MappingNode && f.has("title")) {
            return f.words("title");
        }
        String text = f.text("title");
        return new Words(text, text);
    }
}
