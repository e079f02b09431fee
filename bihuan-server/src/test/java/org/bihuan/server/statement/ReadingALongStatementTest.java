package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
class ReadingALongStatementTest {
    /** Bytes of a page, at the most; an ordinary statement's has about as many. */
    private static final int SMALL = 700_000;

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;

    Scene scene;
    Browser browser;

    @BeforeEach
    void people() {
        scene = new Scene(office, cycles, packs);
        browser = office.browserOf(scene.organiser);
    }

    @Test
    void everyPageOfTheLongestStatementIsSmall() {
        String paragraph = "二是下乡有时走过场。5月抽查有11人等候超过40分钟,没有分流，长期坚持";
        byte[] file =
                ("一、存在的问题\n" + (paragraph + "\n").repeat(1_999_000 / (paragraph.length() + 1) - 1))
                        .getBytes(StandardCharsets.UTF_8);
        browser.get(scene.newAddress() + "/new");
        String address =
                browser.upload(
                                scene.newAddress(),
                                Scene.form(Optional.empty(), ""),
                                "file",
                                "a.txt",
                                file)
                        .location();

        Answer first = browser.get(address);
        Answer last = browser.get(address + "?page=9999");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().length()).isLessThan(SMALL);
        assertThat(first.body()).contains("材料较长，这是第 1 页，共 ").contains("id=\"paragraph-1\"");
        assertThat(last.body().length()).isLessThan(SMALL);
        assertThat(last.body()).doesNotContain("id=\"paragraph-1\"").contains("rel=\"prev\"");
    }

    @Test
    void aParagraphThatIsAsLongAsAStatementIsCutAsWell() {
        String address = begun("窗口等候时间长。".repeat(20_000));

        Answer second = browser.get(address + "?page=2");

        assertThat(second.body().length()).isLessThan(SMALL);
        assertThat(second.body()).contains("接上页", "id=\"paragraph-1\"");
    }

    @Test
    void pagesAreTurnedWithoutLosingWhatWasChosenToSee() {
        String address = begun(lines(600));

        Answer all = browser.get(address);
        Answer chosen = browser.get(address + "?v=1&kind=T&severity=error");
        Answer next = browser.get(link(chosen, "rel=\"next\" href=\"([^\"]+)\""));

        assertThat(all.body()).contains("id=\"leaves\"", "后面的页还有 ");
        assertThat(link(chosen, "rel=\"next\" href=\"([^\"]+)\""))
                .contains("kind=T", "severity=error", "page=");
        assertThat(next.body())
                .contains("name=\"kind\" value=\"T\"", "name=\"severity\" value=\"error\"")
                .contains("前面的页还有 ");
    }

    @Test
    void aRemarkIsFoundByItsNumberOnWhicheverPageItStands() {
        String address = begun(lines(600));

        for (int number : new int[] {1, 150, 420}) {
            Answer page = browser.get(address + "?v=1&remark=" + number);

            assertThat(page.body()).contains("id=\"remark-" + number + "\"");
        }
        Answer first = browser.get(address);
        String further = link(first, "href=\"([^\"]+)\" data-away=\"after\"");
        Matcher number = Pattern.compile("remark=(\\d+)#remark-\\1").matcher(further);
        assertThat(number.find()).isTrue();
        assertThat(first.body()).doesNotContain("id=\"remark-" + number.group(1) + "\"");
        assertThat(browser.get(further.replaceAll("#.*", "")).body())
                .contains("id=\"remark-" + number.group(1) + "\"");
    }

    @Test
    void linksToWhatWasRecognisedLeadToItsPage() {
        String address = begun(lines(600) + "三、整改措施\n（一）改进作风。每月到窗口两次。\n");

        String there = link(browser.get(address), "href=\"([^\"]*#part-m[^\"]*)\"");
        Answer page = browser.get(there.replaceAll("#.*", ""));

        assertThat(there).contains("&at=");
        assertThat(page.body()).contains("id=\"" + there.replaceAll(".*#", "") + "\"");
    }

    @Test
    void aWordOnARemarkOfALaterPageLeadsBackThereWithWhatWasChosen() {
        String address = begun(lines(600));
        Answer page = browser.get(address + "?v=1&kind=T&near=3");
        String number = link(page, "data-remark=\"(\\d+)\"");
        String place = link(page, "name=\"place\" value=\"([^\"]+)\"");

        Answer said =
                browser.post(
                        address + "/dismissals",
                        Map.of(
                                "version",
                                "1",
                                "remark",
                                number,
                                "place",
                                place,
                                "kind",
                                "T",
                                "reason-" + number,
                                "这是固定写法"));
        Answer refused =
                browser.post(
                        address + "/dismissals",
                        Map.of("version", "1", "remark", number, "place", "x", "kind", "T"));

        assertThat(said.location()).endsWith("?v=1&kind=T&remark=" + number + "#remark-" + number);
        assertThat(browser.get(said.location().replaceAll("#.*", "")).body())
                .contains("这是固定写法", "id=\"remark-" + number + "\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"remark-" + number + "\"");
    }

    @Test
    void anotherChoiceShowsTheNearestPageOnWhichThereIsSomethingToSee() {
        String address = begun("库房管理松驰。\n" + "每月到窗口值班两次。\n".repeat(900));

        Answer nothingHere = browser.get(address + "?v=1&kind=T&page=3");
        Answer near = browser.get(address + "?v=1&kind=T&near=3");

        assertThat(nothingHere.body()).contains("这一页没有要看的提示", "前面的页还有 1 条提示");
        assertThat(nothingHere.body()).contains("&amp;near=3#remarks");
        assertThat(near.body()).contains("松驰", "id=\"remark-");
    }

    @Test
    void whatIsUnsureOnOtherPagesIsCountedAndReached() {
        String address = begun(("没有归属的一段话。\n").repeat(700));

        Answer page = browser.get(address);

        assertThat(list(page, "(别的页上还有 \\d+ 处。)")).isNotEmpty();
    }

    @Test
    void twoLongVersionsAreComparedPageByPage() {
        String address = begun(lines(600));
        browser.post(address + "/versions", Map.of("text", lines(600).replace("没有专人", "缺少专人")));

        Answer first = browser.get(address + "/comparison?from=1&to=2");
        Answer last = browser.get(address + "/comparison?from=1&to=2&page=99");

        assertThat(first.body().length()).isLessThan(SMALL);
        assertThat(first.body()).contains("/comparison?from=1&amp;to=2&amp;page=2");
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.body()).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void nonsenseInTheAddressIsAsIfItHadNotBeenSaid() {
        String address = begun(lines(600));

        for (String query :
                List.of("page=0", "page=-4", "near=99999", "remark=99999", "at=2147483647")) {
            assertThat(browser.get(address + "?" + query).status()).as(query).isEqualTo(200);
        }
    }

    private static String lines(int count) {
        return "一、存在的问题\n" + "库房管理松驰,没有专人。\n".repeat(count);
    }

    private String begun(String text) {
        browser.get(scene.newAddress() + "/new");
        Answer answer = browser.post(scene.newAddress(), Scene.form(Optional.empty(), text));
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private static String link(Answer page, String pattern) {
        return list(page, pattern).getFirst();
    }

    private static List<String> list(Answer page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .map((MatchResult m) -> m.group(1).replace("&amp;", "&"))
                .toList();
    }
}
