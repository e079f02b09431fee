package org.bihuan.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of source files below some folders, for the checks that read sources. */
record Sources(Map<Path, String> files) {
    private static final Pattern JAVA_LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    static Sources in(Path folder, String... endings) {
        try (Stream<Path> found = Files.walk(folder)) {
            Map<Path, String> files = new TreeMap<>();
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (Arrays.stream(endings).anyMatch(file.toString()::endsWith)) {
                    files.put(file, Files.readString(file));
                }
            }
            return new Sources(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sources without(String part) {
        Map<Path, String> kept = new TreeMap<>(files);
        kept.keySet().removeIf(file -> file.toString().replace('\\', '/').contains(part));
        return new Sources(kept);
    }

    /** What the literals of a Java text, or the quoted words of any text, say. */
    static List<String> literals(String text) {
        String code = text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<![:\"'])//.*$", "");
        Matcher literal = JAVA_LITERAL.matcher(code);
        return literal.results().map(r -> r.group(1) != null ? r.group(1) : r.group(2)).toList();
    }
}
