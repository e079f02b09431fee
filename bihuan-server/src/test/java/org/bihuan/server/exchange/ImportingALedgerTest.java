package org.bihuan.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A ledger that an office has comes in, is completed, goes out, and comes back unchanged. */
@ServerTest
class ImportingALedgerTest {
    private static final String DRAFTS = "/ledger/drafts";

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

    private String upload(String name, byte[] file) {
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

    private String waited(String address) {
        for (int i = 0; i < 600; i++) {
            String body = organiser.get(address).body();
            if (!body.contains("读取中") && !body.contains("写入中")) {
                return address;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("never done: " + organiser.get(address).body());
    }

    private void takeOver(String address) {
        assertThat(organiser.post(address + "/take-over", Map.of()).status()).isEqualTo(303);
        waited(address);
    }

    private static int count(String page, String word) {
        Matcher found = Pattern.compile(">" + word + " (\\d+)</a>").matcher(page);
        assertThat(found.find()).as("%s in %s", word, page).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private void counts(String address, int fresh, int changed, int same, int refused) {
        String page = organiser.get(address).body();
        assertThat(List.of(count(page, "新增"), count(page, "变更"), count(page, "不变")))
                .as(page)
                .containsExactly(fresh, changed, same);
        assertThat(count(page, "退回")).as(page).isEqualTo(refused);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static final String LEDGER =
            """
            青禾学校2026年整改台账,,,,,,
            序号,存在问题,整改措施,责任人,完成时限,责任单位,大队意见
            1,窗口排队久,增开窗口,王五,7月底前,教务处,尽快
            2,档案不全,补齐档案,刘一二,待定,办公室,
            2,台账没有人看,每月看一次,赵六,2月30日,办公室,
            合计,3,,,,,
            """;

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

    private Map<String, String> row() {
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

    private void issueAll() {
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
    void whatGoesOutComesBackUnchangedInEveryFormat() {
        String odd =
                LEDGER.replace("增开窗口", "\"=SUM(A1), 增开\"\"窗口\"\"\"")
                        .replace("档案不全", "<script>alert(1)</script>");
        takeOver(upload("台账.csv", bytes(odd)));
        issueAll();
        for (String format : List.of("xlsx", "csv")) {
            Answer out = organiser.post("/ledger/export", Map.of("format", format));
            assertThat(out.status()).as(format).isEqualTo(200);
            counts(upload("导出." + format, out.bytes()), 0, 0, 2, 0);
        }
        Answer paper = organiser.post("/ledger/export", Map.of("format", "docx"));
        String address = upload("导出.docx", paper.bytes());
        counts(address, 0, 0, 2, 0);
        String page = organiser.get(address).body();
        assertThat(page).contains("=SUM(A1), 增开", "&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void stagesComeInAsTheyStandAndGoOutAndComeBack() {
        String file =
                """
                2026年整改台账,,,,,
                序号,存在问题,整改措施,责任人,完成时限,分阶段时限
                1,制度不全,修订制度,王五,2026年12月31日,"2026-06-30 完成初稿
                2026-12-31 印发执行"
                2,窗口排队久,增开窗口,王五,2026年5月底前完成改造，2026年9月底前开放,
                """;
        takeOver(upload("分阶段.csv", bytes(file)));
        String list = organiser.get(DRAFTS).body();
        String first = organiser.get(first(list, "制度不全.*?(/ledger/drafts/[0-9a-f-]{36})")).body();
        assertThat(first).contains("2026-06-30 完成初稿", "2026-12-31 印发执行");
        assertThat(first).containsPattern("value=\"in-stages\" selected");
        String second = organiser.get(first(list, "窗口排队久.*?(/ledger/drafts/[0-9a-f-]{36})")).body();
        assertThat(second).contains("2026-05-31", "2026-09-30");
        issueAll();
        assertThat(organiser.get("/ledger?sort=number").body()).contains("2026-001", "2026-002");
        for (String format : List.of("xlsx", "csv", "docx")) {
            Answer out = organiser.post("/ledger/export", Map.of("format", format));
            counts(upload("导出." + format, out.bytes()), 0, 0, 2, 0);
        }
        String csv =
                new String(
                        organiser.post("/ledger/export", Map.of("format", "csv")).bytes(),
                        StandardCharsets.UTF_8);
        assertThat(csv).contains("分阶段时限", "2026-06-30 完成初稿\n2026-12-31 印发执行", "分阶段整改");
    }

    /** A formula and a script in every column that offices use, and in one that nobody knows. */
    @Test
    void formulasAndScriptsInEveryFieldLeaveAsWords() throws IOException {
        List<String> headings =
                List.of(
                        "问题来源", "问题类别", "存在问题", "具体表现", "原因分析", "整改目标", "重点工作", "整改措施", "量化指标",
                        "牵头领导", "责任单位", "责任人", "配合单位", "联系人", "进展情况", "整改成效", "佐证材料", "验收意见",
                        "公开范围", "备注", "大队意见");
        List<String> hostile = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String sign = List.of("=", "+", "-", "@").get(i % 4);
            hostile.add(sign + "cmd|' /C calc'!A0<script>alert(" + i + ")</script>");
        }
        takeOver(upload("坏.xlsx", Sheets.of(List.of(headings, hostile))));
        issueAll();
        assertThat(organiser.get("/ledger").body()).doesNotContain("<script>alert");

        byte[] xlsx = organiser.post("/ledger/export", Map.of("format", "xlsx")).bytes();
        String sheet = entry(xlsx, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("alert(").doesNotContain("<f>", "<f ", "<script>");
        String csv =
                new String(
                        organiser.post("/ledger/export", Map.of("format", "csv")).bytes(),
                        StandardCharsets.UTF_8);
        assertThat(csv).contains("'=cmd", "'+cmd", "'-cmd", "'@cmd");
        assertThat(Pattern.compile("(^|[,\n\"])[=+@-]cmd").matcher(csv).find()).as(csv).isFalse();
        byte[] docx = organiser.post("/ledger/export", Map.of("format", "docx")).bytes();
        assertThat(entry(docx, "word/document.xml"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "w:fldSimple", "w:instrText");
        for (String format : List.of("xlsx", "csv", "docx")) {
            Answer out = organiser.post("/ledger/export", Map.of("format", format));
            counts(upload("导出." + format, out.bytes()), 0, 0, 1, 0);
        }
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.createTempFile("export", ".zip");
        try {
            Files.write(file, zip);
            try (ZipFile whole = new ZipFile(file.toFile());
                    InputStream in = whole.getInputStream(whole.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
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

    private static String first(String text, String pattern) {
        List<String> all = all(text, pattern);
        assertThat(all).as("%s in %s", pattern, text).isNotEmpty();
        return all.getFirst();
    }

    private static List<String> all(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }
}
