package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.RoundOfAYear;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a framework says of readers narrows the access table; one's own stays one's own. */
@ServerTest
class ReadingAsTheFrameworkSaysTest {

    private static final String NARROW =
            """
            extends: {id: generic, version: 2}
            id: narrow
            version: 1
            validFrom: 2025-01-01
            title: {zh: 收紧的规程, en: narrow}
            source: {zh: 测试, en: test}
            certainty: example
            filing:
              visibility:
                statements: [organiser, head]
                minutes: [organiser, head]
                ledger: [organiser, head]
                opinions: [organiser, head]
                personal-matters: [head]
            """;

    @Autowired ApplicationContext server;

    @Test
    void membersAndSupervisorsReadNoMoreThanTheirOwn() {
        Team team = new Team(server);
        Browser organiser = team.office.browserOf(team.organiser);
        String own =
                organiser
                        .post("/units/" + team.unit + "/frameworks", Map.of("text", NARROW))
                        .location();
        organiser.post(own + "/publication", Map.of());
        Cycle cycle = team.cycleOfOwn("narrow", "2026年度");
        RoundOfAYear year =
                new RoundOfAYear(
                        team,
                        cycle,
                        "一、存在的问题\n一是慢。2025年1月等候41分钟。\n二、原因分析\n（一）没有排班。\n三、改进措施\n（一）增开一个窗口。\n",
                        "figures");
        String item = year.closedItem();
        year.met("会议", "2026-03-01", "head");

        String snapshot =
                team.office
                        .browserOf(team.head)
                        .post(
                                "/ledger/snapshots",
                                Map.of("unit", team.unit.toString(), "title", "年底"))
                        .location();

        for (String address :
                new String[] {year.statement, year.meeting, item, item + "/readings", snapshot}) {
            assertThat(seen(team, team.head, address)).as(address).isEqualTo(200);
            assertThat(seen(team, team.supervisor, address)).as(address).isEqualTo(404);
        }
        assertThat(seen(team, team.second, year.statement)).isEqualTo(200);
        assertThat(seen(team, team.second, year.meeting)).isEqualTo(404);
        assertThat(seen(team, team.second, item)).isEqualTo(404);
        assertThat(seen(team, team.second, item + "/readings")).isEqualTo(404);
        assertThat(seen(team, team.second, snapshot)).isEqualTo(404);
        assertThat(seen(team, team.first, item)).isEqualTo(200);
        assertThat(seen(team, team.first, item + "/readings")).isEqualTo(200);
        assertThat(team.office.browserOf(team.second).get("/ledger").body())
                .doesNotContain("/ledger/items/");
        assertThat(team.office.browserOf(team.first).get("/ledger").body()).contains(item);
        assertThat(team.office.browserOf(team.supervisor).get("/statements").body())
                .doesNotContain(year.statement);
    }

    @Test
    void aMemberReadsOnlyTheSuggestionsToHimselfAndThePageSaysWhatIsObeyed() {
        Team team = new Team(server);
        Browser organiser = team.office.browserOf(team.organiser);
        String own =
                organiser
                        .post("/units/" + team.unit + "/frameworks", Map.of("text", NARROW))
                        .location();
        organiser.post(own + "/publication", Map.of());
        Cycle cycle = team.cycleOfOwn("narrow", "2026年度");
        String list = "/cycles/" + cycle.id() + "/suggestions";
        for (String about : new String[] {"", team.first.personId().toString()}) {
            organiser.post(
                    list,
                    Map.of(
                            "giver",
                            "某同志",
                            "day",
                            "2026-01-10",
                            "about",
                            about,
                            "words",
                            about.isEmpty() ? "给大家的一条" : "给个人的一条"));
        }

        assertThat(organiser.get(list).body()).contains("给大家的一条", "给个人的一条");
        assertThat(team.office.browserOf(team.first).get(list).body())
                .contains("给个人的一条")
                .doesNotContain("给大家的一条");
        assertThat(organiser.get("/cycles/" + cycle.id() + "/papers").body())
                .contains("照此收紧", "只作说明，系统还不据此收紧", "不会自动删除任何材料");
        assertThat(organiser.get(own).body()).contains("系统照此收紧", "只作说明，系统还不据此收紧");
    }

    private static int seen(Team team, Account account, String address) {
        return team.office.browserOf(account).get(address).status();
    }
}
