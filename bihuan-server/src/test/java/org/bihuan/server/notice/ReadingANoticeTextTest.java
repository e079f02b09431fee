package org.bihuan.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The text of a notice: proposed with its places, ticked by a person, never applied by itself. */
@ServerTest
class ReadingANoticeTextTest {

    private static final String TEXT =
            """
            示例县委组织部
            关于开好2026年度民主生活会的通知
            各单位围绕以下七个方面查摆问题：
            （一）理论学习。
            （二）服务群众。
            （三）担当作为。
            （四）工作作风。
            （五）廉洁自律。
            （六）安全生产。
            （七）基层减负。
            会前征求意见建议不少于20条，专题学习不少于2次。
            会议应于2026年1月10日至2026年3月31日召开，到会人数须达到应到人数的四分之三。
            会后15日内报送会议情况报告。整改台账于2026年4月20日前上报。
            2025年12月1日
            """;

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser desk;
    String address;

    @BeforeEach
    void desk() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2024", "2026年度");
        desk = team.office.browserOf(team.organiser);
        address = "/units/" + team.unit + "/notice-texts";
    }

    @Test
    void everythingIsProposedWithItsPlaceAndNothingIsTicked() {
        String page = desk.post(address, Map.of("text", TEXT)).body();

        assertThat(page)
                .contains(
                        "方面 7：基层减负",
                        "意见建议条数：不少于 20",
                        "到会比例：不低于 3/4",
                        "第 4 行",
                        "规程草稿",
                        "本轮计划",
                        "id=\"mark-1\"")
                .doesNotContain("checked");
    }

    @Test
    void whatIsTickedBecomesADraftAndDaysOfTheCycleAndTheRestNothing() {
        String page = desk.post(address, Map.of("text", TEXT)).body();
        Map<String, String> typed = new HashMap<>();
        typed.put("text", TEXT);
        for (String meaning :
                new String[] {
                    "方面 1：",
                    "方面 2：",
                    "方面 3：",
                    "方面 4：",
                    "方面 5：",
                    "方面 6：",
                    "方面 7：",
                    "到会比例",
                    "意见建议条数",
                    "专题学习|学习次数"
                }) {
            typed.put("tick-" + number(page, meaning), "true");
        }
        String report = number(page, "2026年4月20日");
        typed.put("tick-" + report, "true");
        typed.put("step-" + report, "LEDGER");
        typed.put("day-" + report, "2026-04-20");
        typed.put("base", "cn-team-2024");
        typed.put("title", "示例县2026年度规程");
        typed.put("code", "example-county-2026");
        typed.put("cycle", cycle.id().toString());

        Answer accepted = desk.post(address + "/acceptance", typed);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        assertThat(desk.get(accepted.location()).body())
                .contains("示例县2026年度规程", "基层减负", "安全生产", "3/4")
                .doesNotContain("严守政治纪律");
        assertThat(desk.get(accepted.location() + "/text").body())
                .contains("fact: opinions", "least: 20", "extends");
        assertThat(desk.get("/cycles/" + cycle.id() + "/calendar").body())
                .contains("通知规定的日期", "2026年4月20日");
        assertThat(desk.get("/api/v1/cycles/" + cycle.id() + "/gates").body())
                .contains("2026-04-20");
        desk.post("/cycles/" + cycle.id() + "/days/ledger/withdrawal", Map.of());
        assertThat(desk.get("/cycles/" + cycle.id() + "/calendar").body())
                .doesNotContain("通知规定的日期");
    }

    @Test
    void withoutATickNothingHappensAndTheTextIsNotLost() {
        Answer answer = desk.post(address + "/acceptance", Map.of("text", TEXT));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有勾选任何一处", "基层减负");
        assertThat(desk.get("/frameworks").body()).doesNotContain("基层减负");
    }

    @Test
    void whatIsMissingForATickIsSaidAtItsField() {
        String page = desk.post(address, Map.of("text", TEXT)).body();
        Map<String, String> typed = new HashMap<>(Map.of("text", TEXT));
        typed.put("tick-" + number(page, "方面 1："), "true");
        typed.put("tick-" + number(page, "2026年4月20日"), "true");
        typed.put("base", "cn-team-2024");
        typed.put("code", "Not A Code");

        Answer answer = desk.post(address + "/acceptance", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写草稿名称", "草稿代号只能用小写字母", "请选择写进哪一轮", "checked");
    }

    @Test
    void aFileIsReadLikeAStatement() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(desk.upload(address, Map.of("text", ""), "file", "通知.txt", file).body())
                .contains("方面 7：基层减负");
        Answer broken =
                desk.upload(
                        address,
                        Map.of("text", ""),
                        "file",
                        "通知.docx",
                        new byte[] {80, 75, 3, 4, 0, 0, 0, 0, 0, 0});
        assertThat(broken.status()).isEqualTo(422);
        assertThat(desk.post(address, Map.of("text", " ")).body()).contains("请粘贴通知文字");
    }

    /** The number of the first proposal whose row holds this. */
    private static String number(String page, String words) {
        Matcher row = Pattern.compile("(?s)<tr id=\"remark-(\\d+)\">(.*?)</tr>").matcher(page);
        while (row.find()) {
            if (Pattern.compile(words).matcher(row.group(2)).find()) {
                return row.group(1);
            }
        }
        throw new AssertionError(words + " is not proposed in " + page);
    }
}
