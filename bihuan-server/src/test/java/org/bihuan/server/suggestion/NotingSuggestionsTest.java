package org.bihuan.server.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class NotingSuggestionsTest {

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser desk;
    String list;

    @BeforeEach
    void cycle() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        desk = team.office.browserOf(team.organiser);
        list = "/cycles/" + cycle.id() + "/suggestions";
    }

    @Test
    void theStepTakesItsStateFromTheList() {
        assertThat(gates()).contains("征求意见还没有截止");
        assertThat(noted("", "窗口排队太久").status()).isEqualTo(303);
        assertThat(desk.get("/cycles/" + cycle.id()).body()).contains("共 1 条：对班子 1 条，对班子成员 0 条");

        desk.post(list + "/closing", Map.of());

        assertThat(gates()).doesNotContain("征求意见还没有截止");
        assertThat(noted("", "来晚了的一条").body()).contains("征求意见已经截止", "来晚了的一条");
        desk.post(list + "/reopening", Map.of());
        assertThat(gates()).contains("征求意见还没有截止");
        assertThat(noted("", "第二条").status()).isEqualTo(303);
    }

    @Test
    void whatWasDoneIsKeptAndSaidAgain() {
        noted("", "窗口排队太久");
        String id = first(desk.get(list).body(), "/suggestions/([0-9a-f-]{36})/answers");

        Answer wordless = desk.post("/suggestions/" + id + "/answers", Map.of());
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.body()).contains("请选择办理结果", "请写明怎么办的");
        desk.post(
                "/suggestions/" + id + "/answers",
                Map.of("outcome-" + id, "taken", "done-" + id, "增开一个窗口"));

        assertThat(desk.get(list).body()).contains("采纳", "增开一个窗口", "已有办理结果 1 条");
    }

    @Test
    void aMemberReadsWhatConcernsTheTeamAndHimself() {
        noted("", "给班子的一条");
        noted(team.first.personId().toString(), "给王五的一条");
        noted(team.second.personId().toString(), "给赵六的一条");

        assertThat(seen(team.first)).contains("给班子的一条", "给王五的一条").doesNotContain("给赵六的一条");
        assertThat(seen(team.head)).contains("给班子的一条", "给王五的一条", "给赵六的一条");
        for (Account nobody : List.of(team.staff, team.supervisor)) {
            assertThat(team.office.browserOf(nobody).get(list).status()).isEqualTo(404);
        }
    }

    @Test
    void isRefusedWithAllReasons() {
        Answer answer =
                desk.post(
                        list,
                        Map.of(
                                "day",
                                "2090-01-01",
                                "about",
                                "nobody",
                                "dimension",
                                "none",
                                "words",
                                " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写提出人", "还没有到", "没有这位班子成员", "没有这个方面", "请填写内容");
    }

    @Test
    void aCycleWhoseStepWasNotedByHandKeepsTheNote() {
        team.note(cycle, List.of("opinions"));

        assertThat(gates()).doesNotContain("征求意见还没有截止");
        noted("", "之后又来一条");
        assertThat(gates()).contains("征求意见还没有截止");
    }

    private String seen(Account account) {
        return team.office.browserOf(account).get(list).body();
    }

    private Answer noted(String about, String words) {
        return desk.post(
                list, Map.of("giver", "座谈会", "day", "2026-03-01", "about", about, "words", words));
    }

    private String gates() {
        return desk.get("/api/v1/cycles/" + cycle.id() + "/gates").body();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
