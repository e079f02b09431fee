package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about ASVS has its row for every requirement, and names no test that is not there. */
class AsvsTableTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String SOUND =
            """
            | level | met | partly | not met | does not apply | all |
            |---|---|---|---|---|---|
            | 1 | 1 | 0 | 0 | 1 | 2 |
            | 2 | 0 | 1 | 1 | 0 | 2 |
            | both | 1 | 1 | 1 | 1 | 4 |

            ## 1. A chapter

            | id | level | asked for | state | shown by |
            |---|---|---|---|---|
            | 1.1.1 | 1 | something | met | `ATest#works`, `BTest` |
            | 1.1.2 | 2 | more | partly | `BTest` for one half only. |
            | 1.1.3 | 2 | still more | not met | Not begun. |
            | 1.1.10 | 1 | other | does not apply | Not here. |
            """;

    private static final Map<String, Integer> FOUR =
            Map.of("1.1.1", 1, "1.1.2", 2, "1.1.3", 2, "1.1.10", 1);

    @Test
    void everyRequirementHasItsRowAndEveryNamedTestExists() throws IOException {
        Map<String, Integer> levels = requirements();
        TestSources tests = TestSources.below(ROOT);

        AsvsTable table = new AsvsTable(Files.readString(ROOT.resolve("docs/asvs.md")));

        assertThat(levels.values()).filteredOn(level -> level == 1).hasSize(70);
        assertThat(levels.values()).filteredOn(level -> level == 2).hasSize(183);
        assertThat(table.faults(levels, tests::has)).isEmpty();
    }

    @Test
    void aSoundTableIsSound() {
        assertThat(new AsvsTable(SOUND).faults(FOUR, AsvsTableTest::isOneOfTwo)).isEmpty();
    }

    /** The controls: each breaks the sound table in one place and is found for that reason. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    | 1.1.3 | 2 | still more | not met | Not begun. | ; |  |  |  |  |  |            ; empty cell: [, , , , ]
                    | 1.1.3 | 2 | still more | not met | Not begun. | ; ''                          ; missing: 1.1.3
                    | more |                                         ; |  |                         ; empty cell: [1.1.2, 2, , partly, `BTest` for one half only.]
                    | more |                                         ; | more | and |               ; not five cells: [1.1.2, 2, more, and, partly, `BTest` for one half only.]
                    | 1.1.3 |                                        ; | 1.1.2 |                    ; twice: 1.1.2
                    | 1.1.3 |                                        ; | 1.1.4 |                    ; unknown: 1.1.4
                    | 1.1.3 | 2                                      ; | 1.1.3 | 1                  ; another level: 1.1.3
                    | partly |                                       ; | mostly |                   ; no state: 1.1.2
                    `ATest#works`, `BTest`                           ; of course                    ; neither test nor reason: 1.1.1
                    `BTest` for one half only.                       ; `BTest`.                     ; neither test nor reason: 1.1.2
                    `ATest#works`                                    ; `ATest#worked`               ; no such test: ATest#worked
                    `BTest` for                                      ; `CTest` for                  ; no such test: CTest
                    | both | 1 | 1 | 1 | 1 | 4 |                     ; | both | 2 | 1 | 1 | 0 | 4 | ; 'counts are not: | both | 1 | 1 | 1 | 1 | 4 |\n'
                    """)
    void aFaultIsFound(String sound, String broken, String fault) {
        assertThat(SOUND).contains(sound);

        AsvsTable table = new AsvsTable(SOUND.replace(sound, broken));

        assertThat(table.faults(FOUR, AsvsTableTest::isOneOfTwo))
                .contains(fault.replace("\\n", "\n"));
    }

    private static boolean isOneOfTwo(String name) {
        return List.of("ATest#works", "BTest").contains(name);
    }

    /** Number and level. */
    private static Map<String, Integer> requirements() throws IOException {
        try (var list = AsvsTableTest.class.getResourceAsStream("asvs-5.0.0.txt")) {
            assertThat(list).isNotNull();
            Map<String, Integer> levels = new TreeMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        levels.put(
                                line.substring(0, blank),
                                Integer.valueOf(line.substring(blank + 1)));
                    });
            return levels;
        }
    }
}
