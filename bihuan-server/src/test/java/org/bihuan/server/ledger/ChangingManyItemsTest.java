package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ChangingManyItemsTest {
    private static final String LABELLED =
            "/ledger?label=" + URLEncoder.encode("督导组关注", StandardCharsets.UTF_8);

    @Autowired ApplicationContext server;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void isOneJobWithAReportForEachItemAndIsUndoneAsOne() {
        here.item();
        here.item();
        here.closed();
        Browser organiser = here.office.browserOf(here.organiser);

        Answer chosen = organiser.get("/ledger/bulk?all=true&q=" + "2026");
        assertThat(chosen.body()).contains("没有选中条目");
        String form = organiser.get("/ledger/bulk?all=true").body();
        assertThat(form).contains("选中3条");
        Answer done = organiser.post("/ledger/bulk", wish(form, "label", "督导组关注"));

        assertThat(done.status()).isEqualTo(303);
        String report = organiser.get(done.location()).body();
        assertThat(report).contains("改动2条，本来就是这样0条，没有改1条", "加标签“督导组关注”").contains("已经销号的条目不再改动");
        assertThat(organiser.get(LABELLED).body()).contains("共 2 条");

        Answer undone = organiser.post(path(done) + "/undoing", Map.of());

        assertThat(undone.status()).isEqualTo(303);
        assertThat(organiser.get(path(done)).body()).contains("整批撤销").doesNotContain("条恢复原样）");
        assertThat(organiser.get(LABELLED).body()).contains("没有符合条件");
        organiser.post(path(done) + "/undoing", Map.of());
        assertThat(organiser.get(LABELLED).body()).contains("没有符合条件");
    }

    @Test
    void asksForOneExtensionOfManyAndTakesBackWhatNobodyDecided() {
        UUID first = here.item();
        UUID second = here.item();
        here.closed();
        Browser organiser = here.office.browserOf(here.organiser);
        String form = organiser.get("/ledger/bulk?all=true").body();
        Map<String, String> wish = wish(form, "extension", "");
        assertThat(organiser.post("/ledger/bulk", wish).body()).contains("请选新的日期", "请写明理由");
        wish.put("wanted-day", "2026-08-31");
        wish.put("reason", "设备到货推迟");

        Answer done = organiser.post("/ledger/bulk", wish);

        String report = organiser.get(path(done)).body();
        assertThat(report).contains("改动2条，本来就是这样0条，没有改1条", "申请延到“2026年8月31日”", "已经销号");
        Browser head = here.office.browserOf(here.head);
        String page = head.get("/ledger/items/" + first).body();
        Matcher change = Pattern.compile("name=\"change_id\" value=\"([^\"]*)\"").matcher(page);
        assertThat(change.find()).isTrue();
        LedgerOffice.require303(
                LedgerOffice.act(
                        head, first, "changes/agreement", Map.of("change_id", change.group(1))));
        Answer again = organiser.post("/ledger/bulk", wish);
        assertThat(organiser.get(path(again)).body())
                .contains("改动0条", "没有改3条", "有一项延期申请还没有审批", "新的日期要晚于现在的期限");

        Answer undone = organiser.post(path(done) + "/undoing", Map.of());

        assertThat(organiser.get(path(undone)).body()).contains("1条恢复原样；1条已经审批");
        assertThat(head.get("/ledger/items/" + second).body()).contains("收回变更申请");
        assertThat(head.get("/ledger/items/" + first).body()).contains("期限延过 1 次");
    }

    @Test
    void asksForAnotherVerifierOfManyButNeverTheOwner() {
        here.item();
        here.item();
        Browser organiser = here.office.browserOf(here.organiser);
        Map<String, String> wish =
                wish(organiser.get("/ledger/bulk?all=true").body(), "exchange", "");
        wish.put("reason", "核验人调离");
        wish.put("wanted-person", here.owner.personId().toString());
        Answer owner = organiser.post("/ledger/bulk", wish);
        assertThat(organiser.get(path(owner)).body()).contains("改动0条", "不能当核验人");

        wish.put("wanted-person", here.stranger.personId().toString());
        Answer done = organiser.post("/ledger/bulk", wish);
        assertThat(organiser.get(path(done)).body()).contains("改动2条", "申请由“旁人己”核验");
    }

    @Test
    void refusesAllAtOnceAndKeepsWhatWasTyped() {
        here.item();
        Browser organiser = here.office.browserOf(here.organiser);
        String form = organiser.get("/ledger/bulk?all=true").body();
        Map<String, String> wish = wish(form, "label", "长".repeat(21));
        wish.put("reason", "因".repeat(201));

        Answer refused = organiser.post("/ledger/bulk", wish);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("标签最多20个字", "理由最多200个字", "长".repeat(21));
        assertThat(organiser.get("/ledger").body()).doesNotContain("长".repeat(21));
    }

    @Test
    void isNotForStaffAndNotForItemsOfAnotherUnit() {
        UUID item = here.item();
        assertThat(here.office.browserOf(here.owner).get("/ledger/bulk?item=" + item).status())
                .isEqualTo(404);
        LedgerOffice other = new LedgerOffice(server);
        Browser stranger = other.office.browserOf(other.organiser);

        Answer answer =
                stranger.post(
                        "/ledger/bulk",
                        Map.of(
                                "unit",
                                other.unit.toString(),
                                "item",
                                item.toString(),
                                "kind",
                                "label",
                                "wanted",
                                "别处"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有选中本单位的条目");
        assertThat(
                        stranger.post(
                                        "/ledger/bulk",
                                        Map.of(
                                                "unit",
                                                here.unit.toString(),
                                                "item",
                                                item.toString(),
                                                "kind",
                                                "label",
                                                "wanted",
                                                "别处"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void sharesAViewWithTheUnitUntilItIsWithdrawn() {
        here.item();
        Browser head = here.office.browserOf(here.head);
        Answer saved =
                head.post(
                        "/ledger/views",
                        Map.of(
                                "unit", here.unit.toString(),
                                "view-name", "逾期未销",
                                "state", "open",
                                "light", "overdue"));
        assertThat(saved.location()).endsWith("/ledger?state=open&light=overdue");
        Browser staff = here.office.browserOf(here.owner);
        assertThat(staff.get("/ledger").body())
                .contains("逾期未销", "href=\"/ledger?state=open&amp;light=overdue\"");
        assertThat(
                        head.post(
                                        "/ledger/views",
                                        Map.of("unit", here.unit.toString(), "view-name", "逾期未销"))
                                .body())
                .contains("已有同名视图");

        Matcher withdrawal =
                Pattern.compile("/ledger/views/[0-9a-f-]{36}/withdrawal")
                        .matcher(head.get("/ledger?state=open&light=overdue").body());
        assertThat(withdrawal.find()).isTrue();
        assertThat(staff.post(withdrawal.group(), Map.of()).body()).contains("只能由保存它的人");
        assertThat(head.post(withdrawal.group(), Map.of()).status()).isEqualTo(303);
        assertThat(staff.get("/ledger").body()).doesNotContain("逾期未销");
    }

    private static String path(Answer done) {
        return done.location().replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> wish(String form, String kind, String wanted) {
        Matcher item = Pattern.compile("name=\"item\" value=\"([^\"]+)\"").matcher(form);
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        if (!item.find()) {
            throw new AssertionError(form);
        }
        fields.put("unit", here.unit.toString());
        fields.put("all", "true");
        fields.put("kind", kind);
        fields.put("wanted", wanted);
        return fields;
    }
}
