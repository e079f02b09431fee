package org.bihuan.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs on the class path, as text; read once. */
final class ShippedPacks {
    private static final String FOLDER = "/frameworks/";

    static final Bases BASES =
            new Bases() {
                @Override
                public Optional<String> text(String id, int version) {
                    return Optional.ofNullable(Held.TEXTS.get(id + "@" + version));
                }

                @Override
                public List<String> references() {
                    return List.copyOf(Held.TEXTS.keySet());
                }
            };

    private ShippedPacks() {}

    static Frameworks frameworks() {
        return Held.FRAMEWORKS;
    }

    private static final class Held {
        static final Map<String, String> TEXTS = new LinkedHashMap<>();
        static final Frameworks FRAMEWORKS =
                new Frameworks(
                        resource("index.txt")
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(Held::read)
                                .toList());

        private Held() {}

        private static ReviewFramework read(String file) {
            String text = resource(file.strip());
            return switch (PackReader.read(file, text, Bases.none())) {
                case PackReading.Read(ReviewFramework framework) -> {
                    TEXTS.put(framework.reference(), text);
                    yield framework;
                }
                case PackReading.Refused refused ->
                        throw new IllegalStateException(refused.mistakes().toString());
            };
        }
    }

    private static String resource(String name) {
        try (InputStream in = ShippedPacks.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
