package org.bihuan.framework;

import java.util.List;
import org.bihuan.framework.Talks.Form;
import org.bihuan.framework.Talks.Pairing;
import org.bihuan.framework.Talks.Side;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code talks}: who must talk with whom, and in which forms. */
final class TalksOfPack {
    private static final List<Side> SIDES = List.of(Side.values());

    private final Mistakes mistakes;

    TalksOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Talks of(Fields pack) {
        return pack.optionalMapping("talks", "pairs", "forms")
                .map(f ->
                        new Talks(
                                f.codedList("pairs", this::pairing, Pairing::code),
                                f.codedList("forms", this::form, Form::code)))
                .orElseGet(() -> new Talks(List.of(), List.of()));
    }

    private Pairing pairing(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "first", "second", "required");
        return new Pairing(
                PackReader.code(f),
                f.words("name"),
                f.choice("first", SIDES),
                f.choice("second", SIDES),
                f.flag("required", true));
    }

    private Form form(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name");
        return new Form(PackReader.code(f), f.words("name"));
    }
}
