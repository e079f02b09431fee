package org.bihuan.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of frameworks, at most one of each id and version. */
public record Frameworks(List<ReviewFramework> all) {
    private static final String FOLDER = "/frameworks/";

    public Frameworks {
        all = List.copyOf(all);
        if (all.stream().map(ReviewFramework::reference).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two frameworks of the same id and version");
        }
    }

    /**
     * The packs that come with the product, read from the class path each time.
     *
     * @throws IllegalStateException if one of them is missing or has a mistake; tests keep that
     *     from happening
     */
    public static Frameworks shipped() {
        return new Frameworks(
                resource("index.txt")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Frameworks::shipped)
                        .toList());
    }

    private static ReviewFramework shipped(String file) {
        return switch (PackReader.read(file, resource(file))) {
            case PackReading.Read read -> read.framework();
            case PackReading.Refused refused ->
                    throw new IllegalStateException(refused.mistakes().toString());
        };
    }

    /**
     * @param reference an id, meaning its newest version, or an id with a version, such as {@code
     *     generic@1}
     */
    public Optional<ReviewFramework> find(String reference) {
        return all.stream()
                .filter(f -> f.id().equals(reference) || f.reference().equals(reference))
                .max(Comparator.comparingInt(ReviewFramework::version));
    }

    private static String resource(String name) {
        try (InputStream in = Frameworks.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
