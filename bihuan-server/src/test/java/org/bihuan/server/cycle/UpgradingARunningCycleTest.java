package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A running cycle keeps its framework until somebody entitled takes another, with a reason. */
@ServerTest
class UpgradingARunningCycleTest {

    private static final String VARIANT =
            """
            extends: {id: cn-team-2024, version: 1}
            id: eight-aspects
            version: %d
            validFrom: 2024-12-15
            title: {zh: 八个方面, en: eight aspects}
            source: {zh: 自拟, en: our own}
            certainty: example
            steps: {drop: [publication]}
            quorum: {share: 3/4}
            """;

    private static final String EVIDENCE =
            """
            evidence:
              add:
                - {code: flow, name: {zh: 办事流水, en: log of the counter}, outcome: false}
            """;

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    String upgrade;

    @BeforeEach
    void cycle() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2024", "2026年度");
        upgrade = "/cycles/" + cycle.id() + "/upgrade";
    }

    @Test
    void whatStaysAndGoesIsShownAndTheHeadTakesIt() {
        Browser office = team.office.browserOf(team.organiser);
        assertThat(office.get(upgrade).body()).contains("没有可换的版本");
        assertThat(office.get("/cycles/" + cycle.id()).body()).doesNotContain("换用规程新版本");
        team.note(cycle, java.util.List.of("publication"));
        published(office, 1);

        assertThat(office.get("/cycles/" + cycle.id()).body()).contains("换用规程新版本");
        String seen = office.get(upgrade + "?to=eight-aspects@1").body();
        assertThat(seen).contains("没有了", "本轮已有登记、新版本没有的步骤", "由主要负责人或督导组决定", "3/4");
        assertThat(gates(office)).contains("cn-team-2024@1", "\"publication\"");
        Answer told = office.post(upgrade, Map.of("to", "eight-aspects@1", "reason", "上级补发了通知"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("请转告他们", "上级补发了通知");

        Browser head = team.office.browserOf(team.head);
        assertThat(head.post(upgrade, Map.of("to", "eight-aspects@1", "reason", "补")).body())
                .contains("请写明原因");
        assertThat(head.post(upgrade, Map.of("to", "iso9001-audit@1", "reason", "没有的版本")).body())
                .contains("没有这个版本可换");
        Answer taken = head.post(upgrade, Map.of("to", "eight-aspects@1", "reason", "上级补发了通知"));
        assertThat(taken.status()).isEqualTo(303);

        assertThat(gates(office)).contains("eight-aspects@1").doesNotContain("\"publication\"");
        assertThat(office.get(upgrade).body())
                .contains("已经换过", "李四", "cn-team-2024@1 换为 eight-aspects@1", "上级补发了通知");
    }

    @Test
    void aLaterVersionOfAnOwnFrameworkIsOfferedAndNothingHappensByItself() {
        Browser office = team.office.browserOf(team.organiser);
        published(office, 1);
        Browser head = team.office.browserOf(team.head);
        head.post(upgrade, Map.of("to", "eight-aspects@1", "reason", "上级补发了通知"));
        published(office, 2);

        assertThat(gates(office)).contains("eight-aspects@1");
        assertThat(office.get(upgrade).body()).contains("eight-aspects@2").doesNotContain("@1）");
        head.post(upgrade, Map.of("to", "eight-aspects@2", "reason", "再补一份通知"));
        assertThat(gates(office)).contains("eight-aspects@2");
    }

    /** What was read of the version before does not stay in the ledger's memory. */
    @Test
    void theLedgerFollowsTheVersionThatWasTaken() {
        Browser office = team.office.browserOf(team.organiser);
        String text = "一、存在的问题\n一是慢。2025年1月等候41分钟。\n二、原因分析\n（一）没有排班。\n三、改进措施\n（一）增开一个窗口。\n";
        String ledger =
                office.post(
                                        "/cycles/" + cycle.id() + "/statements",
                                        Map.of("whose", "team", "text", text))
                                .location()
                                .replaceAll("(/statements/[0-9a-f-]{36}).*", "$1")
                        + "/ledger";
        assertThat(office.get(ledger).body()).contains("印发的制度文件").doesNotContain("办事流水");
        published(office, 1, EVIDENCE);
        team.office
                .browserOf(team.head)
                .post(upgrade, Map.of("to", "eight-aspects@1", "reason", "上级补发了通知"));

        assertThat(office.get(ledger).body()).contains("办事流水");
    }

    private void published(Browser office, int version) {
        published(office, version, "");
    }

    private void published(Browser office, int version, String more) {
        Answer kept =
                office.post(
                        "/units/" + team.unit + "/frameworks",
                        Map.of("text", VARIANT.formatted(version) + more));
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        assertThat(office.post(kept.location() + "/publication", Map.of()).status()).isEqualTo(303);
    }

    private String gates(Browser browser) {
        return browser.get("/api/v1/cycles/" + cycle.id() + "/gates").body();
    }
}
