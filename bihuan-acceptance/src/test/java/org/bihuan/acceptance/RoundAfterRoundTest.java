package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Round after round of one unit in a real browser, without a gate passed by: 2021, then 2024, then
 * an audit from its file, then a framework that somebody wrote with the documentation alone. Each
 * begins with what the one before it promised.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundAfterRoundTest {
    private static final List<String> TEAM = List.of("周予安", "沈若棠", "林知远");

    private static RunningServer server;
    private static Desk desk;
    private static Page office;

    @BeforeAll
    static void start() {
        server = RunningServer.withSample();
        desk = new Desk(server.address());
        office = desk.sample("xu");
    }

    @AfterAll
    static void stop() {
        desk.close();
        server.close();
    }

    @Test
    @Order(1)
    void aYearOf2021() {
        BrowserRound round =
                BrowserRound.begin(desk, office, "cn-team-2021", "2021年度民主生活会", "2021年度")
                        .planned()
                        .noted("notice", "study")
                        .talked()
                        .statements(List.of("班子", "周予安 · 主任", "沈若棠 · 副主任", "林知远 · 副主任"))
                        .carriedOver("reworded", "改为每两周走访一个社区");
        String meeting = round.met(TEAM.subList(0, 2), "应到3 实到2 法定2 已达到");
        round.promised(meeting, "closing", "增开一个查档窗口").closed(meeting);

        assertThat(round.words(round.cycle)).doesNotContain("会议还没有结束");
    }

    @Test
    @Order(2)
    void thenAYearOf2024WithWhatWasPromised() {
        BrowserRound round =
                BrowserRound.begin(desk, office, "cn-team-2024", "2024年度民主生活会", "2024年度");
        assertThat(round.words(round.cycle)).contains("等待前面的步骤");
        round.planned()
                .noted("notice", "study")
                .talked()
                .statements(List.of("班子", "周予安 · 主任", "沈若棠 · 副主任", "林知远 · 副主任"));
        assertThat(round.words(round.cycle)).contains("还有 1 条上年度整改承诺没有确认");
        round.carriedOver("unchanged", "");
        String meeting = round.met(TEAM.subList(0, 2), "应到3 实到2 法定2 已达到");
        round.closed(meeting);

        assertThat(round.words(round.cycle)).doesNotContain("会议还没有结束");
        assertThat(round.words(round.cycle + "/papers")).contains("保管到", "谁可以看");
        assertThat(round.words(round.cycle + "/carry-over"))
                .contains("增开一个查档窗口", "已确认：照旧继续", "已交办");
    }

    @Test
    @Order(3)
    void anAuditInItsOwnWords() {
        BrowserRound round =
                BrowserRound.begin(desk, office, "iso9001-audit", "2026年度内部审核", "2026年度")
                        .planned()
                        .noted("notice", "preparation")
                        .talked()
                        .statements(List.of("审核组"));
        String meeting = round.met(TEAM.subList(0, 2), "应到3 实到2 法定2 已达到");
        round.closed(meeting);

        for (String address : List.of("", "/talks", "/meetings", "/review", "/papers")) {
            assertThat(round.words(round.cycle + address))
                    .doesNotContain("党", "民主生活", "对照检查", "批评", "谈心", "督导", "整改", "班子");
        }
        assertThat(round.words(round.cycle)).contains("纠正措施", "管理评审");
    }

    @Test
    @Order(4)
    void aFrameworkWrittenWithTheDocumentationAlone() {
        office.navigate("/frameworks");
        office.click("main a[href$='/frameworks/new']");
        office.waitForLoadState();
        office.fill("textarea[name=text]", text());
        office.click("main button.button-main");
        office.waitForLoadState();
        desk.inspect(office, "own-framework");
        office.click("form[action$='/publication'] button");
        office.waitForLoadState();

        BrowserRound round =
                BrowserRound.begin(desk, office, "laboratory-safety", "实验室安全自查", "2026年秋")
                        .planned()
                        .noted("notice")
                        .talked()
                        .statements(List.of("安全小组"));
        String meeting = round.met(TEAM, "应到3 实到3 法定3 已达到");
        round.closed(meeting);

        assertThat(round.words(round.cycle + "/review")).contains("化学品存放", "记录台账");
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        RoundAfterRoundTest.class.getResourceAsStream(
                                "/frameworks/laboratory-safety.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
