package org.bihuan.text.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;

/**
 * The words by which headings, turns and kinds of documents are recognised; data, see {@code
 * cues.properties} and {@code kinds.properties}.
 */
final class Cues {
    static final Cues SHIPPED = new Cues(load("cues.properties", "kinds.properties"));

    /** Of the part that a heading's words announce. */
    final WordIndex<Role> headings = new WordIndex<>();

    /** That decide on a part by themselves. */
    final WordIndex<Role> telling = new WordIndex<>();

    /** Of the kind that a sentence turns to. */
    final WordIndex<Kind> turns = new WordIndex<>();

    /** Words that name a fault. */
    final WordIndex<Boolean> faults = new WordIndex<>();

    private final Map<String, List<String>> lists = new HashMap<>();

    private Cues(Properties words) {
        words.stringPropertyNames().forEach(key -> lists.put(key, split(words.getProperty(key))));
        for (Role role : Role.values()) {
            list("heading." + role).forEach(word -> headings.add(word, role));
        }
        for (Role role : Headings.TELLING) {
            list("telling." + role).forEach(word -> telling.add(word, role));
        }
        for (Kind kind : Kind.values()) {
            list("turn." + kind).forEach(word -> turns.add(word, kind));
        }
        list("defect").forEach(word -> faults.add(word, true));
    }

    private static Properties load(String... files) {
        Properties words = new Properties();
        for (String file : files) {
            try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(file))) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static List<String> split(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
    }

    List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** Whether {@code words} hold one of a list. */
    boolean anyIn(String key, String words) {
        for (String word : list(key)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
