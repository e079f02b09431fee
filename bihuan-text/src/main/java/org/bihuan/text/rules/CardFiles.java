package org.bihuan.text.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.check.Expectations.Remit;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Section.Role;

/**
 * Cards as properties files in UTF-8: {@code severity}; {@code title}, {@code why}, {@code
 * message.VARIANT} and {@code word.NAME}, each with {@code .zh} and {@code .en}; {@code bad.N} with
 * {@code bad.N.quotes}, separated by {@code |}; {@code good.N}; and for all examples of a card
 * {@code examples.dimensions}, {@code examples.parts} ({@code ROLE name}) and {@code
 * examples.remit} (others' field of work), separated by {@code |}, {@code examples.off}, {@code
 * examples.voice}, and the limits of {@link Limits} by their names.
 */
final class CardFiles {
    private CardFiles() {}

    static Card read(String rule) {
        Properties file = load("cards/" + rule + ".properties");
        Map<String, String> words = new HashMap<>();
        for (String key : file.stringPropertyNames()) {
            if (key.endsWith(".zh") || key.endsWith(".en")) {
                words.put(key, file.getProperty(key));
            }
        }
        String severity = file.getProperty("severity", "").toUpperCase(Locale.ROOT);
        Expectations expected = expectations(file);
        return new Card(
                rule,
                Severity.valueOf(severity),
                words,
                examples(file, "bad", expected),
                examples(file, "good", expected));
    }

    private static Properties load(String name) {
        try (InputStream in = CardFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no card " + name);
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Card.Example> examples(
            Properties file, String kind, Expectations expected) {
        List<Card.Example> examples = new ArrayList<>();
        for (int n = 1; file.containsKey(kind + "." + n); n++) {
            String text = file.getProperty(kind + "." + n, "");
            String quotes = file.getProperty(kind + "." + n + ".quotes");
            List<String> stretches = quotes == null ? List.of() : List.of(quotes.split("\\|", -1));
            examples.add(new Card.Example(text, stretches, expected));
        }
        return examples;
    }

    private static Expectations expectations(Properties file) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String title : cells(file, "examples.dimensions")) {
            dimensions.add(new Dimension("d" + (dimensions.size() + 1), title, List.of(), true));
        }
        List<Part> parts =
                cells(file, "examples.parts").stream()
                        .map(cell -> cell.split(" ", 2))
                        .map(cell -> new Part(Role.valueOf(cell[0]), cell[1], Optional.empty()))
                        .toList();
        return new Expectations(
                "example",
                dimensions,
                parts,
                Map.of(),
                Set.copyOf(cells(file, "examples.off")),
                limits(file),
                Voice.valueOf(file.getProperty("examples.voice", "UNSAID")),
                new Remit(List.of(), cells(file, "examples.remit")));
    }

    private static Limits limits(Properties file) {
        return new Limits(
                limit(file, "leastFindings"),
                limit(file, "mostFindings"),
                limit(file, "shareOfFindingsAndCauses"),
                limit(file, "shareOfCauses"),
                limit(file, "longestSentence"));
    }

    private static OptionalInt limit(Properties file, String name) {
        String value = file.getProperty("examples." + name, "");
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static List<String> cells(Properties file, String key) {
        return Arrays.stream(file.getProperty(key, "").split("\\|", -1))
                .filter(cell -> !cell.isBlank())
                .toList();
    }
}
