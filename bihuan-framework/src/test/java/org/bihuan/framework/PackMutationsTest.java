package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slips of every kind in the packs that ship: reading never breaks, always says where, and never
 * accepts what the published schema refuses.
 */
class PackMutationsTest {
    private static final int EACH = 150;
    private static final long SEED = 20250220;
    private static final List<String> PIECES =
            List.of(
                    "\t",
                    ": ",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "'",
                    "&a ",
                    "*a",
                    "!!x ",
                    "#",
                    ",",
                    "|",
                    "\u0000",
                    "\uD83D\uDE00",
                    "null",
                    "7/5",
                    "2024-02-30",
                    "-1",
                    "99999999999",
                    "extends: {id: generic, version: 2}\n",
                    "---\n",
                    "...\n",
                    "<<: ",
                    "true",
                    "党");

    static Stream<Path> packs() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("../frameworks", "../examples/frameworks")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aSlipIsAMistakeWithAPlaceOrAFrameworkThatTheSchemaKnows(Path pack) throws IOException {
        String text = Files.readString(pack);
        Schema schema = schema();
        Random random = new Random(SEED);
        for (int i = 0; i < EACH; i++) {
            String mutated = mutated(text, random);

            switch (PackReader.read("mutated.yaml", mutated)) {
                case PackReading.Refused refused ->
                        assertThat(refused.mistakes())
                                .as(mutated)
                                .isNotEmpty()
                                .allMatch(m -> m.line() > 0 && m.column() > 0);
                case PackReading.Read read -> {
                    assertThat(read.framework().statements()).isNotEmpty();
                    assertThat(schema.validate(mutated, InputFormat.YAML)).as(mutated).isEmpty();
                }
            }
        }
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = line.isEmpty() ? 0 : random.nextInt(line.length());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line.substring(0, column));
            case 3 ->
                    lines.set(
                            at,
                            line.substring(0, column)
                                    + PIECES.get(random.nextInt(PIECES.size()))
                                    + line.substring(column));
            case 4 -> lines.set(at, " " + line);
            case 5 -> lines.set(at, line.replaceFirst(":.*", ": "));
            case 6 -> lines.set(at, line.replaceFirst("[a-z]", "x"));
            default -> java.util.Collections.swap(lines, at, random.nextInt(lines.size()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("../frameworks/framework.schema.json")),
                        InputFormat.JSON);
    }
}
