package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.RoundOfAYear;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No page of a cycle offers a link that answers "not found" to the one who reads it. */
@ServerTest
class LinksOfACycleTest {

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("\"link\":\"([^\"#]*)[^\"]*\"");

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;

    @BeforeEach
    void aCycleWithSomethingOfEverything() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        new RoundOfAYear(
                        team,
                        cycle,
                        "一、存在的问题\n一是慢。2025年1月等候41分钟。\n二、原因分析\n（一）没有排班。\n三、改进措施\n（一）增开一个窗口。\n",
                        "figures")
                .met("会议", "2026-03-01", "head");
        team.office
                .browserOf(team.organiser)
                .post(
                        "/cycles/" + cycle.id() + "/suggestions",
                        Map.of("giver", "某同志", "day", "2026-01-10", "words", "窗口排队太久"));
    }

    @Test
    void everyLinkLeadsSomewhereForEveryRole() {
        String address = "/cycles/" + cycle.id();
        for (Account account :
                List.of(team.organiser, team.head, team.first, team.staff, team.supervisor)) {
            Browser browser = team.office.browserOf(account);
            Set<String> links = new TreeSet<>();
            links.addAll(all(HREF, browser.get(address).body()));
            links.addAll(all(HREF, browser.get(address + "/papers").body()));
            links.addAll(all(LINK, browser.get("/api/v1" + address + "/gates").body()));

            assertThat(links).as(account.name()).contains(address);
            assertThat(links)
                    .as(account.name())
                    .allSatisfy(link ->
                            assertThat(browser.get(link).status()).as(link).isNotEqualTo(404));
        }
    }

    @Test
    void staffReadHowManySuggestionsThereAreWithoutALinkToThem() {
        String list = "/cycles/" + cycle.id() + "/suggestions";

        assertThat(team.office.browserOf(team.staff).get("/cycles/" + cycle.id()).body())
                .contains("共 1 条")
                .doesNotContain(list);
        assertThat(team.office.browserOf(team.first).get("/cycles/" + cycle.id()).body())
                .contains(list);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            all.add(found.group(1).replace("&amp;", "&"));
        }
        return all;
    }
}
