package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class PackMistakeWordsTest {
    @Test
    void everyKindOfMistakeHasASentenceInBothLanguages() {
        String[] keys =
                Arrays.stream(Mistake.Kind.values())
                        .map(Mistake.Kind::messageKey)
                        .toArray(String[]::new);

        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle words =
                    ResourceBundle.getBundle(
                            "i18n/framework-pack/messages",
                            language,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.keySet())
                    .contains(keys)
                    .contains("framework-pack.suggestion", "framework-pack.origin")
                    .hasSize(keys.length + 2);
        }
    }
}
