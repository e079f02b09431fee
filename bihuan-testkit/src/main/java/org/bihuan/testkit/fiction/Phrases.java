package org.bihuan.testkit.fiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.testkit.Seeds;

/** The words, from the files beside this package. */
final class Phrases {
    static final List<List<String>> MATTERS = rows("matters.tsv");
    static final List<List<String>> DIMENSIONS = rows("dimensions.tsv");
    static final List<List<String>> UNITS = rows("units.tsv");
    static final List<List<String>> DEFECTS = rows("defects.tsv");
    static final List<List<String>> TRAPS = rows("traps.tsv");
    private static final List<List<String>> FRAMES = rows("frames.tsv");

    private Phrases() {}

    private static List<List<String>> rows(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no such file: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the alternatives for this place. */
    static String frame(Seeds seeds, String place) {
        return seeds.oneOf(
                FRAMES.stream()
                        .filter(r -> r.getFirst().equals(place))
                        .map(r -> r.get(1))
                        .toList());
    }
}
