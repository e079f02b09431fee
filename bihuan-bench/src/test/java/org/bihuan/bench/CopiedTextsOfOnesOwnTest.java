package org.bihuan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.bench.reuse.ReuseBench;
import org.bihuan.testkit.reuse.CopiedTexts;
import org.bihuan.testkit.reuse.CopiedTexts.Copy;
import org.bihuan.testkit.reuse.CopiedTexts.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench reuse FOLDER}: texts and a truth file of one's own. */
class CopiedTextsOfOnesOwnTest {
    private static final int TEXTS = 60;
    private static final int QUESTIONS = 12;
    private static final int PLAGDET = 2;
    private static final int RECALL = 4;
    private static final int GRANULARITY = 5;

    @TempDir Path folder;

    @Test
    void everybodyIsScoredAgainstTheTruthFile() throws IOException {
        CopiedTexts made = new CopiedTexts(5, 1_200);
        List<String> truth = new ArrayList<>(List.of("# question start end source start end", ""));
        for (int i = 0; i < TEXTS; i++) {
            Files.writeString(folder.resolve("t" + i + ".txt"), made.text(i));
        }
        for (int q = 0; q < QUESTIONS; q++) {
            Made question = made.question(q, TEXTS, true);
            Files.writeString(folder.resolve("q" + q + ".txt"), question.text());
            for (Copy copy : question.copies()) {
                truth.add(
                        "q%d.txt\t%d\t%d\tt%d.txt\t%d\t%d"
                                .formatted(
                                        q,
                                        copy.start(),
                                        copy.end(),
                                        copy.source(),
                                        copy.sourceStart(),
                                        copy.sourceEnd()));
            }
        }
        Files.write(folder.resolve("truth.tsv"), truth);

        String table = ReuseBench.run(folder);

        assertThat(table).contains("Lucene, bigrams", "Lucene, 8-grams", "winnowing", "Compared:");
        // The texts share frames and copy from each other, of which this truth file says nothing:
        // nobody's precision is high, and whoever weighs what many share is far ahead.
        double ours = figure(table, "Bihuan", PLAGDET);
        assertThat(List.of("Lucene, bigrams", "Lucene, 8-grams", "winnowing"))
                .as(table)
                .allMatch(rival -> ours > 3 * figure(table, rival, PLAGDET));
        assertThat(figure(table, "Bihuan", RECALL)).as(table).isGreaterThan(0.9);
        assertThat(figure(table, "Bihuan", GRANULARITY)).as(table).isLessThan(1.05);
    }

    private static double figure(String table, String who, int column) {
        return table.lines()
                .filter(line -> line.startsWith("| " + who))
                .map(line -> Double.parseDouble(line.split("\\|", -1)[column].strip()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrongWithATruthFileIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "甲乙丙丁");
        Files.writeString(folder.resolve("b.txt"), "甲乙丙丁");

        for (String line :
                List.of(
                        "a.txt\t0\t4\tb.txt\t0",
                        "a.txt\t0\tx\tb.txt\t0\t4",
                        "a.txt\t0\t9\tb.txt\t0\t4",
                        "a.txt\t3\t2\tb.txt\t0\t4",
                        "a.txt\t0\t4\tc.txt\t0\t4")) {
            Files.writeString(folder.resolve("truth.tsv"), "# first\n" + line + "\n");

            assertThatThrownBy(() -> ReuseBench.run(folder))
                    .as(line)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("truth.tsv, line 2");
        }
    }

    @Test
    void aFolderWithoutATruthFileIsTold() {
        assertThatThrownBy(() -> ReuseBench.run(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("truth.tsv");
    }
}
