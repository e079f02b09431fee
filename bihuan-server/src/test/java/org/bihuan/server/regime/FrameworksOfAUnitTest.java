package org.bihuan.server.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FrameworksOfAUnitTest {
    @Autowired Office office;
    @Autowired OwnFrameworks frameworks;

    private UUID unit;
    private Account organiser;
    private Browser browser;

    @BeforeEach
    void anOffice() {
        unit = office.unit("云岭县规程室");
        organiser = office.account(unit, "规程员", Role.ORGANISER);
        browser = office.browserOf(organiser);
    }

    @Test
    void whatComesWithTheSystemIsToldInPlainWordsAndCalledAnExample() {
        assertThat(browser.get("/frameworks").body())
                .contains("2024年度民主生活会（四个带头）", "iso9001-audit@1", "自带的示例");
        assertThat(browser.get("/frameworks/cn-team-2024/1").body())
                .contains("这是示例", "带头增强党性、严守纪律、砥砺作风", "应到9、须到6", "谈心谈话：必谈的都已谈到");
        assertThat(browser.get("/frameworks/cn-team-2024/9").status()).isEqualTo(404);
        assertThat(browser.get("/frameworks/generic/2/text").body()).contains("id: generic");
    }

    @Test
    void everyMistakeIsToldAtOnceAndTheTypedTextStays() {
        Answer answer =
                browser.post(
                        place(), Map.of("text", pack(1) + "quorum: {share: 7/5}\nligths: []\n"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("规程里有2处错误")
                .contains("第10行第17列：quorum.share 是 7/5，超过了全体；是否应为：5/7")
                .contains("是不是想写“lights”？")
                .contains("ligths: []");
        assertThat(offered()).isEmpty();
    }

    @Test
    void aDraftIsPublishedAndALaterVersionTakesItsPlace() {
        String first = kept(pack(1));
        assertThat(browser.get(first).body()).contains("草稿", "发布");
        assertThat(browser.get("/cycles/new?unit=" + unit).body()).doesNotContain("自查一");

        done(browser.post(first + "/publication", Map.of()));

        assertThat(browser.get("/cycles/new?unit=" + unit).body()).contains("自查一");
        String second = kept(pack(2));
        done(browser.post(second + "/publication", Map.of()));
        assertThat(browser.get(first).body()).contains("已被新版代替");
        assertThat(browser.get(second).body()).contains("已发布");
        assertThat(offered().map(Pack::framework).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void whatWasPublishedStaysAsItIs() {
        String first = kept(pack(2));
        done(browser.post(first + "/publication", Map.of()));

        assertThat(browser.post(place(), Map.of("text", pack(2))))
                .satisfies(a -> assertThat(a.status()).isEqualTo(422))
                .satisfies(a -> assertThat(a.body()).contains("请把版本号加一"));
        assertThat(browser.post(place(), Map.of("text", pack(1))).body()).contains("请用更大的版本号");
        assertThat(browser.post(first + "/publication", Map.of()).status()).isEqualTo(422);
        assertThat(browser.post(first + "/removal", Map.of()).body()).contains("它已不是草稿");
        assertThat(
                        browser.post(
                                        place(),
                                        Map.of("text", pack(1).replace("id: own", "id: generic")))
                                .body())
                .contains("请另取一个代号");
        assertThat(browser.post(place(), Map.of("text", " ")).body()).contains("没有内容");
    }

    @Test
    void aDraftMayBeReplacedAndRemoved() {
        String first = kept(pack(1));
        String again = kept(pack(1).replace("自查一", "自查甲"));

        assertThat(again).isEqualTo(first);
        assertThat(browser.get(first).body()).contains("自查甲").doesNotContain("自查一");
        done(browser.post(first + "/removal", Map.of()));
        assertThat(browser.get(first).status()).isEqualTo(404);
    }

    @Test
    void aVariantIsKeptWholeSoThatACycleNeedsNoBase() {
        String variant =
                """
                extends: {id: cn-team-2021, version: 2}
                id: own
                version: 1
                validFrom: 2021-12-20
                title: {zh: 自查一, en: one}
                source: {zh: 虚构, en: made up}
                certainty: example
                dimensions: {add: [{code: flood, title: 带头落实防汛责任, mandatory: true}]}
                """;

        String address = kept(variant);

        done(browser.post(address + "/publication", Map.of()));
        assertThat(browser.get(address).body())
                .contains("以 cn-team-2021 第 2 版为基础", "带头落实防汛责任", "带头践行以人民为中心的发展思想");
        assertThat(browser.get(address + "/text").body()).isEqualTo(variant);
        assertThat(offered().orElseThrow().yaml())
                .contains("带头践行以人民为中心的发展思想")
                .doesNotContain("extends");
    }

    @Test
    void whatStaysAndWhatGoesIsShownForTwo() {
        String address = kept(pack(1));
        String key = address.substring(address.lastIndexOf('/') + 1);

        assertThat(browser.get("/frameworks/comparison?before=generic@2&after=" + key).body())
                .contains("从 generic@2 换到 own@1", "没有了", "新增");
        assertThat(browser.get("/frameworks/comparison?before=generic@2&after=generic@2").body())
                .contains("没有不同");
        assertThat(browser.get("/frameworks/comparison").status()).isEqualTo(200);
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        String address = kept(pack(1));
        done(browser.post(address + "/publication", Map.of()));
        UUID elsewhere = office.unit("云岭县别处");
        Browser stranger = office.browserOf(office.account(elsewhere, "别人", Role.ORGANISER));

        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get("/frameworks").body()).doesNotContain("自查一");
        assertThat(stranger.post(place(), Map.of("text", pack(3))).status()).isEqualTo(404);
        Browser member = office.browserOf(office.account(unit, "成员", Role.MEMBER));
        assertThat(member.get(address).status()).isEqualTo(200);
        assertThat(member.post(address + "/removal", Map.of()).status()).isEqualTo(404);
    }

    private Optional<Pack> offered() {
        return office.as(organiser, who -> frameworks.offered(unit, "own"));
    }

    private String place() {
        return "/units/" + unit + "/frameworks";
    }

    private String kept(String text) {
        Answer answer = browser.post(place(), Map.of("text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("^https?://[^/]+", "");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private static String pack(int version) {
        return """
        id: own
        version: %d
        language: zh
        validFrom: 2025-01-01
        title: {zh: 自查一, en: one}
        source: {zh: 虚构, en: made up}
        certainty: example
        statements: [{code: a, name: {zh: 材料, en: statement}}]
        dimensions: [{code: counter, title: 窗口服务, mandatory: true}]
        """
                .formatted(version);
    }
}
