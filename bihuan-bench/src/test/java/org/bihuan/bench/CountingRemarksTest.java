package org.bihuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted, and of whom. */
class CountingRemarksTest {
    @TempDir Path folder;

    @Test
    void remarksOnRightTextAreCountedByRuleForBoth() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "东库已经清点,西库还没有清点。\n");

        assertThat(CleanBench.run(folder, true))
                .contains(
                        "1 texts, 15 characters",
                        "| Bihuan | T01 | 1 |",
                        "清点【,】西库",
                        "LanguageTool");
    }

    @Test
    void faultsAndTrapsOfKeyedTextsAreCounted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "一、存在的问题\n一是清点再接再励，当天10:30开会。\n");
        Files.writeString(
                folder.resolve("a.key"),
                "@fw generic\nR T05|再接再励|slip\nR T05|开会|none there\nN T01|10:30|time\n");

        assertThat(RemarksBench.run(folder, Set.of(), false))
                .contains("| Bihuan | 1 keyed by hand | 1 of 2 (50.0 %) | 1 of 2 | 0 of 1 |")
                .contains("a missed");
    }
}
