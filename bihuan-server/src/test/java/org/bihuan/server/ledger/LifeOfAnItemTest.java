package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.CSV;
import static org.bihuan.server.ledger.LedgerOffice.act;
import static org.bihuan.server.ledger.LedgerOffice.hidden;
import static org.bihuan.server.ledger.LedgerOffice.require303;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens to an item besides the way from issue to close-out, through its page. */
@ServerTest
class LifeOfAnItemTest {
    private static final Pattern CHANGE = Pattern.compile("name=\"change_id\" value=\"([^\"]*)\"");

    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOwnerSignsForItAndTheClockSaysWhenHeDoesNot() {
        UUID item = here.item();
        clock.advance(Duration.ofDays(5));

        assertThat(page(here.head, item)).contains("逾期没有认领", "交办已有5天");
        assertThat(send(here.organiser, item, "receipt", Map.of()).body())
                .contains("认领要由责任人科长丁本人办理");
        require303(send(here.owner, item, "receipt", Map.of()));
        assertThat(page(here.head, item)).contains("已认领", "超过了规定的时间");
        assertThat(send(here.owner, item, "receipt", Map.of()).body()).contains("已经认领过了");
    }

    @Test
    void whenSomebodyElseReportsFirstItIsAtWorkAndStillWaitsForTheOwner() {
        UUID item = here.item();
        require303(send(here.organiser, item, "notes", Map.of("note", "代填：已经和厂家联系")));

        assertThat(page(here.owner, item)).contains("别人已经先填了进展", "等责任人认领");
        assertThat(here.office.browserOf(here.owner).get("/").body()).contains("去认领");
        require303(
                LedgerOffice.attach(
                        here.office.browserOf(here.organiser), item, "figures", "数据.csv", CSV));
        assertThat(send(here.organiser, item, "submission", Map.of()).body()).contains("还没有认领");
        require303(send(here.owner, item, "receipt", Map.of()));

        assertThat(page(here.owner, item)).contains("已认领").doesNotContain("别人已经先填了进展");
        assertThat(here.office.browserOf(here.owner).get("/").body()).doesNotContain("去认领");
        require303(send(here.organiser, item, "submission", Map.of()));
    }

    @Test
    void aDateThatIsMovedFiveTimesShowsFiveOldDates() {
        UUID item = here.item();
        List<String> days =
                List.of("2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30");
        for (String day : days) {
            require303(ask(here.owner, item, "extension", Map.of("to-on", day)));
            require303(decide(here.head, item, "agreement", Map.of()));
        }

        assertThat(page(here.owner, item))
                .contains("期限延过 5 次", "2026年11月30日")
                .contains(
                        "<del>2026年6月30日</del>",
                        "<del>2026年7月31日</del>",
                        "<del>2026年8月31日</del>",
                        "<del>2026年9月30日</del>",
                        "<del>2026年10月31日</del>")
                .contains("最初约定的期限");
    }

    @Test
    void neitherTheAskerNorTheOwnerAgreesAndEveryReasonIsSaid() {
        here.office.grant(here.owner, here.unit, org.bihuan.server.identity.Role.HEAD);
        UUID item = here.item();

        Answer backwards =
                send(
                        here.owner,
                        item,
                        "changes",
                        Map.of("change", "extension", "to-on", "2026-01-01"));
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.body()).contains("请写明理由", "新的日期要晚于现在的期限", "value=\"2026-01-01\"");

