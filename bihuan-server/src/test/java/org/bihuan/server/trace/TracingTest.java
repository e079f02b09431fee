package org.bihuan.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class TracingTest {
    private static final String TEXT =
            """
            一、存在的问题
            （一）服务群众方面。
            一是窗口办事慢。2025年1月，查档窗口接待312人，平均等候41分钟。
            二是走访少。2024年全年只去过2次社区。
            二、原因剖析
            （一）站位不高。没有放在心上。
            三、整改措施
            （一）改进窗口服务。查档窗口增开一个，推行网上预约，缩短等候。
            （二）多走访。每月走访两个社区。
            """;

    @Autowired ApplicationContext server;

    Team team;
    Browser organiser;
    String address;

    @BeforeEach
    void aStatement() {
        team = new Team(server);
        organiser = team.office.browserOf(team.organiser);
        Answer made =
                organiser.post(
                        "/cycles/" + team.cycle("cn-team-2024", "2026年度").id() + "/statements",
                        Map.of("whose", "team", "title", "班子材料", "text", TEXT));
        address = first(made.location(), "(/statements/[0-9a-f-]{36})") + "/trace";
    }

    private Answer say(String finding, String other, String way) {
        String version = first(organiser.get(address).body(), "name=\"version\" value=\"([^\"]+)");
        return organiser.post(
                address,
                Map.of("version", version, "finding", finding, "other", other, "way", way));
    }

    @Test
    void gapsComeFirstAndLikenessOnlyProposes() {
        String page = organiser.get(address).body();

        assertThat(page).contains("问题没有措施", "措施没有针对的问题", "问题没有原因");
        assertThat(page)
                .contains("对应：")
                .doesNotContain("value=\"m1\" selected", "value=\"m1\" checked");
        assertThat(page.indexOf("缺口")).isLessThan(page.indexOf("对应表"));
    }

    @Test
    void aLinkIsMadeAndTakenAwayByAPersonAndBothAreKept() {
        assertThat(say("f1", "m1", "link").status()).isEqualTo(303);
        assertThat(say("f1", "c1", "link").status()).isEqualTo(303);
        String linked = organiser.get(address).body();
        assertThat(linked).contains("●", "已有的对应（2）", "张三");
        assertThat(count(linked, "问题没有措施")).isEqualTo(1);

        assertThat(say("f1", "m1", "unlink").status()).isEqualTo(303);
        String gone = organiser.get(address).body();
        assertThat(gone).contains("已有的对应（1）", "对应的增减记录（3）", "取消对应");
        assertThat(count(gone, "问题没有措施")).isEqualTo(2);
    }

    @Test
    void nothingChosenAndAnOldVersionAreToldSo() {
        assertThat(say("f1", "", "link").body()).contains("没有选择对应的内容");
        Answer old =
                organiser.post(address, Map.of("version", "x", "finding", "f1", "other", "m1"));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.body()).contains("材料刚换了新版本");
    }

    @Test
    void whoMayNotMakeItemsFindsNothing() {
        for (var account : java.util.List.of(team.supervisor, team.staff)) {
            assertThat(team.office.browserOf(account).get(address).status()).isEqualTo(404);
        }
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
