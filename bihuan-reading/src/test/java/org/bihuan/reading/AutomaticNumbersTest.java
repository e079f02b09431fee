package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.ListShape;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 19, 十九",
        "chineseCounting, 20, 二十",
        "chineseCounting, 35, 三十五",
        "chineseCountingThousand, 10, 十",
        "chineseCountingThousand, 11, 十一",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 1005, 一千零五",
        "chineseCountingThousand, 2020, 二千零二十",
        "taiwaneseCountingThousand, 21, 二十一",
        "japaneseCounting, 1, 一",
        "japaneseCounting, 12, 十二",
        "japaneseCounting, 30, 三十",
        "japaneseCounting, 105, 百五",
        "ideographDigital, 10, 一〇",
        "ideographTraditional, 1, 甲",
        "ideographTraditional, 10, 癸",
        "ideographZodiac, 12, 亥",
        "chineseLegalSimplified, 3, 叁",
        "chineseLegalSimplified, 12, 壹拾贰",
        "decimal, 7, 7",
        "decimalZero, 7, 07",
        "decimalZero, 12, 12",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 20, ⑳",
        "decimalEnclosedCircleChinese, 3, ③",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedParen, 2, ⑵",
        "decimalEnclosedFullstop, 2, ⒉",
        "upperLetter, 1, A",
        "upperLetter, 27, AA",
        "lowerLetter, 28, bb",
        "upperRoman, 4, IV",
        "lowerRoman, 1994, mcmxciv",
        "ordinal, 12, 12th",
        "ordinal, 22, 22nd"
    })
    void aFormatWritesItsNumber(String format, int number, String written) {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of(format, "%1", "<w:start w:val=\"" + number + "\"/>"));

        assertThat(Reads.text(docx.add(p -> p.list(list, 0).text("|"))).text())
                .isEqualTo(written + "|");
    }

    @Test
    void anUnknownFormatFallsBackToDigitsAndIsTold() {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of("hebrew1", "%1."));

        var text = Reads.text(docx.add(p -> p.list(list, 0).text("甲")));

        assertThat(text.text()).isEqualTo("1.甲");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.numbering");
    }

    @Test
    void levelsCountWithinTheLevelAbove() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("chineseCounting", "%1、")
                                .then("chineseCounting", "（%2）")
                                .then("decimal", "%3.")
                                .then("decimal", "（%4）"));
        int[] levels = {0, 1, 1, 2, 2, 3, 1, 2, 0, 1, 2};
        for (int level : levels) {
            docx.add(p -> p.list(list, level).text("x"));
        }

        assertThat(Reads.text(docx).text())
                .isEqualTo("一、x\n（一）x\n（二）x\n1.x\n2.x\n（1）x\n（三）x\n1.x\n二、x\n（一）x\n1.x");
    }

    @Test
    void aLevelThatNeverRestartsRunsOn() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("chineseCounting", "%1、")
                                .then("chineseCounting", "（%2）", "<w:lvlRestart w:val=\"0\"/>"));
        for (int level : new int[] {0, 1, 1, 0, 1}) {
            docx.add(p -> p.list(list, level).text("x"));
        }

        assertThat(Reads.text(docx).text()).isEqualTo("一、x\n（一）x\n（二）x\n二、x\n（三）x");
    }

    @Test
    void aLevelMayRestartOnlyAfterAHigherOne() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("decimal", "%1")
                                .then("decimal", "%2")
                                .then("decimal", "c%3", "<w:lvlRestart w:val=\"1\"/>"));
        for (int level : new int[] {0, 1, 2, 1, 2, 0, 2}) {
            docx.add(p -> p.list(list, level).text("."));
        }

        assertThat(Reads.text(docx).text()).isEqualTo("1.\n1.\nc1.\n2.\nc2.\n2.\nc1.");
    }

    @Test
    void multiLevelNumbersNameTheLevelsAbove() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("decimal", "%1")
                                .then("decimal", "%1.%2")
                                .then("decimal", "%1.%2.%3")
                                .suffix("space"));
        for (int level : new int[] {0, 1, 2, 2, 1, 0, 1}) {
            docx.add(p -> p.list(list, level).text("x"));
        }

        assertThat(Reads.text(docx).text())
                .isEqualTo("1 x\n1.1 x\n1.1.1 x\n1.1.2 x\n1.2 x\n2 x\n2.1 x");
    }

    @Test
    void legalLevelsWriteAllNumbersInDigits() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("chineseCounting", "第%1章")
                                .then("decimal", "%1.%2", "<w:isLgl/>")
                                .suffix("space"));
        for (int level : new int[] {0, 0, 1}) {
            docx.add(p -> p.list(list, level).text("x"));
        }

        assertThat(Reads.text(docx).text()).isEqualTo("第一章 x\n第二章 x\n2.1 x");
    }

    @Test
    void listsOfOneDefinitionCountTogetherUnlessRestarted() {
        DocxMaker docx = DocxMaker.document();
        int first = docx.list(ListShape.of("decimal", "%1."));
        int same = docx.listLike(first, "");
        int restarted = docx.listRestarted(first, 5);
        docx.add(p -> p.list(first, 0).text("a")).add(p -> p.list(same, 0).text("b"));
        docx.add(p -> p.list(restarted, 0).text("c")).add(p -> p.list(restarted, 0).text("d"));
        docx.add(p -> p.list(first, 0).text("e"));

        assertThat(Reads.text(docx).text()).isEqualTo("1.a\n2.b\n5.c\n6.d\n7.e");
    }

    @Test
    void anOverrideMayChangeTheWholeLevel() {
        DocxMaker docx = DocxMaker.document();
        int first = docx.list(ListShape.of("decimal", "%1."));
        int other =
                docx.listLike(
                        first,
                        "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperLetter\"/>"
                                + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride>");

        assertThat(Reads.text(docx.add(p -> p.list(other, 0).text("x"))).text()).isEqualTo("C)x");
    }

    @Test
    void aStyleMayBringItsNumber() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>")
                                .then("chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>"));
        String num =
                "<w:pPr><w:numPr><w:numId w:val=\""
                        + list
                        + "\"/></w:numPr><w:outlineLvl w:val=\"%d\"/></w:pPr>";
        docx.style("H1", "heading 1", num.formatted(0)).style("H2", "heading 2", num.formatted(1));
        docx.style("H1x", "derived", "<w:basedOn w:val=\"H1\"/>");
        docx.add(p -> p.style("H1").text("问题")).add(p -> p.style("H2").text("学习"));
        docx.add(p -> p.style("H1x").text("原因"));
        docx.add(p ->
                p.style("H1").property("<w:numPr><w:numId w:val=\"0\"/></w:numPr>").text("无号"));

        assertThat(Reads.text(docx).text()).isEqualTo("一、问题\n（一）学习\n二、原因\n无号");
    }

    @Test
    void numberingStylesAreFollowed() {
        DocxMaker docx = DocxMaker.document();
        int real = docx.list(ListShape.of("chineseCounting", "%1、", "<w:start w:val=\"1\"/>"));
        docx.numberingXml(
                "<w:abstractNum w:abstractNumId=\"8\"><w:styleLink w:val=\"L\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1．\"/></w:lvl></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"9\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>",
                "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"9\"/></w:num>");

        assertThat(
                        Reads.text(
                                        docx.add(p -> p.list(9, 0).text("x"))
                                                .add(p -> p.list(real, 0).text("y")))
                                .text())
                .isEqualTo("1．x\n一、y");
    }

    @Test
    void aNumberFormatOfTheNewestWordFallsBack() {
        DocxMaker docx = DocxMaker.document();
        String alternate =
                "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002\"/></mc:Choice>"
                        + "<mc:Fallback><w:numFmt w:val=\"decimalZero\"/></mc:Fallback></mc:AlternateContent>";
        int list = docx.list(ListShape.of("decimal", "%1.", alternate));

        assertThat(Reads.text(docx.add(p -> p.list(list, 0).text("x"))).text()).isEqualTo("01.x");
    }

    @Test
    void bulletsShowNoTextUnlessTheyAreWords() {
        DocxMaker docx = DocxMaker.document();
        int dots = docx.list(ListShape.of("bullet", "\uF0B7"));
        int rings = docx.list(ListShape.of("bullet", "o"));
        int words = docx.list(ListShape.of("bullet", "附件："));
        docx.add(p -> p.list(dots, 0).text("甲"))
                .add(p -> p.list(rings, 0).text("乙"))
                .add(p -> p.list(words, 0).text("丙"));

        assertThat(Reads.text(docx).text()).isEqualTo("甲\n乙\n附件：丙");
    }

    @Test
    void aTabAfterTheNumberPartsDigitsFromText() {
        DocxMaker docx = DocxMaker.document();
        int western = docx.list(ListShape.of("decimal", "%1.").suffix("tab"));
        int chinese = docx.list(ListShape.of("chineseCounting", "%1、").suffix("tab"));

        assertThat(
                        Reads.text(
                                        docx.add(p -> p.list(western, 0).text("甲"))
                                                .add(p -> p.list(chinese, 0).text("乙")))
                                .text())
                .isEqualTo("1. 甲\n一、乙");
    }

    @Test
    void hiddenAndDeletedParagraphsDoNotCount() {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of("decimal", "%1."));
        docx.add(p -> p.list(list, 0).text("a"));
        docx.add(p -> p.list(list, 0).property("<w:rPr><w:vanish/></w:rPr>").hidden("b"));
        docx.add(p -> p.list(list, 0).property("<w:rPr><w:del w:id=\"1\"/></w:rPr>").deleted("c"));
        docx.add(p -> p.list(list, 0).text("d"));

        assertThat(Reads.text(docx).text()).isEqualTo("1.a\n2.d");
    }

    @Test
    void numbersInTablesCountOnAndNumbersInBoxesDoNot() {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of("decimal", "%1."));
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""
                        + list
                        + "\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        docx.add(p -> p.list(list, 0).text("这一段在正文里"));
        docx.raw("<w:tbl><w:tr><w:tc>" + numbered + "</w:tc></w:tr></w:tbl>");
        docx.add(p ->
                p.list(list, 0)
                        .text("这一段也在正文里")
                        .raw(
                                "<w:r><w:pict><w:txbxContent>"
                                        + numbered
                                        + "</w:txbxContent></w:pict></w:r>"));

        var text = Reads.text(docx);
        assertThat(text.text()).isEqualTo("1.这一段在正文里\n3.这一段也在正文里");
        assertThat(text.asides()).extracting(a -> a.text()).containsExactly("2.x", "1.x");
    }

    @Test
    void automaticNumbersReadLikeTypedOnes() {
        String[] one = {
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"
        };
        Seeds.forEach(
                21,
                100,
                seeds -> {
                    DocxMaker automatic = DocxMaker.document();
                    DocxMaker typed = DocxMaker.document();
                    int list =
                            automatic.list(
                                    ListShape.of("japaneseCounting", "%1、")
                                            .then("chineseCountingThousand", "（%2）")
                                            .then("decimal", "%3．"));
                    int[] counts = new int[3];
                    for (int i = seeds.number(1, 14); i > 0; i--) {
                        int level = seeds.number(0, 2);
                        counts[level]++;
                        java.util.Arrays.fill(counts, level + 1, 3, 0);
                        String text = seeds.sentence();
                        String number =
                                level == 0
                                        ? one[counts[0] - 1] + "、"
                                        : level == 1
                                                ? "（" + one[counts[1] - 1] + "）"
                                                : counts[2] + "．";
                        automatic.add(p -> p.list(list, level).text(text));
                        typed.paragraph(number + text);
                    }

                    SourceText counted = Reads.text(automatic);
                    SourceText written = Reads.text(typed);
                    assertThat(counted.text()).isEqualTo(written.text());
                    assertThat(counted.paragraphs().stream().map(SourceText.Paragraph::look))
                            .containsExactlyElementsOf(
                                    written.paragraphs().stream()
                                            .map(SourceText.Paragraph::look)
                                            .toList());
                });
    }
}
