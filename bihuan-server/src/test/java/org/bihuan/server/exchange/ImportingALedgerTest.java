package org.bihuan.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A ledger that an office has comes in, row by row, and is completed. */
@ServerTest
class ImportingALedgerTest extends LedgerAtTheDoor {
    @Test
    void aTableIsUnderstoodRowByRowBeforeAnythingIsChanged() {
        String address = upload("台账.csv", bytes(LEDGER));

        String page = organiser.get(address).body();
        assertThat(page)
                .contains("时限“7月底前”→ 2026年7月31日", "时限“待定”→ 推不出日期，等人补全")
                .contains("E5", "2月30日")
                .contains("单位里没有这个名字", "唯一同名");
        counts(address, 2, 0, 0, 1);
        assertThat(organiser.get(DRAFTS).body()).contains("这里没有条目");
    }

    @Test
    void whatTheTableDoesNotSayWaitsForAPersonAndNothingIsLost() {
        String address = upload("台账.csv", bytes(LEDGER));
        takeOver(address);

        String list = organiser.get(DRAFTS).body();
        assertThat(list).contains("窗口排队久", "档案不全", "刘一二", "待补全 2");
        String second = first(list, "档案不全.*?(/ledger/drafts/[0-9a-f-]{36})");
        String page = organiser.get(second).body();
        assertThat(page).contains("待定", "刘一二", "办公室");

        Answer refused = organiser.post(second, Map.of("f1-findings", "档案不全"));
        assertThat(refused.status()).isEqualTo(422);
        Map<String, String> row = row();
        row.put("f1-findings", "档案不全");
        row.put("f1-measure", "补齐档案");
        row.put("f1-owner", team.second.personId().toString());
        row.put("f1-due", "2020-06-30");
        row.put("request_key", first(page, "request_key\" value=\"([^\"]+)"));
        Answer made = organiser.post(second, row);
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        assertThat(organiser.get(DRAFTS).body()).contains("待补全 1", "已列入 1");
        assertThat(organiser.get("/ledger").body()).contains("档案不全", "2026-001");
    }

    @Test
    void aFileThatComesAgainIsKnownAndWhatWasPromisedIsNeverRewritten() {
        String once = upload("台账.csv", bytes(LEDGER));
        takeOver(once);
        counts(upload("台账.csv", bytes(LEDGER)), 0, 0, 2, 1);

        String reworded = LEDGER.replace("增开窗口", "再增开两个窗口").replace("待定", "9月");
        String again = upload("台账.csv", bytes(reworded));
        counts(again, 0, 2, 0, 1);
        takeOver(again);
        assertThat(organiser.get(DRAFTS).body()).contains("再增开两个窗口", "2026年9月30日");

        issueAll();
        String late = upload("台账.csv", bytes(LEDGER));
        counts(late, 0, 2, 0, 1);
        takeOver(late);
        assertThat(organiser.get("/ledger").body()).contains("再增开两个窗口").doesNotContain(">增开窗口<");
    }

    @Test
    void whatAPersonCorrectsIsRememberedForTheNextFile() {
        String file = "序号,问题,办法,谁管\n1,漏水,修理,王五\n";
        String address = upload("表.csv", bytes(file));
        String page = organiser.get(address).body();
        assertThat(page).contains("办法", "未认出，原样保留");
        Map<String, String> meanings = new HashMap<>();
        meanings.put("m0-2", "measure");
        meanings.put("m0-3", "owner");
        assertThat(organiser.post(address + "/meanings", meanings).status()).isEqualTo(303);
        waited(address);
        assertThat(organiser.get(address).body()).contains("责任人“王五”→ 王五");

        String next = upload("另一张表.csv", bytes(file.replace("漏水", "漏电")));
        assertThat(organiser.get(next).body()).contains("责任人“王五”→ 王五");
    }

    @Test
    void aNameIsSettledByAPerson() {
        String address = upload("台账.csv", bytes(LEDGER));
        String page = organiser.get(address).body();
        String field = first(page, "(?s)刘一二</th>.*?<select id=\"(n\\d+)\"");
        organiser.post(address + "/names", Map.of(field, team.second.personId().toString()));
        takeOver(address);
        String list = organiser.get(DRAFTS).body();
        assertThat(list).contains("赵六").doesNotContain("刘一二");
    }

