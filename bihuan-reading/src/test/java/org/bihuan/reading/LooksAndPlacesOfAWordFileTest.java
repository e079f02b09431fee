package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.ListShape;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Place;
import org.junit.jupiter.api.Test;

class LooksAndPlacesOfAWordFileTest {
    private static final String HEI =
            "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/><w:sz w:val=\"36\"/></w:rPr>";

    @Test
    void aParagraphLooksAsItsRunsAreSet() {
        Look look =
                look(
                        DocxMaker.document()
                                .add(p ->
                                        p.property("<w:jc w:val=\"center\"/>")
                                                .raw(run(HEI, "个人对照"))
                                                .raw(run(HEI, "检查材料"))));

        assertThat(look)
                .isEqualTo(
                        new Look(true, Optional.of("黑体"), Optional.of(36), true, Optional.empty()));
    }

    @Test
    void theLeadIsWhatIsSetApart() {
        Look look =
                look(
                        DocxMaker.document()
                                .add(p -> p.raw(run(HEI, "一是学习不够。")).text("主要表现在没有原原本本学。")));

        assertThat(look.bold()).isFalse();
        assertThat(look.font()).contains("仿宋_GB2312");
        assertThat(look.lead())
                .contains(new Look.Lead(7, true, Optional.of("黑体"), Optional.of(36)));
    }

    @Test
    void digitsInAFontOfTheirOwnDoNotEndTheLead() {
        String other = "<w:rPr><w:rFonts w:eastAsia=\"宋体\"/><w:b/><w:sz w:val=\"36\"/></w:rPr>";

        Look look =
                look(
                        DocxMaker.document()
                                .add(p ->
                                        p.raw(run(HEI, "我"))
                                                .raw(run(other, "2021 2022"))
                                                .raw(run(HEI, "年"))));

        assertThat(look.lead()).isEmpty();
        assertThat(look.font()).contains("黑体");
    }

    @Test
    void whatTheRunDoesNotSayItsStylesSay() {
        DocxMaker docx =
                DocxMaker.document()
                        .style("b", "base", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" + HEI)
                        .style(
                                "c",
                                "child",
                                "<w:basedOn w:val=\"b\"/><w:rPr><w:b w:val=\"0\"/></w:rPr>")
                        .add(p -> p.style("c").raw(run("", "字")));

        assertThat(look(docx))
                .isEqualTo(
                        new Look(
                                false, Optional.of("黑体"), Optional.of(36), true, Optional.empty()));
    }

    @Test
    void aLetterIsFoundInItsRun() {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of("japaneseCounting", "%1、"));
        SourceText text =
                Reads.text(
                        docx.paragraph("题")
                                .add(p ->
                                        p.list(list, 0).text("甲").text("乙").lineBreak().text("丙")));

        assertThat(text.text()).isEqualTo("题\n一、甲乙\n丙");
        assertThat(text.place(2)).contains(new Place(2, Optional.empty(), Optional.empty()));
        assertThat(text.place(4)).contains(new Place(2, Optional.of(1), Optional.empty()));
        assertThat(text.place(5)).contains(new Place(2, Optional.of(2), Optional.empty()));
        assertThat(text.place(7)).contains(new Place(3, Optional.of(4), Optional.empty()));
    }

    @Test
    void pagesAreKnownWhereWordWroteThemDown() {
        String turn = "<w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r>";
        SourceText text =
                Reads.text(DocxMaker.document().add(p -> p.text("第一页").raw(turn)).paragraph("又"));

        assertThat(text.place(0).flatMap(Place::page)).contains(1);
        assertThat(text.place(3).flatMap(Place::page)).contains(2);
        assertThat(text.place(7).flatMap(Place::page)).contains(2);
    }

    @Test
    void joinedLinesKeepTheirRuns() {
        String line = "我们对照要求逐条查摆认真剖析思想根源明确了整改的方向和措施并且";
        DocxMaker docx = DocxMaker.document();
        for (int i = 0; i < 8; i++) {
            docx.add(p -> p.text("　" + line).text("还有话说"));
        }

        SourceText text = Reads.text(docx);

        assertThat(text.paragraphs()).hasSize(1);
        int second = text.text().indexOf(line, 40);
        assertThat(text.place(second)).contains(new Place(1, Optional.of(1), Optional.empty()));
        assertThat(text.place(second - 1)).contains(new Place(1, Optional.of(2), Optional.empty()));
        assertThat(text.paragraphs().getFirst().stretches()).hasSize(16);
    }

    private static Look look(DocxMaker docx) {
        List<SourceText.Paragraph> paragraphs = Reads.text(docx).paragraphs();
        assertThat(paragraphs).hasSize(1);
        return paragraphs.getFirst().look();
    }

    private static String run(String properties, String text) {
        return "<w:r>" + properties + "<w:t>" + text + "</w:t></w:r>";
    }
}
