package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SayingThatItIsNoFaultTest {

    private static final Pattern FORM =
            Pattern.compile(
                    "name=\"remark\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"place\""
                            + " value=\"([0-9a-f]{64})\"");

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;

    Scene scene;
    String address;
    Browser browser;

    @BeforeEach
    void aStatement() {
        scene = new Scene(office, cycles, packs);
        address = scene.begun(Optional.of(scene.member), Scene.TEXT);
        browser = office.browserOf(scene.member);
    }

    @Test
    void isShownWithItsReasonAndCountedApart() {
        Answer said = say(halfWidthComma(browser.get(address)), "引用原文如此");

        assertThat(said.status()).isEqualTo(303);
        assertThat(browser.get(said.location()).body()).contains("引用原文如此", "成员甲", "不是问题 1");
        assertThat(browser.get(address + "?state=dismissed").body()).contains("引用原文如此");
        assertThat(browser.get(address + "?state=open").body()).doesNotContain("引用原文如此");
    }

    @Test
    void holdsInTheNextVersionWhereTheWordsAreTheSame() {
        say(halfWidthComma(browser.get(address)), "引用原文如此");

        browser.post(address + "/versions", Map.of("text", "新加的一行标题\n" + Scene.TEXT));

        assertThat(browser.get(address).body()).contains("第2版", "引用原文如此", "不是问题 1");
    }

    @Test
    void sleepsWhereTheWordsAreGone() {
        say(halfWidthComma(browser.get(address)), "引用原文如此");

        browser.post(address + "/versions", Map.of("text", Scene.TEXT.replace(',', '，')));

        assertThat(browser.get(address).body()).contains("1 条理由在这一版里找不到对应的地方", "引用原文如此");
    }

    @Test
    void canBeTakenBack() {
        say(halfWidthComma(browser.get(address)), "引用原文如此");
        Matcher undo =
                Pattern.compile("(/statements/[^\"]+/withdrawal)")
                        .matcher(browser.get(address).body());
        assertThat(undo.find()).isTrue();

        Answer back = browser.post(undo.group(1), Map.of("version", "1"));

        assertThat(back.status()).isEqualTo(303);
        assertThat(browser.get(address).body()).doesNotContain("引用原文如此").contains("不是问题 0");
    }

    @Test
    void isRefusedWithoutAReason() {
        Answer refused = say(halfWidthComma(browser.get(address)), "  ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请写一句理由", "href=\"#reason-");
    }

    @Test
    void keepsAReasonThatIsTooLong() {
        Answer refused = say(halfWidthComma(browser.get(address)), "长".repeat(1_001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("有 1001 个字，最多 1000 个", "长".repeat(1_001));
    }

    @Test
    void isRefusedForARemarkThatIsNotWhatItWas() {
        Matcher form = halfWidthComma(browser.get(address));
        Map<String, String> word =
                Map.of(
                        "version", "1",
                        "remark", "1".equals(form.group(1)) ? "2" : "1",
                        "place", form.group(2),
                        "reason-1", "理由",
                        "reason-2", "理由");

        assertThat(browser.post(address + "/dismissals", word).status()).isEqualTo(422);
    }

    private Answer say(Matcher form, String reason) {
        return browser.post(
                address + "/dismissals",
                Map.of(
                        "version",
                        "1",
                        "remark",
                        form.group(1),
                        "place",
                        form.group(2),
                        "reason-" + form.group(1),
                        reason));
    }

    /** The form beside the remark on the half-width comma. */
    private static Matcher halfWidthComma(Answer page) {
        int rule = page.body().indexOf(">T01 ");
        assertThat(rule).isPositive();
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find(rule)).isTrue();
        return form;
    }
}