    @Test
    void theSameWorkbookComesBackWithItsReasons() throws IOException {
        byte[] file =
                Sheets.of(
                        List.of("序号", "存在问题", "整改措施", "责任人", "完成时限"),
                        List.of("1", "窗口排队久", "增开窗口", "王五", "7月"),
                        List.of("2", "漏水", "修理", "王五", "2月30日"));
        String address = upload("2026年台账.xlsx", file);
        counts(address, 1, 0, 0, 1);

        byte[] back = organiser.get(address + "/returned").bytes();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(back))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(5)).isEqualTo("退回原因");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("7月");
            assertThat(rows.get(2).getCellText(5)).contains("E3", "2月30日");
        }
        // Uploaded again as it came back, its reasons stand in the way of nothing.
        counts(upload("2026年台账.xlsx", back), 1, 0, 0, 1);
    }

    @Test
    void aHostileFileIsRefusedWithItsReasonAndTheServerGoesOn() {
        byte[] cut = java.util.Arrays.copyOf(Sheets.of(List.of("序号", "问题")), 300);
        String address = upload("坏.xlsx", cut);
        assertThat(organiser.get(address).body()).contains("无法读取");
        assertThat(upload("台账.csv", bytes(LEDGER))).isNotEmpty();
    }

    @Test
    void whoMayNotMakeItemsFindsNothing() {
        String address = upload("台账.csv", bytes(LEDGER));
        for (var account : List.of(team.supervisor, team.staff)) {
            Browser other = team.office.browserOf(account);
            assertThat(other.get("/ledger/imports").status()).isEqualTo(404);
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(other.get(address + "/returned").status()).isEqualTo(404);
            assertThat(other.post(address + "/take-over", Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void draftsAreFilteredByWhatTheyLackAndTheRestGoesInAtOnce() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "存在问题", "整改措施", "责任人", "核验人", "完成时限"));
        for (int i = 1; i <= 120; i++) {
            rows.add(
                    List.of(
                            "" + i,
                            "问题" + i,
                            "措施" + i,
                            i % 3 == 0 ? "无此人" : "王五",
                            "",
                            i % 4 == 0 ? "待定" : "2026年7月"));
        }
        takeOver(upload("多.xlsx", Sheets.of(rows)));
        assertThat(organiser.get(DRAFTS).body()).contains("缺责任人 40", "缺时限 30", "缺核验人 120", "都不缺 0");
        String noOwner = organiser.get(DRAFTS + "?lacks=owner").body();
        assertThat(noOwner).contains("无此人", ">问题3<").doesNotContain(">问题1<");

        Map<String, String> fields = new HashMap<>();
        row().forEach((name, value) -> fields.put("all" + name.substring(2), value));
        fields.put("all-owner", team.second.personId().toString());
        fields.put("request_key", first(noOwner, "request_key\" value=\"([^\"]+)"));
        fields.put("lacks", "owner");
        fields.put("all", "true");
        Answer made = organiser.post(DRAFTS, fields);

        // Ten of the forty have no day either: they stay, each with its reason.
        assertThat(made.status()).as(made.body()).isEqualTo(422);
        assertThat(made.body()).contains("待补全 90", "已列入 30", "缺责任人 10");
    }

    @Test
    void manyRowsComeInInOneGo() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "存在问题", "整改措施", "责任人", "完成时限"));
        for (int i = 1; i <= 3_000; i++) {
            rows.add(List.of("" + i, "问题" + i, "措施" + i, "王五", "2026年7月"));
        }
        String address = upload("大.xlsx", Sheets.of(rows));
        counts(address, 3_000, 0, 0, 0);
        takeOver(address);
        assertThat(organiser.get(DRAFTS).body()).contains("待补全 3000");
        counts(upload("大.xlsx", Sheets.of(rows)), 0, 0, 3_000, 0);
    }
}
