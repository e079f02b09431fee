package org.bihuan.server.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** How ordinal marks look; data, see {@code marks.properties}. */
final class OrdinalMarks {
    private static final Properties PATTERNS = load();

    /** At the head of a quotation. */
    static final Pattern AHEAD = pattern("ahead");

    /** Inside a paragraph; group 1 is the mark. */
    static final Pattern INSIDE = pattern("inside");

    private OrdinalMarks() {}

    private static Properties load() {
        Properties patterns = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        OrdinalMarks.class.getResourceAsStream("marks.properties"))) {
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(Objects.requireNonNull(PATTERNS.getProperty(key), key));
    }
}
