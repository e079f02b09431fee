package org.bihuan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a search starts from, and what one has found once, keeps every promise. */
class FoundBeforeTest {
    static final Path KEPT = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicTest> everyInputThatASearchStartsFromKeepsThePromises() {
        return Arrays.stream(Target.values())
                .flatMap(target -> {
                    List<byte[]> inputs = Inputs.of(target);
                    return java.util.stream.IntStream.range(0, inputs.size())
                            .mapToObj(i ->
                                    dynamicTest(
                                            target.folder() + " " + i,
                                            () -> target.look(target.fixture(inputs.get(i)))));
                });
    }

    @TestFactory
    Stream<DynamicTest> everyInputThatWasFoundOnceKeepsThePromises() {
        return Arrays.stream(Target.values())
                .flatMap(target ->
                        kept(target).stream()
                                .map(file ->
                                        dynamicTest(
                                                KEPT.relativize(file).toString(),
                                                () -> target.look(Files.readAllBytes(file)))));
    }

    @Test
    void everyFolderOfKeptInputsBelongsToATarget() throws IOException {
        List<String> folders = Arrays.stream(Target.values()).map(Target::folder).toList();
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
                    .isSubsetOf(folders)
                    .isNotEmpty();
        }
    }

    private static List<Path> kept(Target target) {
        Path folder = KEPT.resolve(target.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
