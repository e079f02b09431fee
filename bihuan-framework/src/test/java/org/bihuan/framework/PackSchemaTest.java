package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader agree on every shipped pack and on every invalid sample. */
class PackSchemaTest {
    private static final Path INVALID = Path.of("src/test/resources/invalid-packs");

    private final Schema schema = schema();

    static Stream<Path> shipped() throws IOException {
        return yamlIn(Path.of("../frameworks"));
    }

    static Stream<Path> invalid() throws IOException {
        return yamlIn(INVALID);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedPackKeepsToTheSchema(Path shipped) throws IOException {
        assertThat(schema.validate(Files.readString(shipped), InputFormat.YAML)).isEmpty();
        assertThat(read(shipped)).isInstanceOf(PackReading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void everyInvalidPackIsRefusedAtTheRightPlace(Path invalid) throws IOException {
        String[] expected = Files.readAllLines(invalid).getFirst().substring(2).split("; ");

        PackReading reading = read(invalid);

        assertThat(reading).isInstanceOf(PackReading.Refused.class);
        assertThat(((PackReading.Refused) reading).mistakes())
                .extracting(m -> m.line() + " " + m.kind() + " " + m.path())
                .containsExactlyElementsOf(Arrays.asList(expected));
    }

    /** What a schema cannot say (syntax, two entries of one code) is left to the reader alone. */
    @ParameterizedTest
    @MethodSource("invalid")
    void theSchemaRefusesItToo(Path invalid) throws IOException {
        String name = invalid.getFileName().toString();
        if (!name.startsWith("reader-only-")) {
            assertThat(schema.validate(Files.readString(invalid), InputFormat.YAML)).isNotEmpty();
        }
    }

    private static PackReading read(Path file) throws IOException {
        return PackReader.read(file.getFileName().toString(), Files.readString(file));
    }

    private static Stream<Path> yamlIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("../frameworks/framework.schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
