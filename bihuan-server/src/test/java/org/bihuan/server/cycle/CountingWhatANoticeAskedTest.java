package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A framework written with nothing but the documentation, eight dimensions and three quarters of
 * those who should attend: it counts people who were asked and talks that were held.
 */
@ServerTest
class CountingWhatANoticeAskedTest {

    private static final Path CLINIC =
            Path.of("src/test/resources/frameworks/qinghe-clinic-review.yaml");

    @Autowired ApplicationContext server;

    @Test
    void peopleAndTalksAreCountedUntilThereAreEnough() throws IOException {
        Team team = new Team(server);
        Browser office = team.office.browserOf(team.organiser);
        Answer own =
                office.post(
                        "/units/" + team.unit + "/frameworks",
                        Map.of("text", Files.readString(CLINIC)));
        assertThat(own.status()).as(own.body()).isEqualTo(303);
        office.post(own.location() + "/publication", Map.of());
        String cycle = "/cycles/" + team.cycleOfOwn("qinghe-clinic-review", "2026年度").id();

        assertThat(gates(office, cycle)).contains("还差 2 人提出意见建议", "还差 1 次访谈");
        suggestion(office, cycle, "甲同志", "挂号慢");
        suggestion(office, cycle, "甲同志", "指示牌看不清");
        assertThat(gates(office, cycle)).contains("还差 1 人提出意见建议");
        suggestion(office, cycle, "乙同志", "取药排队久");
        assertThat(gates(office, cycle)).doesNotContain("人提出意见建议");

        String pair =
                first(office.get(cycle + "/talks").body(), "name=\"pairs\" value=\"([^\"]*)\"");
        office.post(
                cycle + "/talks?pairs=" + pair,
                Map.of("day", "2026-03-01", "form", "face-to-face"));
        assertThat(gates(office, cycle)).doesNotContain("次访谈");
    }

    private static void suggestion(Browser office, String cycle, String giver, String words) {
        Answer noted =
                office.post(
                        cycle + "/suggestions",
                        Map.of("giver", giver, "day", "2026-01-10", "words", words));
        assertThat(noted.status()).as(noted.body()).isEqualTo(303);
    }

    private static String gates(Browser office, String cycle) {
        return office.get("/api/v1" + cycle + "/gates").body();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