        require303(ask(here.owner, item, "extension", Map.of("to-on", "2026-08-31")));
        assertThat(decide(here.owner, item, "agreement", Map.of()).body())
                .contains("科长丁是责任人，不能审批自己这一条的变更", "科长丁是申请人，不能自己申请又自己审批");
        assertThat(decide(here.member, item, "agreement", Map.of()).body())
                .contains("变更由组织人员、主要负责人或核验人审批");
        assertThat(send(here.owner, item, "submission", Map.of()).body())
                .contains("有一项延期申请还没有审批", "还没有任何佐证");
        assertThat(decide(here.head, item, "refusal", Map.of()).body()).contains("请写明不同意的理由");
        require303(decide(here.head, item, "refusal", Map.of("decline-reason", "再抓紧一点")));
        assertThat(page(here.owner, item)).contains("没有同意变更", "再抓紧一点").doesNotContain("期限延过");
    }

    @Test
    void aTransferHandsTheItemOnAndTheNewOwnerSigns() {
        UUID item = here.item();
        require303(send(here.owner, item, "receipt", Map.of()));
        assertThat(
                        ask(
                                        here.owner,
                                        item,
                                        "transfer",
                                        Map.of("to-owner", here.verifier.personId().toString()))
                                .body())
                .contains("科员戊是核验人，不能当责任人");
        require303(
                ask(
                        here.owner,
                        item,
                        "transfer",
                        Map.of("to-owner", here.stranger.personId().toString())));
        require303(decide(here.head, item, "agreement", Map.of()));

        assertThat(page(here.stranger, item)).contains("旁人己", "等责任人认领");
        require303(send(here.stranger, item, "receipt", Map.of()));
        assertThat(here.office.browserOf(here.owner).get("/ledger/items/" + item).status())
                .isEqualTo(404);
    }

    @Test
    void anotherVerifiesByAgreementAndTheEarlierOneStaysOnRecord() {
        UUID item = here.submitted("figures");
        Map<String, String> stranger = Map.of("to-verifier", here.stranger.personId().toString());
        assertThat(ask(here.owner, item, "exchange", stranger).body())
                .contains("科长丁是责任人，不能提出由谁核验自己的工作");
        assertThat(
                        ask(
                                        here.organiser,
                                        item,
                                        "exchange",
                                        Map.of("to-verifier", here.owner.personId().toString()))
                                .body())
                .contains("科长丁是责任人、牵头领导或提交的人，不能当核验人");
        assertThat(
                        ask(
                                        here.organiser,
                                        item,
                                        "exchange",
                                        Map.of("to-verifier", here.verifier.personId().toString()))
                                .body())
                .contains("科员戊现在就是核验人");
        assertThat(
                        send(
                                        here.organiser,
                                        item,
                                        "changes",
                                        Map.of(
                                                "change",
                                                "exchange",
                                                "to-verifier",
                                                here.stranger.personId().toString()))
                                .body())
                .contains("请写明理由");
        require303(ask(here.organiser, item, "exchange", stranger));
        assertThat(send(here.verifier, item, "verification", Map.of()).body())
                .contains("有一项换核验人申请还没有审批");
        assertThat(decide(here.organiser, item, "agreement", Map.of()).body())
                .contains("不能自己申请又自己审批");
        require303(decide(here.head, item, "agreement", Map.of()));

        assertThat(page(here.head, item))
                .contains("换过的核验人", "<del>科员戊</del> → 旁人己", "设备到货推迟", "同意换核验人");
        assertThat(here.office.browserOf(here.verifier).get("/ledger/items/" + item).status())
                .isEqualTo(404);
        require303(send(here.stranger, item, "verification", Map.of()));
    }

    @Test
    void whoWouldVerifyDoesNotAgreeToIt() {
        UUID item = here.item();
        require303(
                ask(
                        here.organiser,
                        item,
                        "exchange",
                        Map.of("to-verifier", here.head.personId().toString())));

        assertThat(decide(here.head, item, "agreement", Map.of()).body())
                .contains("主任乙将是新的核验人，不能自己审批");
        require303(decide(here.verifier, item, "agreement", Map.of()));
        assertThat(page(here.head, item)).contains("<del>科员戊</del> → 主任乙");
    }

    @Test
    void whatIsMergedKeepsItsNumberAndPointsAtTheOther() {
        UUID first = here.item();
        UUID second = here.item();
        assertThat(ask(here.owner, second, "merging", Map.of("into", "2026-002")).body())
                .contains("不能并入自己");
        assertThat(ask(here.owner, second, "merging", Map.of("into", "2026-099")).body())
                .contains("没有编号为“2026-099”");
        require303(ask(here.owner, second, "merging", Map.of("into", "2026-001")));
        require303(decide(here.head, second, "agreement", Map.of()));

        assertThat(page(here.owner, second)).contains("2026-002", "已合并", "/ledger/items/" + first);
        assertThat(page(here.owner, first)).contains("并入本条的条目", "/ledger/items/" + second);
        assertThat(send(here.owner, second, "notes", Map.of("note", "还在做")).body())
                .contains("已经合并或拆分");
    }

    @Test
    void whatIsSplitGivesItsPartsNewNumbers() {
        UUID item = here.item();
        Map<String, String> parts = new HashMap<>();
        part(parts, 1, "增开窗口", "2026-05-31");
        part(parts, 2, "开通网上预约", "2026-09-30");
        assertThat(ask(here.owner, item, "splitting", parts).body()).contains("第 2 条的日期不能晚于原来的期限");
        part(parts, 2, "开通网上预约", "2026-06-30");
        require303(ask(here.owner, item, "splitting", parts));
        require303(decide(here.head, item, "agreement", Map.of()));

        assertThat(page(here.owner, item)).contains("已拆分", ">2026-002</a>", ">2026-003</a>");
        assertThat(here.office.browserOf(here.owner).get("/ledger?sort=number").body())
                .contains("增开窗口", "开通网上预约");
    }

    @Test
    void whatIsSuspendedRestsAndGoesOn() {
        UUID item = here.item();
        require303(ask(here.owner, item, "suspension", Map.of()));
        require303(decide(here.head, item, "agreement", Map.of()));

        assertThat(send(here.owner, item, "notes", Map.of("note", "做了")).body())
                .contains("这一条已经中止");
        assertThat(send(here.owner, item, "resumption", Map.of()).body()).contains("请写明恢复的理由");
        require303(send(here.owner, item, "resumption", Map.of("resume-reason", "经费已到")));
        require303(send(here.owner, item, "notes", Map.of("note", "做了")));
    }

    @Test
    void someMonthsLaterAnotherLooksWhetherItHeld() {
        UUID item = here.closed();
        assertThat(look(here.head, item, "held").body()).contains("回头看从 2026年9月5日 起");
        clock.advance(Duration.ofDays(190));

        here.office.grant(here.owner, here.unit, org.bihuan.server.identity.Role.HEAD);
        assertThat(look(here.owner, item, "held").body()).contains("不能自己检查自己负责的整改措施");
        assertThat(look(here.head, item, "").body()).contains("请选择结论");
        require303(look(here.head, item, "came-back"));
        assertThat(page(here.head, item)).contains("问题反弹", "等候时间又长了", "后来.csv");
        assertThat(look(here.head, item, "held").body()).contains("回头看已经有结论");
    }

    @Test
    void causesAreNamedAndSharedBetweenItems() {
        UUID first = here.item();
        UUID second = here.item();
        assertThat(page(here.owner, first)).contains("还没有写明原因");
        require303(send(here.owner, first, "causes", Map.of("cause", "窗口人手按三年前的人数排")));

        String known = page(here.owner, second);
        Matcher id =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>窗口人手按三年前的人数排")
                        .matcher(known);
        assertThat(id.find()).isTrue();
        require303(send(here.owner, second, "causes", Map.of("known-cause", id.group(1))));
        assertThat(page(here.owner, second)).contains("<p>窗口人手按三年前的人数排</p>");
        require303(send(here.owner, second, "causes", Map.of("unlinked", id.group(1))));
        assertThat(page(here.owner, second)).doesNotContain("<p>窗口人手按三年前的人数排</p>");
    }

    @Test
    void aVisitSaysWhereAndWhomAndIsShownWithoutItsFollowUp() {
        UUID item = here.item();
        Browser owner = here.office.browserOf(here.owner);
        Answer bare = LedgerOffice.attach(owner, item, "field-visit", "走访.csv", CSV);
        assertThat(bare.body()).contains("请填写日期", "请填写地点", "请写明见了谁", "请写明发现什么问题");

        Map<String, String> fields = hidden(owner.get("/ledger/items/" + item));
        fields.putAll(
                Map.of(
                        "kind", "field-visit",
                        "shows", "电梯停了",
                        "day", "2026-03-02",
                        "place", "清源社区",
                        "people", "居民代表",
                        "found", "三单元电梯停用"));
        require303(
                owner.upload("/ledger/items/" + item + "/evidence", fields, "file", "走访.csv", CSV));
        assertThat(owner.get("/ledger/items/" + item).body())
                .contains("有 1 次走访还没有后续", "地点：清源社区", "日期：2026年3月2日", "三单元电梯停用", "走访之后怎么办的，还没有写");
        Matcher visit =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>清源社区")
                        .matcher(owner.get("/ledger/items/" + item).body());
        assertThat(visit.find()).isTrue();
        require303(
                send(
                        here.owner,
                        item,
                        "follow-ups",
                        Map.of("visit", visit.group(1), "followed", "物业三天后修好")));
        assertThat(page(here.owner, item))
                .contains("物业三天后修好")
                .doesNotContain("次走访还没有后续", "走访之后怎么办的，还没有写");
    }

    private Answer look(Account who, UUID item, String result) {
        Browser browser = here.office.browserOf(who);
        Map<String, String> fields = hidden(browser.get("/ledger/items/" + item));
        fields.put("later-result", result);
        fields.put("later-later-look", "等候时间又长了");
        fields.put("later-kind", "figures");
        fields.put("later-shows", "九月的等候时间");
        return browser.upload(
                "/ledger/items/" + item + "/effect-checks",
                fields,
                "later-file",
                "后来.csv",
                "month,minutes\n9,38\n".getBytes(StandardCharsets.UTF_8));
    }

    private void part(Map<String, String> parts, int number, String measure, String due) {
        parts.put("part-" + number + "-measure", measure);
        parts.put("part-" + number + "-owner", here.owner.personId().toString());
        parts.put("part-" + number + "-due", due);
    }

    private Answer ask(Account who, UUID item, String kind, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("change", kind);
        fields.put("reason-" + kind, "设备到货推迟");
        return send(who, item, "changes", fields);
    }

    private Answer decide(Account who, UUID item, String what, Map<String, String> more) {
        Matcher change = CHANGE.matcher(page(here.head, item) + page(here.organiser, item));
        Map<String, String> fields = new HashMap<>(more);
        if (change.find()) {
            fields.put("change_id", change.group(1));
        }
        return send(who, item, "changes/" + what, fields);
    }

    private Answer send(Account who, UUID item, String action, Map<String, String> typed) {
        return act(here.office.browserOf(who), item, action, typed);
    }

    private String page(Account who, UUID item) {
        return here.office.browserOf(who).get("/ledger/items/" + item).body();
    }
}
