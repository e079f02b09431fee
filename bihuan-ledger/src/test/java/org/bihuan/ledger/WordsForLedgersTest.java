package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsForLedgersTest {
    private final Properties chinese = words("messages.properties");
    private final Properties english = words("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void everyWordThatAReadingMayUseIsThere() {
        Stream.of(
                        keys("meaning.", Meaning.values()),
                        keys("basis.", LedgerReading.Basis.values()),
                        keys("what.", LedgerReading.What.values()),
                        keys("origin.", LedgerReading.Origin.values()),
                        keys("party.", Party.Kind.values()),
                        keys("complaint.due-", Due.Doubt.values()))
                .flatMap(k -> k)
                .forEach(key -> assertThat(chinese.stringPropertyNames()).contains(key));
    }

    @Test
    void noWordStandsForTwoMeanings() {
        assertThat(
                        DataLines.of("columns.tsv").stream()
                                .flatMap(line -> line.subList(1, line.size()).stream())
                                .map(Headings::folded))
                .doesNotHaveDuplicates();
    }

    private static Stream<String> keys(String group, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c ->
                        "ledger-reading."
                                + group
                                + c.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (InputStream in =
                WordsForLedgersTest.class.getResourceAsStream("/i18n/ledger-reading/" + file)) {
            assertThat(in).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
