package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.junit.jupiter.api.Test;

class WhatStandsBesideTheTextTest {

    @Test
    void aTableStandsAfterTheParagraphItFollows() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .paragraph("正文第一段，比表格里的字多得多。")
                                .table(List.of(List.of("序号", "问题"), List.of("1", "学习不深\n作风不实")))
                                .paragraph("正文第二段。"));

        assertThat(text.text()).isEqualTo("正文第一段，比表格里的字多得多。\n正文第二段。");
        assertThat(text.asides())
                .containsExactly(new Aside(Aside.Kind.TABLE, 1, "序号\t问题\n1\t学习不深\n作风不实"));
    }

    @Test
    void twoTablesAreTwoAsides() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .table(List.of(List.of("甲")))
                                .paragraph("这里是正文，字数足够多。")
                                .table(List.of(List.of("乙")))
                                .table(List.of(List.of("丙"))));

        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.TABLE, 0, "甲"),
                        new Aside(Aside.Kind.TABLE, 1, "乙"),
                        new Aside(Aside.Kind.TABLE, 1, "丙"));
    }

    @Test
    void ofAFormTheCellsAreTheRunningText() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .paragraph("对照检查表")
                                .table(
                                        List.of(
                                                List.of(
                                                        "存在的问题",
                                                        "一是学习不够深入，满足于一般了解。\n二是作风不够扎实，下基层次数少。"),
                                                List.of("整改措施", "每月集中学习一次，每季度下基层不少于三天，年底前完成。"))));

        assertThat(text.text())
                .isEqualTo(
                        "对照检查表\n存在的问题\n一是学习不够深入，满足于一般了解。\n二是作风不够扎实，下基层次数少。\n整改措施\n每月集中学习一次，每季度下基层不少于三天，年底前完成。");
        assertThat(text.asides()).isEmpty();
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.text-in-table");
    }

    @Test
    void numbersInTheCellsOfAFormAreNotPageNumbers() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .table(List.of(List.of("1", "学习不深"), List.of("2", "作风不实"))));

        assertThat(text.text()).isEqualTo("1\n学习不深\n2\n作风不实");
    }

    @Test
    void notesAndCommentsStandAfterTheirParagraph() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p -> p.text("第一段").footnote("脚注一"))
                                .add(p -> p.text("第二段").endnote("尾注").comment("批注").text("完"))
                                .add(p -> p.text("第三段").footnote("脚注二")));

        assertThat(text.text()).isEqualTo("第一段\n第二段完\n第三段");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.FOOTNOTE, 1, "脚注一"),
                        new Aside(Aside.Kind.ENDNOTE, 2, "尾注"),
                        new Aside(Aside.Kind.COMMENT, 2, "批注"),
                        new Aside(Aside.Kind.FOOTNOTE, 3, "脚注二"));
    }

    @Test
    void aTextBoxIsReadOnceAlthoughItIsWrittenTwice() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p -> p.text("正文足够长的一段话。").textBox("框内", "两行"))
                                .paragraph("后文"));

        assertThat(text.text()).isEqualTo("正文足够长的一段话。\n后文");
        assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.TEXT_BOX, 1, "框内\n两行"));
    }

    @Test
    void aChoiceThatNobodyUnderstandsGivesWayToItsFallback() {
        String alternate =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"xyz\"><w:t>新</w:t></mc:Choice>"
                        + "<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(Reads.text(DocxMaker.document().add(p -> p.raw(alternate))).text())
                .isEqualTo("旧");
    }

    @Test
    void headersAndFootersStandApart() {
        SourceText text =
                Reads.text(DocxMaker.document().header("某某单位").pageNumbers().paragraph("正文"));

        assertThat(text.text()).isEqualTo("正文");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.HEADER, 0, "某某单位"),
                        new Aside(Aside.Kind.FOOTER, 1, "— 1 —"));
    }

    @Test
    void picturesAndObjectsAreTold() {
        String picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
        String object = "<w:r><w:object><o:OLEObject/></w:object></w:r>";

        SourceText text =
                Reads.text(DocxMaker.document().add(p -> p.text("正文").raw(picture).raw(object)));

        assertThat(text.origin().doubts())
                .containsExactlyInAnyOrder("reading.doubt.pictures", "reading.doubt.objects");
    }

    @Test
    void aDocumentOfPicturesIsRefusedWithTheirNumber() {
        byte[] scan =
                DocxMaker.document()
                        .add(p -> p.raw("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))
                        .bytes();

        assertThat(Reads.reasons("a.docx", scan)).containsExactly(new Reason.NoText(1));
    }

    @Test
    void textBoxesThatHoldNearlyAllAreRead() {
        SourceText text =
                Reads.text(DocxMaker.document().add(p -> p.textBox("全部文字都在这个文本框里面。", "第二段也在。")));

        assertThat(text.text()).contains("全部文字都在这个文本框里面。\n第二段也在。");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.text-in-boxes");
    }
}
