package org.bihuan.reading.room;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.reading.StatementReader;
import org.bihuan.text.SourceText;

/**
 * The class path of a reader: our own two modules, and of the libraries beside them those that
 * {@code reading-jars.txt} names. Wherever we run from: a folder of jars, or a build's class path.
 */
final class ReadingJars {
    static List<Path> find() {
        Set<Path> found = new LinkedHashSet<>();
        Path reading = placeOf(StatementReader.class);
        found.add(reading);
        found.add(placeOf(SourceText.class));
        List<Path> candidates = candidates(reading);
        for (String wanted : wanted()) {
            candidates.stream()
                    .filter(c -> isVersionOf(wanted, String.valueOf(c.getFileName())))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /**
     * {@code poi-5.5.1.jar} is a version of {@code poi}; {@code poi-scratchpad-5.5.1.jar} is not.
     */
    static boolean isVersionOf(String name, String file) {
        return file.startsWith(name + "-")
                && file.endsWith(".jar")
                && file.length() > name.length() + 1
                && Character.isDigit(file.charAt(name.length() + 1));
    }

    static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> wanted() {
        try (InputStream in = ReadingJars.class.getResourceAsStream("reading-jars.txt")) {
            if (in == null) {
                throw new IllegalStateException("reading-jars.txt is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In an installation they lie beside us; in a build we lie elsewhere, as a jar or a folder. */
    private static List<Path> candidates(Path reading) {
        List<Path> candidates = new ArrayList<>(beside(reading));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            candidates.add(Path.of(entry));
        }
        return candidates;
    }

    private static List<Path> beside(Path jar) {
        Path folder = jar.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadingJars() {}
}
