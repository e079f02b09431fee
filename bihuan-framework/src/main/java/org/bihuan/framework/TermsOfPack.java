package org.bihuan.framework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.framework.Terms.Naming;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code terms}: the regime's own words. */
final class TermsOfPack {
    private static final List<Term> ALL = List.of(Term.values());

    private final Mistakes mistakes;

    TermsOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Terms of(Fields pack) {
        Map<Term, Naming> named = new EnumMap<>(Term.class);
        pack.optionalMapping("terms", ALL.stream().map(Fields::code).toArray(String[]::new))
                .ifPresent(terms ->
                        ALL.forEach(term ->
                                terms.optionalNode(Fields.code(term))
                                        .ifPresent(node ->
                                                named.put(
                                                        term,
                                                        naming(
                                                                node,
                                                                terms.inside(
                                                                        Fields.code(term)))))));
        return new Terms(named);
    }

    private Naming naming(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "zh", "en", "plural");
        Words words = new Words(f.translation("zh"), f.translation("en"));
        return new Naming(words, f.has("plural") ? f.text("plural") : words.en() + "s");
    }
}
