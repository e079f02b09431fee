package org.bihuan.framework;

import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** What every YAML file has in common: it has one root, or a place where it is broken. */
final class YamlRoot {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(true).build();

    private YamlRoot() {}

    /**
     * What {@code reader} makes of the root.
     *
     * @param mistakes takes what is wrong with the file itself
     * @return empty when there is any mistake, the reader's included
     */
    static <T> Optional<T> read(String yaml, Mistakes mistakes, Function<Node, T> reader) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isPresent()) {
                T read = reader.apply(root.get());
                return mistakes.none() ? Optional.of(read) : Optional.empty();
            }
            mistakes.addBrokenYaml(1, 1, "");
        } catch (MarkedYamlEngineException broken) {
            mistakes.addBrokenYaml(
                    broken.getProblemMark().map(m -> m.getLine() + 1).orElse(1),
                    broken.getProblemMark().map(m -> m.getColumn() + 1).orElse(1),
                    broken.getProblem());
        } catch (YamlEngineException broken) {
            mistakes.addBrokenYaml(1, 1, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }
}
