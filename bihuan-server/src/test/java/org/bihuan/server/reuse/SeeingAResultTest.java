package org.bihuan.server.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.reuse.HandingIn.COPIED;
import static org.bihuan.server.reuse.HandingIn.OWN;
import static org.bihuan.server.reuse.HandingIn.handIn;
import static org.bihuan.server.reuse.HandingIn.text;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SeeingAResultTest {

    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    @Autowired Databases databases;

    HandingIn handing;
    Team team;
    Cycle cycle;
    Browser author;
    Browser colleague;
    Browser head;

    @BeforeEach
    void aTeam() {
        handing = new HandingIn(server);
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        author = team.office.browserOf(team.first);
        colleague = team.office.browserOf(team.second);
        head = team.office.browserOf(team.head);
    }

    @Test
    void whatIsHandedInIsComparedAndItsAuthorSeesThePlaceFirst() throws Exception {
        handIn(colleague, cycle, team.second, text(COPIED));
        String statement = handIn(author, cycle, team.first, text(COPIED, OWN));
        assertThat(author.get(statement + "/reuse").body()).contains("本单位前面还有 1 份");

        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body())
                .contains("1 处雷同片段", "本单位另有对照检查材料也有", "现在只有你能看到这个结果", "全部雷同")
                .contains("data-remarks=\"1\">" + COPIED.substring(0, 10))
                .doesNotContain("赵六", "抄袭");
        assertThat(head.get(statement + "/reuse").body())
                .contains("结果先给本人看")
                .doesNotContain("雷同片段", COPIED.substring(0, 8));
        assertThat(colleague.get(statement + "/reuse").status()).isEqualTo(404);
    }

    @Test
    void reviewersSeeItInTimeWithTheColleaguesWordsBesideIt() throws Exception {
        handIn(colleague, cycle, team.second, text(COPIED.replace("四趟", "五趟")));
        String statement = handIn(author, cycle, team.first, text(COPIED, OWN));
        handing.compareAll();

        clock.advance(Duration.ofHours(49));
        head = team.office.browserOf(team.head);

        assertThat(head.get(statement + "/reuse").body())
                .contains("本单位：赵六", "<ins>四</ins>", "<del>五</del>");
        assertThat(logged(statement)).contains("reuse.read-by-another");
    }

    @Test
    void theAuthorMayLetThemSeeItEarlierAndNobodyElseMay() throws Exception {
        String statement = handIn(author, cycle, team.first, text(OWN));
        handing.compareAll();

        assertThat(head.post(statement + "/reuse/showing", Map.of()).status()).isEqualTo(422);
        assertThat(author.post(statement + "/reuse/showing", Map.of()).status()).isEqualTo(303);

        assertThat(head.get(statement + "/reuse").body()).contains("比对完成", "没有找到雷同片段");
        assertThat(author.get(statement + "/reuse").body()).contains("审阅这份对照检查材料的人也能看到这个结果");
        assertThat(logged(statement)).contains("reuse.shown");
    }

    @Test
    void theUnitSaysForHowLongItIsTheAuthorsAlone() throws Exception {
        Browser office = team.office.browserOf(team.organiser);
        String references = "/units/" + team.unit + "/references";
        assertThat(office.post(references + "/author-hours", Map.of("hours", "一天")).body())
                .contains("请填 0 到 720 之间的整数");
        assertThat(office.post(references + "/author-hours", Map.of("hours", "0")).status())
                .isEqualTo(303);
        String statement = handIn(author, cycle, team.first, text(OWN));
        handing.compareAll();

        assertThat(head.get(statement + "/reuse").body()).contains("比对完成");
    }

    @Test
    void oneselfOfTheYearBeforeStandsApart() throws Exception {
        Cycle before = team.cycle("cn-team-2021", "2025年度");
        handIn(author, before, team.first, text(OWN));
        handing.compareAll();
        String statement = handIn(author, cycle, team.first, text(OWN));
        handing.compareAll();

        String page = author.get(statement + "/reuse").body();
        assertThat(page).contains("本人往年：", "与本人往年的文字相同", "一字不差");
        assertThat(page).containsPattern("<b>0\\.0%</b><span>再除去本人往年对照检查材料");
    }

    @Test
    void anotherUnitsTextIsSeenBySomebodyWhoSupervisesBothAndByNobodyElse() throws Exception {
        Team other = handing.otherTeam();
        Cycle theirs = other.cycle("cn-team-2021", "2026年度");
        String secret = "只在那边出现的一句话，谁也不该在这边读到它的任何一个字。";
        handIn(other.office.browserOf(other.first), theirs, other.first, text(secret, COPIED));
        String statement = handIn(author, cycle, team.first, text(COPIED, OWN));
        handing.compareAll();
        clock.advance(Duration.ofHours(49));
        Browser both = team.office.browserOf(team.supervisor);
        team.office.grant(team.supervisor, other.unit, Role.SUPERVISOR);
        team.office.grant(team.organiser, other.unit, Role.ORGANISER);

        for (Account account : List.of(team.first, team.head, team.organiser)) {
            Browser one = team.office.browserOf(account);
            assertThat(one.get(statement + "/reuse").body())
                    .contains("其他单位的对照检查材料也有", "只能告诉你别处也有这些文字")
                    .doesNotContain("其他单位：", "那一份</dt>", secret.substring(0, 6));
        }
        assertThat(both.get(statement + "/reuse").body())
                .contains("其他单位：", "那一份</dt>")
                .doesNotContain(secret.substring(0, 6));
    }

    /** The second wall: with one unit in sight the database does not know of the other's text. */
    @Test
    void theDatabaseItselfKeepsAnotherUnitsTextApart() throws Exception {
        Team other = handing.otherTeam();
        Cycle theirs = other.cycle("cn-team-2021", "2026年度");
        handIn(other.office.browserOf(other.first), theirs, other.first, text(COPIED));
        handIn(author, cycle, team.first, text(COPIED));
        handing.compareAll();

        try (Connection application = databases.asApplication()) {
            application.setAutoCommit(false);
            sight(application, team.unit.toString());
            assertThat(count(application, "reuse_sources")).isEqualTo("0");
            assertThat(count(application, "reuse_matches")).isEqualTo("0");
            assertThat(count(application, "reuse_checks")).isEqualTo("1");
            sight(application, team.unit + "," + other.unit);
            assertThat(count(application, "reuse_sources")).isNotEqualTo("0");
            application.rollback();
        }
    }

    @Test
    void theOverviewOfACycleHasStatesAndNoFigures() throws Exception {
        String statement = handIn(author, cycle, team.first, text(COPIED));
        handIn(colleague, cycle, team.second, text(OWN));
        handing.compareAll();

        assertThat(head.get("/cycles/" + cycle.id() + "/reuse").body())
                .contains("王五", "赵六", "先给本人看", statement + "/reuse")
                .doesNotContain("%");
        assertThat(author.get("/cycles/" + cycle.id() + "/reuse").status()).isEqualTo(404);
    }

    private static void sight(Connection application, String units) throws Exception {
        Databases.column(application, "select set_config('bihuan.units', '{" + units + "}', true)");
    }

    private static String count(Connection application, String table) throws Exception {
        return Databases.column(application, "select count(*) from " + table).getFirst();
    }

    private List<String> logged(String statement) throws Exception {
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner,
                    "select set_config('bihuan.audited_units', '{" + team.unit + "}', false)");
            return Databases.column(
                    owner,
                    "select action from audit_entries where subject_id = '"
                            + statement.substring(statement.lastIndexOf('/') + 1)
                            + "'");
        }
    }
}
