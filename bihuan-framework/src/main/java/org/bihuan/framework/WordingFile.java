package org.bihuan.framework;

import java.util.List;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Reading.Read;
import org.bihuan.text.wording.WordingPack.Reading.Refused;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Wording packs out of files: Bihuan's own lines, and lists that offices already keep for other
 * checkers, textlint's {@code prh} and Vale's substitution and existence rules. A name that ends in
 * {@code .yml} or {@code .yaml} is YAML; what kind of it, its keys tell.
 */
public final class WordingFile {
    private final Mistakes mistakes;

    private WordingFile(String file) {
        this.mistakes = new Mistakes(file);
    }

    /**
     * @param file name to show in mistakes, and to tell YAML from lines
     */
    public static WordingReading read(String file, String content) {
        boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
        return yaml ? new WordingFile(file).ofYaml(content) : ofLines(file, content);
    }

    private static WordingReading ofLines(String file, String content) {
        return switch (WordingPack.read(file, content)) {
            case Read read -> new WordingReading.Read(read.pack());
            case Refused refused ->
                    new WordingReading.Refused(
                            refused.mistakes().stream().map(m -> mistake(m, file, 0)).toList());
        };
    }

    /** A mistake in lines that begin {@code linesBefore} lines down in {@code file}. */
    static Mistake mistake(WordingPack.Mistake mistake, String file, int linesBefore) {
        Kind kind =
                switch (mistake.kind()) {
                    case UNKNOWN_KIND, UNKNOWN_CELL -> Kind.UNKNOWN_KEY;
                    case DUPLICATE -> Kind.DUPLICATE;
                    case MISSING -> Kind.MISSING_KEY;
                    case NOT_ALLOWED -> Kind.NOT_ALLOWED;
                };
        return new Mistake(
                file,
                linesBefore + mistake.line(),
                1,
                kind,
                mistake.written(),
                mistake.written(),
                mistake.allowed());
    }

    private WordingReading ofYaml(String yaml) {
        return YamlRoot.read(yaml, mistakes, this::ofRoot)
                .<WordingReading>map(WordingReading.Read::new)
                .orElseGet(() -> new WordingReading.Refused(mistakes.inReadingOrder()));
    }

    private WordingPack ofRoot(Node root) {
        if (has(root, "extends")) {
            return new ValeRule(mistakes).read(root);
        }
        if (has(root, "rules")) {
            return new PrhRules(mistakes).read(root);
        }
        mistakes.add(Kind.NOT_ALLOWED, "", root, "rules: (prh)", "extends: (Vale)");
        return new WordingPack(List.of());
    }

    private static boolean has(Node root, String key) {
        return root instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> Fields.shown(tuple.getKeyNode()).equals(key));
    }
}
