package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoticeCommandTest {
    private static final Path NOTICE =
            Path.of("../bihuan-framework/src/test/resources/notices/1-leading-in-one-sentence.txt");

    private final Shell shell = new Shell();

    @Test
    void whatANoticeAsksForIsProposedWithItsPlace() {
        assertThat(shell.run("notice", "read", NOTICE.toString())).isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out())
                .contains("只是建议，没有改动任何东西")
                .contains("第5行　维度 2：带头增强党性、严守纪律、砥砺作风")
                .contains("召开会议：2025-01-15 至 2025-03-10")
                .contains("到会人数：不少于 2/3")
                .contains("上报：会议后 15 天内")
                .contains("最接近的规程：cn-team-2024");
    }

    @Test
    void programsGetSpansIntoTheText() throws IOException {
        assertThat(shell.run("notice", "read", NOTICE.toString(), "--format=json"))
                .isEqualTo(Exit.CLEAN.code());

        String text = Files.readString(NOTICE);
        JsonNode proposals = JsonMapper.shared().readTree(shell.out()).get("proposals");
        assertThat(proposals).isNotEmpty();
        for (JsonNode proposal : proposals) {
            assertThat(text.substring(proposal.get("start").asInt(), proposal.get("end").asInt()))
                    .isEqualTo(proposal.get("quoted").asString());
        }
    }

    @Test
    void whatWasLookedForAndNotFoundIsSaid() {
        Path silent = NOTICE.resolveSibling("7-nothing-to-find.txt");

        assertThat(shell.run("notice", "read", silent.toString())).isEqualTo(Exit.CLEAN.code());
        assertThat(shell.out()).contains("没有认出维度", "没有认出期限", "没有认出到会人数要求").contains("接下来");
    }

    @Test
    void exitCodesAreFixed() {
        assertThat(shell.run("notice", "read", "no-such-file.docx")).isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("notice", "apply", NOTICE.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(shell.run("notice", "read")).isEqualTo(Exit.USAGE.code());
    }
}
