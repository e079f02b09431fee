package org.bihuan.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/** From the office that issues a notice to the units that sign for it. */
@ServerTest
class IssuingANoticeTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;

    UUID bureau;
    UUID first;
    UUID second;
    Account issuer;
    Account chief;
    Account clerk;
    Account head;
    Account other;
    LocalDate today;

    @BeforeEach
    void units() {
        today = LocalDate.now(clock);
        bureau = office.unit("示例市档案局");
        first = office.unit("甲县档案馆", Optional.of(bureau));
        second = office.unit("乙县档案馆", Optional.of(bureau));
        issuer = office.account(bureau, "张三", Role.ORGANISER, Role.SUPERVISOR);
        chief = office.account(bureau, "郑十", Role.HEAD);
        clerk = office.account(first, "李四", Role.ORGANISER);
        head = office.account(first, "王五", Role.HEAD);
        other = office.account(second, "赵六", Role.ORGANISER);
    }

    @Test
    void everyUnitGetsItSignsForItAndIsSeenByTheIssuer() {
        String notice = issued(office.browserOf(issuer), typed());
        Browser desk = office.browserOf(clerk);

        String home = desk.get("/").body();
        assertThat(home).contains("签收通知", "关于召开2026年度民主生活会的通知");
        String receipt = first(home, "/received-notices/[0-9a-f-]{36}");
        assertThat(desk.get(receipt).body())
                .contains("未签收（还剩3天）", "示范发〔2026〕7号", "下发的正文", "2026年度民主生活会");
        assertThat(gates(desk, receipt)).contains("收到的通知还没有签收");
        assertThat(desk.post(receipt + "/signature", Map.of()).status()).isEqualTo(303);
        assertThat(gates(desk, receipt)).doesNotContain("收到的通知还没有签收");
        assertThat(desk.get("/").body()).doesNotContain("签收通知");

        String table = office.browserOf(issuer).get(notice).body();
        assertThat(table)
                .contains("应签收 2 个单位，已签收 1 个", "未签收 1/2", "签收（李四）", "未签收（还剩3天）")
                .containsSubsequence("乙县档案馆", "甲县档案馆");
        assertThat(office.browserOf(issuer).get(notice + "?show=unsigned").body())
                .contains("显示 1 个，共 2 个单位");
        assertThat(office.browserOf(chief).get(notice).body()).contains("甲县档案馆", "已签收 1 个");
    }

    @Test
    void whoIsLateIsToldInWords() {
        String notice = issued(office.browserOf(issuer), typed());
        clock.advance(Duration.ofDays(5));

        assertThat(office.browserOf(issuer).get(notice).body()).contains("逾期未签收 2/2", "未签收（逾期2天）");
        assertThat(office.browserOf(issuer).get("/").body()).contains("应签收 2，已签收 0");
    }

    @Test
    void aDayInsideTheWindowStandsAtOnceAndOneOutsideIsRefusedOnEveryPage() {
        String notice = issued(office.browserOf(issuer), typed());
        Browser desk = office.browserOf(clerk);
        String receipt = receipt(desk);
        String late = today.plusDays(61).toString();

        Answer refused = desk.post(receipt + "/day", Map.of("day", late));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("晚于通知规定的期限", late);
        Answer plan = desk.post(cycle(desk, receipt) + "/plan", Map.of("meeting", late));
        assertThat(plan.status()).isEqualTo(422);
        assertThat(plan.body()).contains("晚于通知规定的期限");

        String inside = today.plusDays(30).toString();
        assertThat(desk.post(receipt + "/day", Map.of("day", inside)).status()).isEqualTo(303);
        assertThat(desk.get(cycle(desk, receipt)).body()).contains("value=\"" + inside + "\"");
        assertThat(office.browserOf(chief).get(notice).body()).contains("未报日期 1/2");
    }

    @Test
    void aMeetingIsDraftedMovedAndCalledInsideTheWindowOnly() {
        issued(office.browserOf(issuer), typed());
        Browser desk = office.browserOf(clerk);
        String meetings = cycle(desk, receipt(desk)) + "/meetings";

        Answer refused = desk.post(meetings, meeting("", today.plusDays(61)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("晚于通知规定的期限", "请填写会议名称");
        Answer drafted = desk.post(meetings, meeting("年度会议", today.plusDays(30)));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(303);
        Answer moved = desk.post(drafted.location() + "/plan", meeting("年度会议", today));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.body()).contains("早于通知规定的期限");

        Map<String, String> shorter = typed();
        shorter.put("until", today.plusDays(20).toString());
        shorter.put("reason", "会议期限写错，应提前");
        String notice =
                first(office.browserOf(issuer).get("/notices").body(), "/notices/[0-9a-f-]{36}");
        office.browserOf(issuer).post(notice + "/correction?" + chosen(), shorter);
        Answer called = desk.post(drafted.location() + "/call", Map.of());
        assertThat(called.status()).isEqualTo(422);
        assertThat(called.body()).contains("晚于通知规定的期限");
    }

    /** {@code postponedBy} of the framework: here the head of the unit that issued the notice. */
    @Test
    void aPostponementIsDecidedByTheOfficeThatTheFrameworkNames() {
        Browser above = office.browserOf(issuer);
        Answer own =
                above.post(
                        "/units/" + bureau + "/frameworks",
                        Map.of(
                                "text",
                                """
                                extends: {id: cn-team-2024, version: 1}
                                id: asks-the-head
                                version: 1
                                validFrom: 2024-12-15
                                title: {zh: 延期由主要负责人批, en: the head agrees}
                                source: {zh: 自拟, en: our own}
                                certainty: example
                                notice: {postponedBy: head}
                                """));
        above.post(own.location() + "/publication", Map.of());
        Map<String, String> typed = typed();
        typed.put("framework", "asks-the-head");
        issued(above, typed);
        Account bureauHead = office.account(bureau, "冯十一", Role.HEAD);
        office.grant(bureauHead, first, Role.SUPERVISOR);
        Browser desk = office.browserOf(clerk);
        String receipt = receipt(desk);
        assertThat(desk.get(receipt).body()).contains("须由下发单位的主要负责人同意");
        ask(desk, receipt, today.plusDays(75));

        assertThat(above.get("/").body()).doesNotContain("批复延期申请");
        Browser deciding = office.browserOf(bureauHead);
        assertThat(deciding.get("/").body()).contains("批复延期申请");
        String decision =
                first(deciding.get(receipt).body(), "/postponements/[0-9a-f-]{36}/decision");
        assertThat(above.post(decision, Map.of("verdict", "agreed")).body())
                .contains("延期由下发通知的单位的主要负责人批复");
        assertThat(deciding.post(decision, Map.of("verdict", "agreed")).status()).isEqualTo(303);
        assertThat(desk.get(receipt).body()).contains("冯十一 批复");
    }

    @Test
    void aPostponementIsAskedForAndDecidedWithReasons() {
        String notice = issued(office.browserOf(issuer), typed());
        Browser desk = office.browserOf(clerk);
        String receipt = receipt(desk);
        LocalDate later = today.plusDays(75);

        Answer short_ =
                desk.post(
                        receipt + "/postponements", Map.of("later", later.toString(), "why", "忙"));
        assertThat(short_.status()).isEqualTo(422);
        assertThat(short_.body()).contains("请写明原因", "value=\"" + later + "\"");
        ask(desk, receipt, later);
        Browser above = office.browserOf(issuer);
        assertThat(above.get("/").body()).contains("批复延期申请");
        assertThat(above.get(notice + "?show=asked").body()).contains("甲县档案馆", "待批");
        String decision = first(above.get(receipt).body(), "/postponements/[0-9a-f-]{36}/decision");
        String answer = "answer-" + decision.split("/", -1)[2];

        Answer wordless = above.post(decision, Map.of("verdict", "refused", answer, ""));
        assertThat(wordless.status()).isEqualTo(422);
        above.post(decision, Map.of("verdict", "refused", answer, "期限已经放宽过一次"));
        assertThat(desk.get(receipt).body()).contains("不同意延至", "期限已经放宽过一次");

        ask(desk, receipt, later);
        String again = first(above.get(receipt).body(), "/postponements/[0-9a-f-]{36}/decision");
        assertThat(desk.post(again, Map.of("verdict", "agreed")).status()).isEqualTo(404);
        assertThat(above.post(again, Map.of("verdict", "agreed")).status()).isEqualTo(303);
        assertThat(desk.get(cycle(desk, receipt)).body()).contains("value=\"" + later + "\"");
        assertThat(above.get(notice).body()).contains("同意延至").doesNotContain("超出期限");
    }

    @Test
    void aCorrectionIsANewVersionThatIsSignedForAgainAndKeepsTheCycle() {
        Browser above = office.browserOf(issuer);
        String notice = issued(above, typed());
        Browser desk = office.browserOf(clerk);
        String receipt = receipt(desk);
        desk.post(receipt + "/signature", Map.of());
        String cycle = cycle(desk, receipt);

        Map<String, String> typed = typed();
        typed.remove("framework");
        typed.put("until", today.plusDays(90).toString());
        assertThat(above.post(notice + "/correction?" + chosen(), typed).body()).contains("请写明原因");
        typed.put("reason", "会议期限写错，应延长一个月");
        Answer corrected = above.post(notice + "/correction?" + chosen(), typed);
        assertThat(corrected.status()).isEqualTo(303);

        assertThat(above.get(notice).body()).contains("此版本已被更正", "看第 2 版");
        assertThat(above.get(notice + "/correction").status()).isEqualTo(404);
        assertThat(above.get(corrected.location()).body()).contains("应签收 2 个单位，已签收 0 个", "会议期限写错");
        assertThat(desk.get(receipt).body()).contains("此版本已被更正").doesNotContain("报送日期");
        String second = receipt(desk);
        assertThat(second).isNotEqualTo(receipt);
        assertThat(cycle(desk, second)).isEqualTo(cycle);
        assertThat(gates(desk, second)).contains("收到的通知还没有签收");
    }

    @Test
    void isRefusedWithAllReasonsAndNothingTypedIsLost() {
        Browser above = office.browserOf(issuer);
        Answer answer =
                above.post(
                        "/units/" + bureau + "/notices",
                        Map.of(
                                "title", "",
                                "words", "已经写好的正文",
                                "from", "2026-99-01",
                                "until", today.minusDays(1).toString()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请填写通知标题", "请选择规程", "“2026-99-01”不是日期", "已经过去", "没有选择收文单位", "已经写好的正文");
    }

    @Test
    void nobodyElsesUnitGetsAnythingAndNobodyElseSeesIt() {
        Account stranger = office.account(office.unit("别处"), "吴九", Role.ORGANISER);
        Map<String, String> typed = typed();
        Answer own =
                office.browserOf(stranger)
                        .post("/units/" + stranger.unitId() + "/notices?" + chosen(), typed);
        assertThat(own.status()).isEqualTo(422);
        String notice = issued(office.browserOf(issuer), typed);

        assertThat(office.browserOf(stranger).get(notice).status()).isEqualTo(404);
        assertThat(office.browserOf(other).get(notice).status()).isEqualTo(404);
        assertThat(office.browserOf(other).get(receipt(office.browserOf(clerk))).status())
                .isEqualTo(404);
    }

    @Test
    void theDocumentComesBackAsItWas() {
        byte[] file = "通知原件".getBytes(StandardCharsets.UTF_8);
        Answer issued =
                office.browserOf(issuer)
                        .upload(
                                "/units/" + bureau + "/notices?" + chosen(),
                                typed(),
                                "file",
                                "通知.txt",
                                file);
        assertThat(issued.status()).isEqualTo(303);

        Browser desk = office.browserOf(clerk);
        Answer back = desk.get(receipt(desk) + "/file");
        assertThat(back.body()).isEqualTo("通知原件");
        assertThat(back.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void threeHundredUnitsGetItAtOnce() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(office.unit("示例单位" + (1000 + i), Optional.of(bureau)));
        }
        Map<String, String> typed = typed();
        typed.put("below", bureau.toString());

        Answer answer = office.browserOf(issuer).post("/units/" + bureau + "/notices", typed);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(office.browserOf(issuer).get(answer.location()).body())
                .contains("应签收 302 个单位，已签收 0 个", "示例单位1299");
        assertThat(all).hasSize(300);
    }

    private Map<String, String> meeting(String title, LocalDate on) {
        return Map.of(
                "title", title,
                "on", on.toString(),
                "chair", head.personId().toString(),
                "recorder", clerk.personId().toString());
    }

    private void ask(Browser desk, String receipt, LocalDate later) {
        Answer asked =
                desk.post(
                        receipt + "/postponements",
                        Map.of("later", later.toString(), "why", "主要负责人在外学习，月底返回"));
        assertThat(asked.status()).isEqualTo(303);
    }

    private String issued(Browser browser, Map<String, String> typed) {
        Answer answer = browser.post("/units/" + bureau + "/notices?" + chosen(), typed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private String chosen() {
        return "units=" + first + "&units=" + second;
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", "关于召开2026年度民主生活会的通知");
        typed.put("number", "示范发〔2026〕7号");
        typed.put("framework", "cn-team-2024");
        typed.put("round", "2026年度民主生活会");
        typed.put("period", "2026年度");
        typed.put("words", "下发的正文");
        typed.put("from", today.plusDays(10).toString());
        typed.put("until", today.plusDays(60).toString());
        return typed;
    }

    private static String receipt(Browser desk) {
        return first(desk.get("/notices").body(), "/received-notices/[0-9a-f-]{36}");
    }

    private static String cycle(Browser desk, String receipt) {
        return first(
                desk.get(receipt).body().replaceAll("(?s)<nav.*?</nav>", ""),
                "/cycles/[0-9a-f-]{36}");
    }

    private static String gates(Browser desk, String receipt) {
        return desk.get("/api/v1" + cycle(desk, receipt) + "/gates").body();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group();
    }
}
