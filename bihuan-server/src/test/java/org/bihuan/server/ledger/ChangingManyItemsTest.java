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
