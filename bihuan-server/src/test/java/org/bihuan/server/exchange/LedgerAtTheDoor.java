package org.bihuan.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An office that hands in files with a ledger and waits for what comes of them. */
abstract class LedgerAtTheDoor {
    static final String DRAFTS = "/ledger/drafts";

    static final String LEDGER =
            """
            青禾学校2026年整改台账,,,,,,
            序号,存在问题,整改措施,责任人,完成时限,责任单位,大队意见
            1,窗口排队久,增开窗口,王五,7月底前,教务处,尽快
            2,档案不全,补齐档案,刘一二,待定,办公室,
            2,台账没有人看,每月看一次,赵六,2月30日,办公室,
            合计,3,,,,,
            """;

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser organiser;

    @BeforeEach
    void office() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2024", "2026年度");
        organiser = team.office.browserOf(team.organiser);
    }

    String upload(String name, byte[] file) {
        Answer answer =
                organiser.upload(
                        "/ledger/imports",
                        Map.of("cycle", cycle.id().toString(), "year", ""),
                        "file",
                        name,
                        file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return waited(answer.location());
    }

    String waited(String address) {
        for (int i = 0; i < 600; i++) {
            String body = organiser.get(address).body();
            if (!body.contains("读取中") && !body.contains("写入中")) {
                return address;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("never done: " + organiser.get(address).body());
    }

    void takeOver(String address) {
        assertThat(organiser.post(address + "/take-over", Map.of()).status()).isEqualTo(303);
        waited(address);
    }

    static int count(String page, String word) {
        Matcher found = Pattern.compile(">" + word + " (\\d+)</a>").matcher(page);
        assertThat(found.find()).as("%s in %s", word, page).isTrue();
        return Integer.parseInt(found.group(1));
    }

    void counts(String address, int fresh, int changed, int same, int refused) {
        String page = organiser.get(address).body();
        assertThat(List.of(count(page, "新增"), count(page, "变更"), count(page, "不变")))
                .as(page)
                .containsExactly(fresh, changed, same);
        assertThat(count(page, "退回")).as(page).isEqualTo(refused);
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    static String first(String text, String pattern) {
        List<String> all = all(text, pattern);
        assertThat(all).as("%s in %s", pattern, text).isNotEmpty();
        return all.getFirst();
    }

    static List<String> all(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        row.put("f1-verifier", team.head.personId().toString());
        row.put("f1-indicator-name", "完成");
        row.put("f1-indicator-unit", "项");
        row.put("f1-baseline", "0");
        row.put("f1-direction", "at-least");
        row.put("f1-target", "1");
        row.put("f1-evidence-kind", "figures");
        return row;
    }

    void issueAll() {
        String list = organiser.get(DRAFTS).body();
        Map<String, String> fields = new HashMap<>();
        row().forEach((name, value) -> fields.put("all" + name.substring(2), value));
        fields.put("all-owner", team.second.personId().toString());
        fields.put("all-due", "2026-12-20");
        fields.put("request_key", first(list, "request_key\" value=\"([^\"]+)"));
        for (String id : all(list, "name=\"draft\" value=\"([^\"]+)\"")) {
            fields.put("draft", id);
            Answer made = organiser.post(DRAFTS, fields);
            assertThat(made.status()).as(made.body()).isEqualTo(303);
        }
    }
}
