package org.bihuan.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;

/** What goes out comes back unchanged, and nothing in it does anything to whoever opens it. */
@ServerTest
class TakingALedgerOutAndInTest extends LedgerAtTheDoor {
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
}
