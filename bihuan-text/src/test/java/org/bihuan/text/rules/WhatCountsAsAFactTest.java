package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.text.Span;
import org.bihuan.text.rules.Facts.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatCountsAsAFactTest {
    @ParameterizedTest
    @CsvSource({
        "WHEN, 2024年",
        "WHEN, 三月份",
        "WHEN, 上半年",
        "WHEN, 二季度",
        "WHERE, 在柳溪镇",
        "WHERE, 阅览室",
        "WORK, 《借阅办法》",
        "WORK, “亮灯”工程",
        "WORK, 皮影项目",
        "WHO, 请周师傅",
        "WHO, 三家企业",
        "WHO, 小陈，",
        "NUMBER, 三次",
        "NUMBER, 一半",
        "BEHAVIOUR, 迟到",
        "BEHAVIOUR, 他说：“没空”"
    })
    void evidenceIsRecognisedByItsKind(Kind kind, String words) {
        assertThat(Facts.kinds(Facts.in(words, new Span(0, words.length())))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学习不够深入，联系实际少",
                "深入基层社区不够，各乡镇都去得少",
                "一个干部一面旗帜，要做到两个维护",
                "遇事绕道走，不是小事，走老路",
                "每一半都要做好，第一次如此",
                "月度、年度工作抓得松"
            })
    void wordsThatEveryStatementUsesAreEvidenceOfNothing(String words) {
        assertThat(Facts.in(words, new Span(0, words.length()))).isEmpty();
    }

    @Test
    void whatIsFoundIsShownWhereItStands() {
        String words = "2024年3月东库少登记陶罐";

        assertThat(Facts.in(words, new Span(0, words.length())))
                .extracting(e -> e.span().in(words))
                .contains("2024", "东库");
    }
}
