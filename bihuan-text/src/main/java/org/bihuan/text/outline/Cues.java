package org.bihuan.text.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words by which headings and turns are recognised; data, see {@code cues.properties}. */
final class Cues {
    static final Cues SHIPPED = load();

    private final Map<Role, List<String>> headings = new EnumMap<>(Role.class);
    private final Properties words;

    private Cues(Properties words) {
        this.words = words;
        for (Role role : Role.values()) {
            headings.put(role, list("heading." + role));
        }
    }

    private static Cues load() {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Cues.class.getResourceAsStream("cues.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cues(words);
    }

    List<String> heading(Role role) {
        return Objects.requireNonNull(headings.get(role));
    }

    List<String> list(String key) {
        String value = words.getProperty(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }
}
