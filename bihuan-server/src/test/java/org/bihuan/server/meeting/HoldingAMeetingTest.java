package org.bihuan.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
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
class HoldingAMeetingTest {

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser recording;
    String meeting;

    @BeforeEach
    void drafted() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        recording = team.office.browserOf(team.organiser);
        Answer answer =
                recording.post(
                        "/cycles/" + cycle.id() + "/meetings",
                        Map.of(
                                "title", "年度民主生活会",
                                "on", "2026-03-01",
                                "time", "14:30",
                                "place", "三楼会议室",
                                "chair", team.head.personId().toString(),
                                "recorder", team.organiser.personId().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        meeting = answer.location();
    }

    @Test
    void cannotBeOpenedBeforeItIsCalledAndWithoutQuorumAndSaysWhy() {
        assertThat(recording.post(meeting + "/opening", Map.of()).body())
                .contains("会议还是草稿", "应到3 实到0 法定2 还差2人", "还有 4 对必谈未完成");

        recording.post(meeting + "/call", Map.of());
        attend(Map.of(team.head, "present"));
        Answer refused = recording.post(meeting + "/opening", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("应到3 实到1 法定2 还差1人");
    }

    /** Nobody passes the quorum by, whatever else he lets go on. */
    @Test
    void theGateMayBePassedWithAReasonButNotTheQuorum() {
        recording.post(meeting + "/call", Map.of());
        override("材料已逐份看过，谈话在会后三天内补齐。");

        assertThat(recording.post(meeting + "/opening", Map.of()).body())
                .contains("还差2人")
                .doesNotContain("现在还不能开会，因为：</b></p><ul><li>还有");

        attend(Map.of(team.head, "present", team.first, "present"));
        assertThat(recording.post(meeting + "/opening", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void aLeaveNeedsItsKindAndReasonAndIsCountedAsExpected() {
        recording.post(meeting + "/call", Map.of());

        assertThat(attend(Map.of(team.second, "leave")).body()).contains("请假要写明原因", "请选择请假种类");

        Map<String, String> fields = attendance(Map.of(team.second, "leave"));
        fields.put("reason-" + team.second.personId(), "出差");
        fields.put("leave-" + team.second.personId(), "duty");
        assertThat(recording.post(meeting + "/attendance", fields).status()).isEqualTo(303);
        assertThat(recording.get(meeting).body())
                .contains("应到3 实到0 法定2", "应当交书面发言", "提前 1 天请假，最迟 2026年2月28日");
    }

    @Test
    void closingFreezesTheMinutesWithTheirHashAndTheGatesInTheSameWords() throws Exception {
        begin();
        write("closing", "note", Map.of(), "大家表态：年底前办完。");
        assertThat(recording.post(meeting + "/closing", Map.of()).status()).isEqualTo(303);

        String page = recording.get(meeting).body();
        String minutes = first(page, "href=\"(/minutes/[0-9a-f-]{36})\"");
        String printed = first(page, "SHA-256 ([0-9a-f]{64})");
        Answer text = recording.get(minutes + "/text");

        assertThat(sha256(text.body())).isEqualTo(printed);
        assertThat(text.body())
                .contains("应到3 实到2 法定2 已达到", "准予先办，理由：材料已逐份看过", "大家表态：年底前办完。", "审计日志短根");
        assertThat(text.body().lines()).contains("  · 还有 4 对必谈未完成");
        assertThat(write("closing", "note", Map.of(), "太晚了").status()).isEqualTo(422);
        assertThat(gates()).doesNotContain("会议还没有结束");
    }

    @Test
    void reopeningTakesAReasonAndKeepsBoth() {
        begin();
        recording.post(meeting + "/closing", Map.of());
        assertThat(recording.post(meeting + "/reopening", Map.of()).status()).isEqualTo(422);

        Answer again = recording.post(meeting + "/reopening", Map.of("reopening", "漏记了督导组的点评"));
        write("comment", "comment", Map.of(), "补记的点评");
        recording.post(meeting + "/closing", Map.of());

        assertThat(again.status()).isEqualTo(303);
        assertThat(recording.get(meeting).body())
                .contains("会议记录（第1次固定）", "会议记录（第2次固定）", "漏记了督导组的点评");
    }

    @Test
    void criticismIsForThePersonTheHeadAndTheRecorder() {
        begin();
        write("criticism", "criticism", Map.of("about", team.first, "said", team.second), "下基层还是少");
        recording.post(meeting + "/closing", Map.of());
        String minutes = first(recording.get(meeting).body(), "href=\"(/minutes/[0-9a-f-]{36})\"");

        for (Account may : List.of(team.organiser, team.head, team.first)) {
            assertThat(read(may, meeting)).contains("下基层还是少");
            assertThat(read(may, minutes)).contains("下基层还是少");
            assertThat(read(may, minutes + "/text")).contains("下基层还是少");
        }
        for (Account mayNot : List.of(team.second, team.supervisor)) {
            assertThat(read(mayNot, meeting)).contains("此处是对王五的批评意见").doesNotContain("下基层还是少");
            assertThat(read(mayNot, minutes)).contains("此处是对王五的批评意见").doesNotContain("下基层还是少");
            assertThat(read(mayNot, minutes + "/text")).doesNotContain("下基层还是少");
        }
        assertThat(team.office.browserOf(team.staff).get(meeting).status()).isEqualTo(404);
        assertThat(team.office.browserOf(team.staff).get(minutes).status()).isEqualTo(404);
    }

    /** One action, links both ways; the words of the criticism stay where they are. */
    @Test
    void fromACriticismAnItemIsMadeAndBothPointAtEachOther() {
        begin();
        write("criticism", "criticism", Map.of("about", team.first, "said", team.second), "下基层还是少");
        Browser head = team.office.browserOf(team.head);
        String form = first(head.get(meeting).body(), "(/meetings/entries/[0-9a-f-]{36}/ledger)");
        String key = first(head.get(form).body(), "name=\"request_key\" value=\"([^\"]+)\"");
        Map<String, String> row = new HashMap<>();
        row.put("request_key", key);
        assertThat(head.post(form, row).body()).contains("指标");

        row.put("f1-findings", "到基层指导次数不够");
        row.put("f1-measure", "每季度到乡镇档案室指导一次");
        row.put("f1-owner", team.first.personId().toString());
        row.put("f1-verifier", team.head.personId().toString());
        row.put("f1-due", "2026-12-31");
        row.put("f1-indicator-name", "到乡镇指导");
        row.put("f1-indicator-unit", "次");
        row.put("f1-baseline", "0");
        row.put("f1-direction", "at-least");
        row.put("f1-target", "4");
        row.put("f1-evidence-kind", "figures");
        Answer made = head.post(form, row);

        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String page = head.get(meeting).body();
        String item = first(page, "href=\"(/ledger/items/[0-9a-f-]{36})\">2026-001");
        assertThat(head.get(item).body())
                .contains(meeting + "#entry-", "到基层指导次数不够")
                .doesNotContain("下基层还是少");
        assertThat(team.office.browserOf(team.second).get(form).status()).isEqualTo(404);
    }

    @Test
    void ofTwoCorrectionsOfOneEntryTheSecondShowsBothTexts() {
        begin();
        write("opinions", "note", Map.of(), "共收到意见45条。");
        String entry = first(recording.get(meeting).body(), "entries/([0-9a-f-]{36})/correction");
        Browser other = team.office.browserOf(team.head);
        other.get(meeting);

        Answer mine =
                recording.post(
                        "/meetings/entries/" + entry + "/correction",
                        Map.of("words-" + entry, "共收到意见46条。"));
        Answer theirs =
                other.post(
                        "/meetings/entries/" + entry + "/correction",
                        Map.of("words-" + entry, "共收到意见47条。"));

        assertThat(mine.status()).isEqualTo(303);
        assertThat(theirs.status()).isEqualTo(409);
        assertThat(theirs.body()).contains("共收到意见46条。", "共收到意见47条。", "张三 刚刚更正了同一条");
        assertThat(recording.get(meeting).body()).contains("共收到意见46条。", "更正前的内容");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() throws Exception {
        begin();
        Browser other = team.office.browserOf(team.head);
        other.get(meeting);
        Thread one = Thread.ofPlatform().start(() -> many(recording, "甲"));
        Thread two = Thread.ofPlatform().start(() -> many(other, "乙"));
        one.join();
        two.join();

        String page = recording.get(meeting).body();
        for (int i = 0; i < 5; i++) {
            assertThat(page).contains("甲写的第" + i + "条", "乙写的第" + i + "条");
        }
    }

    private void many(Browser browser, String who) {
        for (int i = 0; i < 5; i++) {
            write(browser, "opinions", "note", Map.of(), who + "写的第" + i + "条");
        }
    }

    private void begin() {
        recording.post(meeting + "/call", Map.of());
        override("材料已逐份看过，谈话在会后三天内补齐。");
        attend(Map.of(team.head, "present", team.first, "present"));
        Answer answer = recording.post(meeting + "/opening", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private void override(String reason) {
        Answer answer =
                team.office
                        .browserOf(team.head)
                        .post(
                                "/cycles/" + cycle.id() + "/steps/meeting/override",
                                Map.of("reason-meeting", reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private Answer attend(Map<Account, String> presences) {
        return recording.post(meeting + "/attendance", attendance(presences));
    }

    private Map<String, String> attendance(Map<Account, String> presences) {
        Map<String, String> fields = new HashMap<>();
        presences.forEach((who, presence) -> fields.put("presence-" + who.personId(), presence));
        return fields;
    }

    private Answer write(String item, String kind, Map<String, Account> whom, String words) {
        return write(recording, item, kind, whom, words);
    }

    private Answer write(
            Browser browser, String item, String kind, Map<String, Account> whom, String words) {
        Map<String, String> fields = new HashMap<>();
        fields.put("item", item);
        fields.put("kind-" + item, kind);
        whom.forEach((field, who) -> fields.put(field + "-" + item, who.personId().toString()));
        fields.put("words-" + item, words);
        return browser.post(meeting + "/entries", fields);
    }

    private String read(Account account, String path) {
        Answer answer = team.office.browserOf(account).get(path);
        assertThat(answer.status()).as(account.name()).isEqualTo(200);
        return answer.body();
    }

    private String gates() {
        return recording.get("/api/v1/cycles/" + cycle.id() + "/gates").body();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
