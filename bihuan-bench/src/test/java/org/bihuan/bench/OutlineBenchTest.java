package org.bihuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bihuan.bench.outline.OutlineBench;
import org.bihuan.testkit.KeyedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineBenchTest {
    @Test
    void theBuiltInStatementsAreScoredBesideTheRival() {
        assertThat(OutlineBench.run(true))
                .contains(
                        "Texts with keys: " + KeyedStatement.shipped().size(),
                        "| findings, Bihuan |",
                        "| findings, fixed template |");
    }

    @Test
    void aFolderOfTextsIsScoredWithThePlaceOfEachDifference(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("a.txt"), "一、存在的问题\n一是排队久。有6天。\n二是回访少。\n");
        Files.writeString(
                folder.resolve("a.key"), "S 1|一、|1|存在的问题\nF 一是|排队久\nF 二是|回访少\nF 三是|锁门晚\n");
        Files.writeString(folder.resolve("b.txt"), "一、存在的问题\n");
        Files.writeString(folder.resolve("b.key"), "S 1|一、|1|存在的问题\n");

        assertThat(OutlineBench.run(folder, Set.of("a"), false))
                .contains("| findings, Bihuan | 2 | 1 | 0 | 1.0000 | 0.6667 | 0.8000 |")
                .contains("a missed in findings 锁门晚 (not in the text)")
                .contains("Texts with keys: 1");
    }
}
