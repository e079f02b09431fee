package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameworkCommandTest {
    private static final String SHIPPED = "../frameworks/cn-team-2021.yaml";

    @TempDir Path folder;

    private final Shell shell = new Shell();

    @Test
    void aFrameworkWithoutMistakesIsFine() {
        assertThat(shell.run("framework", "check", SHIPPED)).isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out()).contains("cn-team-2021@2", "没有错误", "维度 5 个");
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndWhatWasProbablyMeant() throws IOException {
        String yaml =
                Files.readString(Path.of(SHIPPED))
                        .replace("share: 2/3", "share: 7/5")
                        .replace("certainty: example\n\n", "certainty: exampel\n\n")
                        .replace("fact: required-talks", "fact: requierd-talks");
        Path file = write(yaml);

        assertThat(shell.run("framework", "check", file.toString())).isEqualTo(Exit.REMARKS.code());
        assertThat(shell.out())
                .contains("quorum.share 是 7/5，超过了全体；是否应为：5/7")
                .contains("是不是想写“example”？")
                .contains("系统不掌握“requierd-talks”这项事实")
                .contains("是不是想写“required-talks”？")
                .containsPattern("own\\.yaml:\\d+:\\d+ ")
                .contains("错误 4 处");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        Path file = write(Files.readString(Path.of(SHIPPED)).replace("share: 2/3", "share: 7/5"));

        int exit =
                shell.run("framework", "check", file.toString(), "--format", "json", "--lang=en");

        JsonNode json = JsonMapper.shared().readTree(shell.out());
        assertThat(exit).isEqualTo(Exit.REMARKS.code());
        assertThat(json.get("valid").asBoolean()).isFalse();
        JsonNode mistake = json.get("mistakes").get(0);
        assertThat(mistake.get("kind").asString()).isEqualTo("above-the-whole");
        assertThat(mistake.get("path").asString()).isEqualTo("quorum.share");
        assertThat(mistake.get("line").asInt()).isPositive();
        assertThat(mistake.get("message").asString()).contains("more than the whole");
    }

    @Test
    void exitCodesAreFixed() throws IOException {
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(shell.run("framework", "check", binary.toString()))
                .isEqualTo(Exit.REFUSED.code());
        assertThat(shell.run("framework", "check", "no-such-file.yaml"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("framework")).isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("framework", "improve", SHIPPED)).isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("framework", "show", "no-such-framework"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("framework", "show", SHIPPED, "--pack", "x"))
                .isEqualTo(Exit.USAGE.code());
    }

    @Test
    void aFrameworkIsToldInPlainWords() {
        assertThat(shell.run("framework", "show", "cn-team-2021")).isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out())
                .contains("2021年度专题民主生活会（五个方面）")
                .contains("带头践行以人民为中心的发展思想")
                .contains("应到9、须到6")
                .contains("谈心谈话：必谈的都已谈到（100%）")
                .contains("示例，使用前须修改");
    }

    @Test
    void itSpeaksEnglishToo() {
        assertThat(shell.run("framework", "show", "iso9001-audit", "--lang", "en"))
                .isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out())
                .contains("Internal quality audit and management review")
                .contains("nonconformities")
                .doesNotContainPattern("[\\u4e00-\\u9fff]{9}");
    }

    @Test
    void whatStaysAndWhatGoesIsTold() throws IOException {
        Path next =
                write(
                        Files.readString(Path.of(SHIPPED))
                                .replace("version: 2", "version: 3")
                                .replace("share: 2/3", "share: 3/4")
                                .replace("code: lessons-of-history", "code: lessons"));

        assertThat(shell.run("framework", "compare", "cn-team-2021", next.toString()))
                .isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out())
                .contains("从 cn-team-2021@2 换到 cn-team-2021@3")
                .contains("新增　带头深刻汲取党史中正反两方面经验")
                .contains("没有了　带头深刻汲取党史中正反两方面经验")
                .contains("2/3")
                .contains("3/4");
    }

    private Path write(String yaml) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return file;
    }
}
