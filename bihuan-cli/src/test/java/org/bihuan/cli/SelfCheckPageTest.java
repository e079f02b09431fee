package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for the self-check has every control point in both languages, each cell filled in. */
class SelfCheckPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test(?:#\\w+)?)`");

    private final String page;

    SelfCheckPageTest() throws IOException {
        page = Files.readString(ROOT.resolve("docs/mlps.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份鉴别", "访问控制", "安全审计", "入侵防范", "恶意代码防范", "可信验证", "数据完整性", "数据保密性", "数据备份恢复",
                "剩余信息保护", "个人信息保护"
            })
    void everyControlPointHasARowInEachLanguage(String point) {
        List<List<String>> rows = rows(point);

        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(cells -> assertThat(cells).hasSize(5).doesNotContain(""));
    }

    @Test
    void aPointThatIsNotThereHasNoRow() {
        assertThat(rows("没有的控制点")).isEmpty();
    }

    @Test
    void everyTestItNamesExists() throws IOException {
        TestSources tests = TestSources.below(ROOT);

        List<String> named =
                NAMED.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(60).allMatch(tests::has);
    }

    @Test
    void aMethodThatIsNoTestIsNoTest() {
        TestSources tests =
                new TestSources(Map.of("ATest", "@Test\nvoid works() {}\nvoid helps() {}"));

        assertThat(tests.has("ATest")).isTrue();
        assertThat(tests.has("ATest#works")).isTrue();
        assertThat(tests.has("ATest#helps")).isFalse();
        assertThat(tests.has("BTest")).isFalse();
        assertThat(tests.has("anything else")).isFalse();
    }

    /** The cells of the rows whose first cell is, or ends with, the point. */
    private List<List<String>> rows(String point) {
        return page.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(parts -> parts.subList(1, parts.size() - 1))
                .filter(cells -> cells.getFirst().endsWith(point))
                .toList();
    }
}
