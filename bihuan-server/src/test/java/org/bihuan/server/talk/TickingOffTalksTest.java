package org.bihuan.server.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@ServerTest
class TickingOffTalksTest {

    @Autowired ApplicationContext server;
    @Autowired TalkReading reading;

    Team team;
    Cycle cycle;
    String talks;

    @BeforeEach
    void cycle() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        talks = "/cycles/" + cycle.id() + "/talks";
    }

    @Test
    void pairsFollowFromSeatsAndDepartments() {
        String page = team.office.browserOf(team.organiser).get(talks).body();

        assertThat(page).contains("必谈 4 对，已谈 0 对", "还有 4 对必谈未完成", "李四、王五", "王五、赵六", "王五、利用服务科负责人");
        assertThat(gates()).contains("还有 4 对必谈未完成");
    }

    @Test
    void severalAreTickedOffAtOnceAndNothingOfTheirContentIsAskedFor() {
        Browser browser = team.office.browserOf(team.organiser);
        String keys = String.join("&pairs=", keys());

        Answer answer =
                browser.post(
                        talks + "?pairs=" + keys,
                        Map.of("day", "2026-03-01", "form", "face-to-face"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(talks).body()).contains("必谈 4 对，已谈 4 对", "谈话登记（4 次）");
        assertThat(gates()).doesNotContain("对必谈未完成");
    }

    @Test
    void isRefusedWithAllReasons() {
        Browser browser = team.office.browserOf(team.organiser);

        Answer answer = browser.post(talks, Map.of("day", "2027-01-01", "form", "smoke"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有勾选谈话双方", "2027年1月1日 还没有到", "请选择谈心谈话方式");
    }

    @Test
    void aMemberNotesHisOwnTalksAndOnlyThose() {
        Browser browser = team.office.browserOf(team.first);
        String own = key(team.first.personId().toString(), team.second.personId().toString());
        String others = key(team.head.personId().toString(), team.second.personId().toString());

        assertThat(note(browser, others).status()).isEqualTo(422);
        assertThat(note(browser, own).status()).isEqualTo(303);
        assertThat(browser.get(talks).body()).contains("必谈 4 对，已谈 1 对");
    }

    @Test
    void pointsAreSeenByTheTwoAlone() {
        Browser one = team.office.browserOf(team.first);
        note(one, key(team.first.personId().toString(), team.second.personId().toString()));
        String talk = first(one.get(talks).body(), "/talks/([0-9a-f-]{36})/points");

        one.post("/talks/" + talk + "/points", Map.of("points-" + talk, "要点雪中送炭"));

        assertThat(one.get(talks).body()).contains("要点雪中送炭");
        assertThat(team.office.browserOf(team.second).get(talks).body()).contains("要点雪中送炭");
        for (var other : List.of(team.organiser, team.head)) {
            assertThat(team.office.browserOf(other).get(talks).body())
                    .contains("谈话登记（1 次）")
                    .doesNotContain("要点雪中送炭");
        }
        // The framework opens the register of talks to nobody above.
        assertThat(team.office.browserOf(team.supervisor).get(talks).status()).isEqualTo(404);
    }

    @Test
    void anExceptionNeedsAReasonAndIsCounted() {
        Browser browser = team.office.browserOf(team.head);
        String key = keys().getFirst();

        assertThat(waive(browser, key, "").status()).isEqualTo(422);
        assertThat(waive(browser, key, "在外脱产学习，已书面交换意见").status()).isEqualTo(303);
        assertThat(browser.get(talks).body()).contains("必谈 4 对，已谈 0 对，例外 1 对", "脱产学习");
        assertThat(gates()).contains("还有 3 对必谈未完成");
    }

    @Test
    void whatWasTakenBackCountsNoMore() {
        Browser browser = team.office.browserOf(team.organiser);
        note(browser, keys().getFirst());
        String talk = first(browser.get(talks).body(), "/talks/([0-9a-f-]{36})/withdrawal");

        browser.post("/talks/" + talk + "/withdrawal", Map.of());

        assertThat(browser.get(talks).body()).contains("必谈 4 对，已谈 0 对");
    }

    private Answer note(Browser browser, String key) {
        return browser.post(talks, Map.of("pairs", key, "day", "2026-03-01", "form", "phone"));
    }

    private Answer waive(Browser browser, String key, String reason) {
        return browser.post(talks + "/exceptions", Map.of("waived", key, "reason", reason));
    }

    private List<String> keys() {
        return team.office.as(
                team.organiser,
                _ -> reading.coverage(cycle).missing().stream().map(Pair::key).toList());
    }

    private static String key(String one, String other) {
        return Pair.of(java.util.UUID.fromString(one), java.util.UUID.fromString(other)).key();
    }

    private String gates() {
        return team.office
                .browserOf(team.organiser)
                .get("/api/v1/cycles/" + cycle.id() + "/gates")
                .body();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
