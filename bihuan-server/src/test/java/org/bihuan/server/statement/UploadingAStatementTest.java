package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.testkit.DocxMaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class UploadingAStatementTest {

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;

    Scene scene;
    Browser browser;

    @BeforeEach
    void people() {
        scene = new Scene(office, cycles, packs);
        browser = office.browserOf(scene.organiser);
        browser.get(scene.newAddress() + "/new");
    }

    @Test
    void showsWhatWasRecognisedAndRemarked() {
        Answer page = begun(Optional.of(scene.member), Scene.TEXT);

        assertThat(page.body())
                .contains("个人对照检查材料", "成员甲", "第1版", "窗口等候时间长")
                .containsPattern("id=\"mark-(\\d+)\"[^>]* href=\"#remark-\\1\"")
                .contains("id=\"remark-1\"", "data-remark=\"1\"")
                .contains("id=\"part-", "问题 1.1", "问题 1.2", "原因 1", "措施 1", "无序号")
                .contains("存在的问题", "原因剖析", "整改措施")
                .contains("这次检查了什么", "带头深刻感悟");
    }

    @Test
    void takesAWordFileAndKeepsItByteForByte() {
        byte[] docx = DocxMaker.document().paragraph("我的对照检查材料").paragraph("一、存在的问题").bytes();

        Answer answer = upload(Optional.of(scene.member), "材料.docx", docx);

        assertThat(answer.status()).isEqualTo(303);
        Answer original = browser.get(answer.location() + "/original");
        assertThat(original.header("Content-Disposition")).startsWith("attachment;");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(browser.get(answer.location()).body())
                .contains("我的对照检查材料", Fingerprint.sha256(docx).substring(0, 12));
    }

    @Test
    void neverTakesAFileNameForAPath() {
        byte[] text = "一、存在的问题".getBytes(StandardCharsets.UTF_8);

        Answer answer = upload(Optional.of(scene.member), "../../etc/我的.txt", text);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).body()).contains("我的.txt").doesNotContain("etc/");
        assertThat(browser.get(answer.location() + "/original").header("Content-Disposition"))
                .doesNotContain("..", "%2F");
    }

    @Test
    void printsWhatStrangersWroteAsText() {
        Answer page = begun(Optional.empty(), "一、<script>alert(1)</script>\n二、“&amp;”'\"");

        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;amp;")
                .doesNotContain("<script>alert");
    }

    @Test
    void savesNothingTwiceWhenTheSameIsSentAgain() {
        Map<String, String> form = Scene.form(Optional.empty(), Scene.TEXT);
        String first = browser.post(scene.newAddress(), form).location();

        assertThat(browser.post(scene.newAddress(), form).location()).isEqualTo(first);
        Answer again = browser.post(first + "/versions", Map.of("text", Scene.TEXT));

        assertThat(again.status()).isEqualTo(303);
        assertThat(browser.get(first).body()).contains("第1版").doesNotContain("第2版");
    }

    @Test
    void refusesASecondStatementOfTheSamePersonAndLeadsToTheFirst() {
        String first = begunAt(Optional.of(scene.member), Scene.TEXT);

        Answer refused =
                browser.post(
                        scene.newAddress(), Scene.form(Optional.of(scene.member), "另一份，留着的文字"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("一轮只有一份", first + "/versions/new", "留着的文字");
    }

    @Test
    void namesEveryReasonAtOnceAndKeepsWhatWasTyped() {
        Answer refused =
                browser.post(
                        scene.newAddress(),
                        Map.of("whose", "", "title", "长".repeat(121), "text", " "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("没有说明是谁的材料", "材料名称有 121 个字，最多 120 个", "没有收到材料")
                .contains("长".repeat(121));
    }

    @Test
    void refusesAFileAndATextTogether() {
        Map<String, String> form = Scene.form(Optional.empty(), "粘贴的文字");

        Answer refused =
                browser.upload(
                        scene.newAddress(),
                        form,
                        "file",
                        "a.txt",
                        "甲".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("同时收到了文件和粘贴的文字", "粘贴的文字");
    }

    @Test
    void saysInBothLanguagesWhyAFileIsNotRead() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        Answer chinese = upload(Optional.empty(), "照片.png", picture);
        browser.post("/preferences", Map.of("language", "en", "back", "/"));
        Answer english = upload(Optional.empty(), "照片.png", picture);

        assertThat(chinese.status()).isEqualTo(422);
        assertThat(chinese.body()).contains("这是一张图片");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.body()).doesNotContain("这是一张图片").contains("picture");
    }

    @Test
    void refusesAFileAboveTheLimitInItsOwnWords() {
        byte[] large = "甲\n".repeat(6_000_000).getBytes(StandardCharsets.UTF_8);

        Answer refused = upload(Optional.of(scene.member), "大.txt", large);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("文件太大", "20 MB");
    }

    @Test
    void takesAVeryLongPastedText() {
        String text = ("一、存在的问题" + "写".repeat(90) + "\n").repeat(8_000);

        Answer answer = upload(Optional.of(scene.member), text);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatCannotBeKeptFaithfully() {
        byte[] nothing = "前面\u0000后面".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(Optional.empty(), "a.txt", nothing).status()).isEqualTo(422);
        Answer pasted =
                browser.post(scene.newAddress(), Scene.form(Optional.empty(), "前面\u0000后面"));
        assertThat(pasted.status()).isEqualTo(422);
    }

    @Test
    void keepsEarlierVersionsAndShowsThem() {
        String address = begunAt(Optional.of(scene.member), Scene.TEXT);
        browser.post(
                address + "/versions",
                Map.of("text", Scene.TEXT.replace("多到窗口去，长期坚持。", "每周三到窗口。")));

        assertThat(browser.get(address).body()).contains("每周三到窗口").doesNotContain("长期坚持。<");
        assertThat(browser.get(address + "?v=1").body())
                .contains("这不是最新的版本", "长期坚持")
                .doesNotContain("每周三到窗口");
        assertThat(browser.get(address + "?v=3").status()).isEqualTo(404);
        assertThat(browser.get(address + "?v=x").status()).isEqualTo(404);
        assertThat(browser.get(address + "/comparison?from=1&to=2").body())
                .contains("<del>", "<ins>", "第1版与第2版比较", "段未变")
                .doesNotContain("窗口等候时间长");
        assertThat(browser.get(address + "/comparison?from=2&to=1&all=true").body())
                .contains("<del>", "窗口等候时间长")
                .doesNotContain("段未变");
    }

    private Answer begun(Optional<Account> whose, String text) {
        return browser.get(begunAt(whose, text));
    }

    private String begunAt(Optional<Account> whose, String text) {
        Answer answer = browser.post(scene.newAddress(), Scene.form(whose, text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private Answer upload(Optional<Account> whose, String name, byte[] file) {
        return browser.upload(scene.newAddress(), Scene.form(whose, ""), "file", name, file);
    }

    /** As a browser does it: the form is multipart, and no file was chosen. */
    private Answer upload(Optional<Account> whose, String text) {
        return browser.upload(scene.newAddress(), Scene.form(whose, text), "file", "", new byte[0]);
    }
}
