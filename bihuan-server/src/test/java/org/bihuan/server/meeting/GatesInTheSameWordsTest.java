package org.bihuan.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page, the JSON address and the minutes say what stands against each step word for word. */
@ServerTest
class GatesInTheSameWordsTest {

    @Autowired ApplicationContext server;

    @Test
    void pageJsonAndMinutesSayTheSame() {
        Team team = new Team(server);
        Cycle cycle = team.cycle("cn-team-2021", "2026年度");
        Browser office = team.office.browserOf(team.organiser);
        String meeting = begun(team, cycle, office);

        List<String> sentences = texts(office.get(gates(cycle)).body());
        List<String> onThePage = links(office.get("/cycles/" + cycle.id()).body());
        office.post(meeting + "/closing", Map.of());
        String minutes = first(office.get(meeting).body(), "href=\"(/minutes/[0-9a-f-]{36})\"");
        List<String> inTheMinutes =
                office.get(minutes + "/text")
                        .body()
                        .lines()
                        .dropWhile(line -> !line.equals("各步骤办理情况"))
                        .takeWhile(line -> !line.equals("准予先办的步骤"))
                        .filter(line -> line.startsWith("  · "))
                        .map(line -> line.substring(4))
                        .toList();

        assertThat(sentences).hasSizeGreaterThan(8).contains("还有 4 对必谈未完成");
        assertThat(inTheMinutes).isEqualTo(sentences);
        assertThat(sentences).containsAll(onThePage);
        assertThat(onThePage).contains("还有 4 对必谈未完成", "会议还没有结束");
    }

    @Test
    void theJsonSpeaksTheLanguageItIsAskedFor() {
        Team team = new Team(server);
        Cycle cycle = team.cycle("cn-team-2021", "2026年度");
        Browser office = team.office.browserOf(team.organiser);

        assertThat(office.get(gates(cycle) + "?lang=en").body())
                .contains("heart-to-heart talks still to be held: 4", "\"state\":\"waiting\"");
        assertThat(team.office.browserOf(team.staff).get(gates(cycle)).status()).isEqualTo(200);
        assertThat(team.office.browser().get(gates(cycle)).status()).isNotEqualTo(200);
    }

    private static String begun(Team team, Cycle cycle, Browser office) {
        Answer drafted =
                office.post(
                        "/cycles/" + cycle.id() + "/meetings",
                        Map.of(
                                "title",
                                "年度民主生活会",
                                "on",
                                "2026-03-01",
                                "chair",
                                team.head.personId().toString(),
                                "recorder",
                                team.organiser.personId().toString()));
        String meeting = drafted.location();
        office.post(meeting + "/call", Map.of());
        team.office
                .browserOf(team.head)
                .post(
                        "/cycles/" + cycle.id() + "/steps/meeting/override",
                        Map.of("reason-meeting", "材料已逐份看过，谈话在会后三天内补齐。"));
        office.post(
                meeting + "/attendance",
                Map.of(
                        "presence-" + team.head.personId(), "present",
                        "presence-" + team.first.personId(), "present"));
        assertThat(office.post(meeting + "/opening", Map.of()).status()).isEqualTo(303);
        return meeting;
    }

    private static String gates(Cycle cycle) {
        return "/api/v1/cycles/" + cycle.id() + "/gates";
    }

    private static List<String> texts(String json) {
        return all(json, "\"text\":\"([^\"]*)\"");
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher lists = Pattern.compile("(?s)step-blockers\">(.*?)</ul>").matcher(page);
        while (lists.find()) {
            links.addAll(all(lists.group(1), "<a [^>]*>([^<]*)</a>"));
        }
        return links;
    }

    private static List<String> all(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).getFirst();
    }
}
