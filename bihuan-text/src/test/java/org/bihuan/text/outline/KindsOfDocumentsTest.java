package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfDocumentsTest {

    @ParameterizedTest
    @CsvSource({
        "云岭县文化馆会议纪要, minutes",
        "关于开好年度专题会议的通知, notice",
        "2025年度述职述廉报告, duty-report",
        "关于巡察反馈意见整改落实情况的报告, rectification-report",
        "文化馆领导班子对照检查材料, team",
        "个人对照检查材料, individual",
        "在会议通知要求的专题会上的个人对照检查材料, individual"
    })
    void titlesTell(String title, String kind) {
        Outline outline = parse(title + "\n一、存在的问题\n一是学习不够。\n");

        assertThat(outline.kind())
                .hasValueSatisfying(seen -> {
                    assertThat(seen.code()).isEqualTo(kind);
                    assertThat(seen.confidence()).isGreaterThanOrEqualTo(60);
                });
    }

    @Test
    void whoSpeaksTellsWhereTheTitleDoesNot() {
        Outline one = parse("对照检查材料\n本人认真学习，我查找了我的不足，本人存在以下问题。\n一、存在的问题\n一是我读书少。");
        Outline many = parse("对照检查材料\n班子认真学习，领导班子查找了不足，班子存在以下问题。\n一、存在的问题\n一是班子读书少。");

        assertThat(one.kind()).map(DocumentKind::code).hasValue("individual");
        assertThat(many.kind()).map(DocumentKind::code).hasValue("team");
    }

    @Test
    void phrasesTellWhereThereIsNoTitle() {
        Outline outline = parse("一、防汛物资\n会议听取了汇报。会议指出，存在的问题要抓紧解决。会议决定，由办公室采购。\n二、整改方案\n会议强调，要抓落实。");

        assertThat(outline.kind()).map(DocumentKind::code).hasValue("minutes");
    }

    @Test
    void nobodyConfessesInMinutesOrANotice() {
        String body = "一、存在的问题\n一是会风不实。\n二、整改措施\n一是控制会议。\n";

        assertThat(parse("办公会议纪要\n" + body).items()).isEmpty();
        assertThat(parse("关于做好自查的通知\n" + body).items()).isEmpty();
        assertThat(parse("自查报告\n" + body).items()).hasSize(2);
    }

    @Test
    void aTextThatTellsNothingHasNoKind() {
        assertThat(parse("今天天气很好。").kind()).isEmpty();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
