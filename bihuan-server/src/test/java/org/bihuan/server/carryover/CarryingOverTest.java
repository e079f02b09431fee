package org.bihuan.server.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class CarryingOverTest {

    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;

    Team team;
    Browser organiser;
    String itemA;
    String itemB;
    Cycle next;
    String sheet;

    /** A round with two promises, one of them closed, and the round after it. */
    @BeforeEach
    void twoRounds() {
        team = new Team(server);
        Cycle first = team.cycle("cn-team-2021", "2025年度");
        organiser = team.office.browserOf(team.organiser);
        String statement = statement(first);
        itemA = issue(statement, "m1", "增开一个查档窗口，推行网上预约");
        itemB = issue(statement, "m2", "每月走访两个社区");
        close(itemA);
        clock.advance(java.time.Duration.ofDays(300));
        organiser = team.office.browserOf(team.organiser);
        next = team.cycle("cn-team-2024", "2026年度");
        sheet = "/cycles/" + next.id() + "/carry-over";
    }

    @Test
    void proposesALabelForEachRowAndLeavesEverythingToBeReviewed() {
        String page = organiser.get(sheet).body();

        assertThat(page).contains("上一轮 2 条，已销号 1 条", "还有 2 条上年度整改承诺没有确认", "待复核");
        assertThat(page).contains("建议：已经解决", "建议：照旧继续");
    }

    @Test
    void theFirstPartOfANewStatementIsFilledFromTheLedger() {
        assertThat(organiser.get("/cycles/" + next.id() + "/statements/new").body())
                .contains("第一部分：上年度整改承诺的落实", "每月走访两个社区（王五）：已交办；待确认。")
                .contains("增开一个查档窗口，推行网上预约（王五）：已销号；待确认。");
    }

    @Test
    void aPersonConfirmsRowByRowAndNothingClosesByItself() {
        assertThat(organiser.post(sheet, Map.of()).body()).contains("没有勾选");
        assertThat(confirm(itemB, "dropped", "").body()).contains("不再继续，请写明原因");

        assertThat(confirm(itemB, "solved", "").status()).isEqualTo(303);

        assertThat(organiser.get(sheet).body()).contains("已确认：已经解决", "还有 1 条上年度整改承诺没有确认");
        assertThat(organiser.get("/ledger/items/" + itemB).body()).contains("已交办");
    }

    @Test
    void whatComesBackGetsANewNumberWithBothDates() {
        String form = "/ledger/items/" + itemA + "/recurrence";
        Map<String, String> row = row("窗口等候又超过40分钟", "再增开一个窗口");
        row.put("returned", "2026-11-20");
        row.put("request_key", first(organiser.get(form).body(), "request_key\" value=\"([^\"]+)"));

        Answer made = organiser.post(form, row);

        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String old = organiser.get("/ledger/items/" + itemA).body();
        String fresh = first(old, "再次出现：[^/]*(/ledger/items/[0-9a-f-]{36})");
        assertThat(old).contains("已销号");
        assertThat(organiser.get(fresh).body()).contains("2026-001（", "销号）的问题于 2026年11月20日 再次出现");
    }

    @Test
    void standOnTheAgendaWithTheirRealState() {
        confirm(itemB, "unchanged", "");
        Answer drafted =
                organiser.post(
                        "/cycles/" + next.id() + "/meetings",
                        Map.of(
                                "title",
                                "年度民主生活会",
                                "on",
                                "2026-12-20",
                                "chair",
                                team.head.personId().toString(),
                                "recorder",
                                team.organiser.personId().toString()));

        assertThat(organiser.get(drafted.location()).body())
                .contains("每月走访两个社区", "照旧继续", "待确认", "已销号");
    }

    private Answer confirm(String item, String label, String words) {
        return organiser.post(
                sheet,
                Map.of("tick-" + item, "true", "label-" + item, label, "words-" + item, words));
    }

    private String statement(Cycle cycle) {
        String text =
                """
                一、存在的问题
                （一）服务群众方面。
                一是窗口办事慢。2025年1月，查档窗口接待312人，平均等候41分钟。
                二是走访少。2024年全年只去过2次社区。
                二、原因剖析
                （一）站位不高。没有放在心上。
                三、整改措施
                （一）改进窗口服务。增开一个查档窗口，推行网上预约。
                （二）多走访。每月走访两个社区。
                """;
        Answer answer =
                organiser.post(
                        "/cycles/" + cycle.id() + "/statements",
                        Map.of("whose", "team", "title", "班子材料", "text", text));
        return first(answer.location(), "(/statements/[0-9a-f-]{36})");
    }

    private String issue(String statement, String measure, String words) {
        Map<String, String> fields = new HashMap<>();
        String page = organiser.get(statement + "/ledger").body();
        Matcher hidden =
                Pattern.compile(
                                "name=\"(version_id|parts_seen|items_seen|request_key)\" value=\"([^\"]*)\"")
                        .matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        row("", words).forEach((name, value) -> fields.put(measure + name.substring(2), value));
        fields.put(measure + "-findings", "f1");
        fields.put(measure + "-tick", "true");
        Answer answer = organiser.post(statement + "/ledger", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return first(
                organiser.get("/ledger?sort=number-last").body(), "/ledger/items/([0-9a-f-]{36})");
    }

    private Map<String, String> row(String finding, String measure) {
        Map<String, String> row = new HashMap<>();
        row.put("f1-findings", finding);
        row.put("f1-measure", measure);
        row.put("f1-owner", team.first.personId().toString());
        row.put("f1-verifier", team.head.personId().toString());
        row.put("f1-due", "2027-06-30");
        row.put("f1-indicator-name", "等候");
        row.put("f1-indicator-unit", "分钟");
        row.put("f1-baseline", "41");
        row.put("f1-direction", "at-most");
        row.put("f1-target", "15");
        row.put("f1-evidence-kind", "figures");
        return row;
    }

    private void close(String item) {
        Browser owner = team.office.browserOf(team.first);
        Browser verifier = team.office.browserOf(team.head);
        String address = "/ledger/items/" + item;
        Map<String, String> fields = ticket(owner, address);
        fields.put("kind", "figures");
        fields.put("shows", "降到12分钟");
        byte[] file = "月份,等候\n1,41\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        owner.upload(address + "/evidence", fields, "file", "等候.csv", file);
        owner.post(address + "/submission", ticket(owner, address));
        verifier.post(address + "/verification", ticket(verifier, address));
        Answer closed = verifier.post(address + "/close-out", ticket(verifier, address));
        assertThat(closed.status()).as(closed.body()).isEqualTo(303);
    }

    private static Map<String, String> ticket(Browser browser, String address) {
        String page = browser.get(address).body();
        Map<String, String> fields = new HashMap<>();
        fields.put("version", first(page, "name=\"version\" value=\"([^\"]*)\""));
        fields.put("request_key", UUID.randomUUID().toString());
        return fields;
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
