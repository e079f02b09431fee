package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class PapersOfACycleTest {

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser organiser;
    String papers;

    @BeforeEach
    void begun() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2024", "2024年度");
        organiser = team.office.browserOf(team.organiser);
        papers = "/cycles/" + cycle.id() + "/papers";
    }

    @Test
    void saysWhatGoesWithTheReportHowLongEachIsKeptAndWhoMayRead() {
        organiser.post(
                "/cycles/" + cycle.id() + "/plan",
                Map.of("noticed", "2025-01-06", "meeting", "2025-02-20"));

        assertThat(organiser.get(papers).body())
                .contains("征求意见汇总", "还没有", "对照检查材料 0 份")
                .contains("30年", "2055年12月31日", "一直保管", "从计划的开会日期的次年 2026年1月1日 起算")
                .contains("谈心谈话登记", "办公室、主要负责人、班子成员");
    }

    /** The very sentences at the gate, and the report is not sent without them. */
    @Test
    void theReportWaitsForItsAttachments() {
        String gates = "/api/v1/cycles/" + cycle.id() + "/gates";
        Answer open =
                team.office
                        .browserOf(team.head)
                        .post(
                                "/cycles/" + cycle.id() + "/steps/report/override",
                                Map.of("reason-report", "会议情况先口头报告，书面材料随后补齐。"));
        assertThat(open.status()).isEqualTo(303);
        assertThat(organiser.get(gates).body())
                .contains("报告的附件“征求意见汇总”还没有")
                .doesNotContain("满意度测评结果”还没有");
        team.note(cycle, List.of("opinions"));

        assertThat(organiser.get(gates).body()).doesNotContain("征求意见汇总”还没有");
        team.note(cycle, List.of("report"));

        assertThat(organiser.get(gates).body())
                .containsPattern("\"step\":\"report\"[^}]*\"state\":\"under-way\"");
    }

    @Test
    void whatLiesOutsideTheSystemIsNotedByHandAndTakenBack() {
        String mark = papers + "/satisfaction";
        assertThat(organiser.post(mark + "/attachment", Map.of()).status()).isEqualTo(303);
        assertThat(organiser.post(mark + "/attachment", Map.of()).status()).isEqualTo(303);
        assertThat(organiser.get(papers).body()).contains("记为已附上");

        assertThat(organiser.post(mark + "/withdrawal", Map.of()).status()).isEqualTo(303);

        assertThat(organiser.get(papers).body()).doesNotContain("日 记为已附上");
        Answer kept = organiser.post(papers + "/minutes/attachment", Map.of());
        assertThat(kept.status()).isEqualTo(404);
        assertThat(team.office.browserOf(team.head).post(mark + "/attachment", Map.of()).status())
                .isEqualTo(404);
    }
}
