package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CorrectingWhatWasRecognisedTest {
    private static final String FIRST = "多到窗口去，每周两次。";
    private static final String SECOND = "每月回访读者，记入台账。";
    private static final String TEXT =
            """
            个人对照检查材料
            一、存在的主要问题
            （一）窗口等候时间长。5月抽查有11人等候超过40分钟，没有分流。
            二、整改措施
            （一）改进作风。%s
            %s
            """
                    .formatted(FIRST, SECOND);

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Statements statements;
    @Autowired Databases databases;

    Scene scene;
    String address;
    Browser browser;

    @BeforeEach
    void aStatement() {
        scene = new Scene(office, cycles, packs);
        address = scene.begun(Optional.of(scene.member), TEXT);
        browser = office.browserOf(scene.member);
    }

    @Test
    void aClickOpensTheChoicesAndAnotherMakesItSo() {
        Answer choices = browser.get(address + "/outline?v=1&at=" + at(SECOND));
        assertThat(choices.status()).isEqualTo(200);
        assertThat(choices.body()).contains(SECOND, "一条整改措施", "接着上文", "其他标题");
        assertThat(measures()).hasSize(1);

        Answer made = say(1, at(SECOND), "entry:MEASURE");

        assertThat(made.status()).isEqualTo(303);
        assertThat(made.location()).endsWith("#paragraph-6");
        assertThat(browser.get(address).body()).contains("已更正：第 6 段现在认作“整改措施 2”", "已更正");
        assertThat(measures()).containsExactly("改进作风", SECOND.substring(0, SECOND.length() - 1));
    }

    @Test
    void theLedgerTakesTheMeasuresOfTheCorrectedOutline() {
        Browser organiser = office.browserOf(scene.organiser);
        assertThat(organiser.get(address + "/ledger").body()).doesNotContain("m2-tick");

        say(1, at(SECOND), "entry:MEASURE");

        assertThat(organiser.get(address + "/ledger").body()).contains("m2-tick", SECOND);
    }

    @Test
    void aFormOfTheLedgerThatIsOlderThanTheCorrectionIsShownAgain() {
        Browser organiser = office.browserOf(scene.organiser);
        String before = organiser.get(address + "/ledger").body();
        say(1, at("（一）改进作风"), "running");
        say(1, at(SECOND), "entry:MEASURE");

        Answer refused =
                organiser.post(
                        address + "/ledger",
                        Map.of(
                                "version_id",
                                hidden(before, "version_id"),
                                "parts_seen",
                                hidden(before, "parts_seen"),
                                "items_seen",
                                "0",
                                "request_key",
                                UUID.randomUUID().toString(),
                                "f1-tick",
                                "true",
                                "f1-measure",
                                "分流等候的人"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("有人更正了这份材料", "分流等候的人");
    }

    @Test
    void anotherWordAtTheSamePlaceTakesTheOldOnesPlace() {
        say(1, at(SECOND), "entry:MEASURE");
        say(1, at(SECOND), "heading:CAUSES");

        assertThat(browser.get(address).body()).contains("更正了的 1 处", "原因（1级标题）");
        assertThat(measures()).hasSize(1);
    }

    @Test
    void whatWasSaidCanBeUndone() {
        say(1, at(SECOND), "entry:MEASURE");
        Matcher undo =
                Pattern.compile("(/statements/[^\"]+/undoing)")
                        .matcher(browser.get(address).body());
        assertThat(undo.find()).isTrue();

        Answer undone = browser.post(undo.group(1), Map.of("version", "1", "paragraph", "6"));

        assertThat(undone.status()).isEqualTo(303);
        assertThat(measures()).containsExactly("改进作风");
        assertThat(browser.get(address).body()).doesNotContain("更正了的");
    }

    @Test
    void isCarriedToTheNextVersionWhereTheParagraphStandsAndToldWhereItDoesNot() {
        say(1, at(SECOND), "entry:MEASURE");
        say(1, at("（一）改进作风"), "running");
        String next = TEXT.replace("个人对照检查材料", "个人对照检查材料\n新的一段。").replace("每周两次", "每周三次");

        browser.post(address + "/versions", Map.of("text", next));

        String page = browser.get(address).body();
        assertThat(page).contains("带过来 1 处，1 处没有带过来", "更正了的 1 处", "从上一版带来");
        assertThat(page).contains("上一版的更正有 1 处没有带过来", "（一）改进作风。多到窗口去，每周两次。");
        assertThat(measures()).containsExactly("改进作风", SECOND.substring(0, SECOND.length() - 1));
        assertThat(browser.get(address + "?v=1").body()).contains("更正了的 2 处");
    }

    @Test
    void aPlaceThatIsNoneIsRefusedInWords() {
        assertThat(say(1, at(SECOND) + 3, "entry:MEASURE").status()).isEqualTo(422);
        assertThat(say(1, 1_000_000, "entry:MEASURE").body()).contains("没有段落或序号");
        assertThat(say(1, at(SECOND), "entry:NOTHING").body()).contains("没有选是什么");
        assertThat(say(1, at(SECOND), "heading:DIMENSION:0").status()).isIn(303, 422);
        assertThat(browser.get(address + "/outline?v=1&at=1000000").status()).isEqualTo(404);
        assertThat(browser.get(address + "/outline?v=7&at=0").status()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayUploadMayCorrect() {
        String team = scene.begun(Optional.empty(), TEXT + "完。");
        for (Account reader : List.of(scene.other, scene.supervisor)) {
            Browser readers = office.browserOf(reader);
            assertThat(readers.get(team).body()).doesNotContain("/outline?", "/document-kind");
            assertThat(readers.get(team + "/outline?v=1&at=0").status()).isEqualTo(404);
            assertThat(readers.post(team + "/corrections", word(1, at(SECOND))).status())
                    .isEqualTo(422);
            assertThat(
                            readers.post(
                                            team + "/document-kind",
                                            Map.of("version", "1", "kind", "team"))
                                    .status())
                    .isEqualTo(422);
        }
        Browser stranger = office.browserOf(scene.stranger);
        assertThat(stranger.post(team + "/corrections", word(1, at(SECOND))).status())
                .isEqualTo(404);
        assertThat(stranger.get(team + "/outline?v=1&at=0").status()).isEqualTo(404);
    }

    @Test
    void theTrailTellsWhoSaidWhatAndTheRowIsNeverErased() throws Exception {
        say(1, at(SECOND), "entry:MEASURE");

        try (var owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + scene.unit + "}'");
            Databases.execute(owner, "set bihuan.audited_units = '{" + scene.unit + "}'");
            assertThat(Databases.column(owner, "select call || kind from corrections"))
                    .containsExactly("entryMEASURE");
            assertThat(Databases.column(owner, "select action from audit_entries"))
                    .contains("statement.outline.corrected");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> Databases.execute(owner, "delete from corrections"))
                    .hasMessageContaining("corrections");
        }
    }

    @Test
    void theKindOfDocumentIsChangedWithTwoClicksAndDecidesWhatIsExpected() {
        assertThat(browser.get(address).body()).contains("文种：", "S04 ");

        Answer said =
                browser.post(address + "/document-kind", Map.of("version", "1", "kind", "minutes"));

        assertThat(said.status()).isEqualTo(303);
        String page = browser.get(address).body();
        assertThat(page).contains("会议纪要", "成员甲 于", "规程不用这条规则");
        assertThat(
                        browser.post(
                                        address + "/document-kind",
                                        Map.of("version", "1", "kind", "poem"))
                                .body())
                .contains("没有这个文种");
        browser.post(address + "/document-kind", Map.of("version", "1", "kind", ""));
        assertThat(browser.get(address).body()).doesNotContain("成员甲 于");
    }

    private List<String> measures() {
        UUID id = UUID.fromString(address.replaceAll(".*/", ""));
        return office.as(
                scene.member,
                who -> {
                    CheckedVersion latest = statements.latest(who, id).orElseThrow();
                    List<String> titles = new ArrayList<>();
                    latest.report()
                            .outline()
                            .measures()
                            .forEach(m -> titles.add(m.title().replaceAll("[。]$", "")));
                    return titles;
                });
    }

    private Answer say(int version, int place, String call) {
        return browser.post(
                address + "/corrections",
                Map.of(
                        "version",
                        Integer.toString(version),
                        "at",
                        Integer.toString(place),
                        "call",
                        call,
                        "level",
                        "0"));
    }

    private static Map<String, String> word(int version, int place) {
        return Map.of(
                "version", Integer.toString(version),
                "at", Integer.toString(place),
                "call", "entry:MEASURE");
    }

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
