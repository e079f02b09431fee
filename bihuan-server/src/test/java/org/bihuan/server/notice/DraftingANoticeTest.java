package org.bihuan.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice that is not finished is kept, seen by nobody else, and then issued or thrown away. */
@ServerTest
class DraftingANoticeTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;

    UUID bureau;
    UUID unit;
    Account issuer;
    Account colleague;
    Account clerk;
    LocalDate today;
    Browser desk;

    @BeforeEach
    void units() {
        today = LocalDate.now(clock);
        bureau = office.unit("示例市档案局");
        unit = office.unit("甲县档案馆", Optional.of(bureau));
        issuer = office.account(bureau, "张三", Role.ORGANISER, Role.SUPERVISOR);
        colleague = office.account(bureau, "钱二", Role.ORGANISER, Role.SUPERVISOR);
        clerk = office.account(unit, "李四", Role.ORGANISER);
        desk = office.browserOf(issuer);
    }

    @Test
    void whatIsNotFinishedIsKeptAndGoneOnWith() {
        String draft = kept(Map.of("title", "关于召开会议的通知", "from", "三月初", "units", unit.toString()));

        assertThat(desk.get("/notices").body())
                .contains("通知草稿", "关于召开会议的通知", "张三", "href=\"" + draft + "\"");
        assertThat(desk.get(draft).body()).contains("关于召开会议的通知", "value=\"三月初\"", "checked");
        Map<String, String> more = new HashMap<>(typed());
        more.put("version", "1");
        assertThat(desk.post(draft, more).location()).isEqualTo(draft);
        assertThat(desk.get(draft).body()).contains("2026年度民主生活会", "下发的正文");
        assertThat(office.browserOf(clerk).get("/notices").body()).doesNotContain("关于召开会议的通知");
    }

    @Test
    void onlyTheOfficeThatWritesSeesIt() {
        String draft = kept(Map.of("title", "还没有下发"));
        Account head = office.account(bureau, "郑十", Role.HEAD);
        Account member = office.account(bureau, "王五", Role.MEMBER);

        assertThat(office.browserOf(colleague).get(draft).status()).isEqualTo(200);
        for (Account nobody : new Account[] {head, member, clerk}) {
            assertThat(office.browserOf(nobody).get(draft).status()).isEqualTo(404);
            assertThat(office.browserOf(nobody).post(draft + "/issue", typed()).status())
                    .isEqualTo(404);
            assertThat(office.browserOf(nobody).get("/notices").body()).doesNotContain("还没有下发");
        }
    }

    @Test
    void isIssuedLikeAnyOtherWithItsDocumentAndIsGoneThen() {
        Answer kept =
                desk.upload(
                        "/units/" + bureau + "/notice-drafts",
                        Map.of("title", "草稿"),
                        "file",
                        "通知.txt",
                        "通知原件".getBytes(StandardCharsets.UTF_8));
        String draft = kept.location();
        assertThat(desk.get(draft).body()).contains("草稿里已有附件《通知.txt》");

        Answer refused = desk.post(draft + "/issue", Map.of("title", "草稿"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请选择规程", "没有选择收文单位");
        assertThat(desk.get(draft).status()).isEqualTo(200);

        Answer issued = desk.post(draft + "/issue", typed());
        assertThat(issued.status()).as(issued.body()).isEqualTo(303);
        assertThat(desk.get(draft).status()).isEqualTo(404);
        assertThat(desk.get(issued.location() + "/file").body()).isEqualTo("通知原件");
        Browser receiving = office.browserOf(clerk);
        String receipt = first(receiving.get("/notices").body(), "/received-notices/[0-9a-f-]{36}");
        assertThat(receiving.get(receipt).body()).contains("示例市档案局", "下发的正文");
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldAndLosesNothing() {
        String draft = kept(Map.of("title", "第一稿"));
        Map<String, String> first = Map.of("title", "张三改的", "version", "1");
        Map<String, String> second = Map.of("title", "钱二改的", "version", "1");

        assertThat(desk.post(draft, first).status()).isEqualTo(303);
        Answer told = office.browserOf(colleague).post(draft, second);

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("张三 改过这份草稿", "钱二改的", "name=\"version\" value=\"2\"");
        assertThat(desk.get(draft).body()).contains("张三改的");
    }

    @Test
    void thrownAwayItIsGoneAndTheLogSaysSo() {
        String draft = kept(Map.of("title", "不要了"));

        assertThat(desk.post(draft + "/removal", Map.of()).status()).isEqualTo(303);

        assertThat(desk.get(draft).status()).isEqualTo(404);
        assertThat(desk.get("/notices").body()).doesNotContain("不要了");
    }

    @Test
    void moreThanANoticeCanHoldIsRefusedInWords() {
        Answer refused =
                desk.post(
                        "/units/" + bureau + "/notice-drafts",
                        Map.of("title", "长".repeat(201), "until", "很".repeat(41)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("通知标题不超过 200 字", "请填写日期");
    }

    private String kept(Map<String, String> typed) {
        Answer answer = desk.post("/units/" + bureau + "/notice-drafts", typed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private Map<String, String> typed() {
        return Map.of(
                "title", "关于召开2026年度民主生活会的通知",
                "framework", "cn-team-2024",
                "round", "2026年度民主生活会",
                "period", "2026年度",
                "words", "下发的正文",
                "from", today.plusDays(10).toString(),
                "until", today.plusDays(60).toString(),
                "units", unit.toString());
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group();
    }
}
