package org.bihuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which tests there are, by reading their sources.
 *
 * @param byName the source of every class of tests, by its simple name; of namesakes, all
 */
record TestSources(Map<String, String> byName) {

    TestSources {
        byName = Map.copyOf(byName);
    }

    /** Those of every module below a folder. */
    static TestSources below(Path root) throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.toList()) {
                Path folder = module.resolve("src/test/java");
                if (Files.isDirectory(folder)) {
                    read(folder, sources);
                }
            }
        }
        return new TestSources(sources);
    }

    private static void read(Path folder, Map<String, String> sources) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Test.java")) {
                    sources.merge(
                            name.replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
    }

    /**
     * @param name {@code Class} or {@code Class#method}
     */
    boolean has(String name) {
        int hash = name.indexOf('#');
        String source = byName.get(hash < 0 ? name : name.substring(0, hash));
        if (source == null || hash < 0) {
            return source != null;
        }
        return Pattern.compile(
                        "@(Test|ParameterizedTest|RepeatedTest)\\b((?!\\bvoid\\b).)*+\\bvoid "
                                + Pattern.quote(name.substring(hash + 1))
                                + "\\(",
                        Pattern.DOTALL)
                .matcher(source)
                .find();
    }
}
