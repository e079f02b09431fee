package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ReadingTheIndicatorTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;
    private String readings;
    private UUID item;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
        item = here.item();
        readings = "/ledger/items/" + item + "/readings";
        clock.advance(Duration.ofDays(60));
    }

    @Test
    void takesTwoColumnsOfASpreadsheetAndSaysWhyALineIsNotTaken() {
        Browser owner = here.office.browserOf(here.owner);

        Answer some =
                owner.post(
                        readings,
                        Map.of(
                                "readings",
                                """
                                日期\t平均等候
                                2026-03-10\t40
                                2026/3/17\t１,038.5分钟\t叫号系统
                                2026年3月24日\tNaN

                                2026-03-31\t1e30
                                2026-02-30\t3
                                2026-03-10\t39
                                2030-01-01\t5
                                2026-04-07
                                """,
                                "source",
                                "窗口月报"));

        assertThat(some.status()).isEqualTo(422);
        assertThat(some.body())
                .contains("录入2个读数，0个本来就有；6行有问题")
                .contains("第4行“2026年3月24日\tNaN”：数值读不懂")
                .contains("第6行“2026-03-31\t1e30”：数值读不懂")
                .contains("第7行“2026-02-30\t3”：日期读不懂")
                .contains("同一天写了两次", "日期还没有到", "缺数值")
                .contains("1038.5 分钟", "叫号系统", "窗口月报");
        Answer again = owner.post(readings, Map.of("readings", "2026-03-10 40"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(owner.post(readings, Map.of("readings", "2026-03-10 41")).body())
                .contains("这一天已有另一个读数");
    }

    @Test
    void keepsTheOldReadingBesideItsCorrection() {
        Browser owner = here.office.browserOf(here.owner);
        owner.post(readings, Map.of("readings", "2026-03-10\t400"));
        String correction = first(owner, readings + "/[0-9a-f-]{36}/correction");
        String id = correction.replaceAll(".*readings/|/correction", "");

        assertThat(owner.post(correction, Map.of("value-" + id, "四十")).body())
                .contains("请填写正确的数值", "请写明为什么更正");
        Map<String, String> right = Map.of("value-" + id, "40", "reason-" + id, "多打了一个零");
        assertThat(here.office.browserOf(here.verifier).post(correction, right).status())
                .isEqualTo(422);
        assertThat(owner.post(correction, right).status()).isEqualTo(303);

        assertThat(owner.get(readings).body()).contains("<s>400 分钟</s>", "40 分钟", "更正：多打了一个零");
        assertThat(owner.post(correction, right).body()).contains("已经被更正过");
        assertThat(owner.get("/ledger/items/" + item).body())
                .contains("40 分钟")
                .doesNotContain("400 分钟");
    }

    @Test
    void hidesTheForecastUnderFiveReadingsAndStaysSensibleWithAJumpAndAConstant() {
        Browser owner = here.office.browserOf(here.owner);
        owner.post(readings, Map.of("readings", "2026-03-12 41\n2026-03-19 41\n2026-03-26 41"));
        assertThat(owner.get(readings).body())
                .contains("4")
                .contains("5")
                .doesNotContain("chart-band");
        owner.post(readings, Map.of("readings", "2026-04-02 41\n2026-04-09 41"));
        assertThat(owner.get(readings).body()).doesNotContain("chart-band", "NaN", "Infinity");

        owner.post(readings, Map.of("readings", "2026-04-16 99999999999999.9999"));

        assertThat(owner.get(readings).body()).doesNotContain("NaN", "Infinity");
        assertThat(owner.get("/ledger/items/" + item).status()).isEqualTo(200);
    }

    @Test
    void saysWhenTheLatestReadingIsOlderThanAgreed() {
        Browser organiser = here.office.browserOf(here.organiser);
        organiser.post(readings, Map.of("readings", "2026-03-12 41"));
        assertThat(organiser.get(readings).body()).doesNotContain("说好每7天");

        Answer set =
                organiser.post(
                        "/ledger/items/" + item + "/indicator",
                        Map.of("definition", "取号到叫号", "way-source", "叫号系统", "every", "7"));

        assertThat(set.status()).isEqualTo(303);
        assertThat(organiser.get(readings).body())
                .contains("最近一次读数是2026年3月12日，已经53天；说好每7天读一次", "取号到叫号", "每7天");
        assertThat(
                        organiser
                                .post(
                                        "/ledger/items/" + item + "/indicator",
                                        Map.of("every", "often", "keeper", "x"))
                                .body())
                .contains("请填1到366之间的天数", "这个人不在本单位");
    }

    @Test
    void takesReadingsFromAMachineUntilItsKeyIsRevoked() {
        Browser owner = here.office.browserOf(here.owner);
        Answer made =
                owner.post("/ledger/items/" + item + "/reading-keys", Map.of("key-name", "叫号系统"));
        Matcher secret = Pattern.compile("<code>([\\w-]{43})</code>").matcher(made.body());
        assertThat(secret.find()).isTrue();
        String key = secret.group(1);
        assertThat(owner.get(readings).body()).doesNotContain(key).contains("还没有用过");

        assertThat(machine(key, "on=2026-03-12&value=40.5").status()).isEqualTo(201);
        assertThat(machine(key, "on=2026-03-12&value=40.50").status()).isEqualTo(200);
        assertThat(machine(key, "on=2026-03-12&value=7").status()).isEqualTo(409);
        assertThat(machine(key, "on=2026-03-13&value=NaN").body()).contains("not-a-value");
        assertThat(machine(key, "on=&value=").status()).isEqualTo(422);
        assertThat(machine(key.substring(1) + "A", "on=2026-03-14&value=1").status())
                .isEqualTo(401);
        assertThat(owner.get(readings).body()).contains("40.5 分钟", "机器“叫号系统”", "最近使用");

        String revocation =
                first(owner, "/ledger/items/" + item + "/reading-keys/[0-9a-f-]{36}/revocation");
        assertThat(here.office.browserOf(here.verifier).post(revocation, Map.of()).status())
                .isEqualTo(422);
        assertThat(owner.post(revocation, Map.of()).status()).isEqualTo(303);

        assertThat(machine(key, "on=2026-03-15&value=1").status()).isEqualTo(401);
        assertThat(owner.get(readings).body()).contains("已作废");
    }

    @Test
    void isReadAndAddedToOnlyByThoseWhoHaveToDoWithIt() {
        assertThat(here.office.browserOf(here.stranger).get(readings).status()).isEqualTo(404);
        Answer verifier =
                here.office
                        .browserOf(here.verifier)
                        .post(readings, Map.of("readings", "2026-03-12 1"));
        assertThat(verifier.status()).isEqualTo(422);
        assertThat(verifier.body()).contains("读数由责任人");
    }

    private Answer machine(String key, String form) {
        return here.office
                .browser()
                .postRaw(
                        "/readings",
                        Map.of(
                                "Authorization",
                                "Bearer " + key,
                                "Content-Type",
                                "application/x-www-form-urlencoded"),
                        form);
    }

    private String first(Browser browser, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(browser.get(readings).body());
        if (!found.find()) {
            throw new AssertionError(pattern);
        }
        return found.group();
    }
}
