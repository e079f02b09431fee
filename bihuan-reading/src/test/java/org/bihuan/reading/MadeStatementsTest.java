package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bihuan.testkit.fiction.FictionalStatement;
import org.junit.jupiter.api.Test;

/**
 * Reader, parser and rules on statements made from seeds: what was planted and found, planted and
 * missed, remarked on without reason. Whoever changes a figure, for better or worse, changes the
 * pinned file with it.
 */
class MadeStatementsTest {
    private static final int STATEMENTS = 600;
    private static final Path ACTUAL = Path.of("target", "quality.txt");
    private static final Path DETAILS = Path.of("target", "quality-details.txt");

    @Test
    void figuresAreThoseOfThePinnedFile() throws IOException {
        QualityCount count = new QualityCount();
        for (int seed = 1; seed <= STATEMENTS; seed++) {
            count.add(FictionalStatement.of(seed));
        }

        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(ACTUAL, count.figures());
        Files.writeString(DETAILS, count.details());
        String pinned;
        try (var in = MadeStatementsTest.class.getResourceAsStream("quality.txt")) {
            pinned = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(count.figures().lines().toList())
                .as(
                        """
                        Quality has moved (statement by statement: bihuan-reading/%s).
                        If that is meant:
                        cp bihuan-reading/%s bihuan-reading/src/test/resources/org/bihuan/reading/quality.txt
                        """
                                .formatted(DETAILS, ACTUAL))
                .containsExactlyElementsOf(pinned.lines().toList());
    }
}
