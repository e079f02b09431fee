package org.bihuan.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.text.wording.WordingPack;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The mistakes of one file, gathered while reading it. */
final class Mistakes {
    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(Kind kind, String path, Node at, String... allowed) {
        note(kind, path, at, Fields.shown(at), allowed);
    }

    /** As {@link #add}, with what is written where the node itself does not show it. */
    void addWritten(Kind kind, String path, Node at, String written, String... allowed) {
        note(kind, path, at, written, allowed);
    }

    void addMissing(String path, Node at) {
        note(Kind.MISSING_KEY, path, at, "");
    }

    private void note(Kind kind, String path, Node at, String written, String... allowed) {
        int line = at.getStartMark().map(m -> m.getLine() + 1).orElse(1);
        int column = at.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
        String where = at.getStartMark().map(Mark::getName).orElse(file);
        found.add(new Mistake(where, line, column, kind, path, written, List.of(allowed)));
    }

    /** A mistake in lines of a wording pack that stand below line {@code before} of this file. */
    void addInLines(WordingPack.Mistake mistake, int before) {
        found.add(WordingFile.mistake(mistake, file, before));
    }

    /**
     * @param problem in the parser's words
     */
    void addBrokenYaml(int line, int column, String problem) {
        addAt(YamlFault.kind(problem), line, column, YamlFault.written(problem));
    }

    void add(Mistake mistake) {
        found.add(mistake);
    }

    void addAt(Kind kind, int line, int column, String written) {
        found.add(new Mistake(file, line, column, kind, "", written, List.of()));
    }

    String file() {
        return file;
    }

    boolean none() {
        return found.isEmpty();
    }

    /**
     * In reading order, and every one in this file: what the variant made wrong in its base is told
     * where the variant says so, with the place in the base beside it.
     */
    List<Mistake> inVariant(String yaml) {
        VariantPlaces places = new VariantPlaces(yaml);
        return inOrder(
                found.stream()
                        .map(mistake ->
                                mistake.file().equals(file) ? mistake : places.at(file, mistake))
                        .toList());
    }

    List<Mistake> inReadingOrder() {
        return inOrder(found);
    }

    private static List<Mistake> inOrder(List<Mistake> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }
}
