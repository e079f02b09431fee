package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bihuan.testkit.HostilePdfs;
import org.bihuan.testkit.PdfMaker;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Place;
import org.junit.jupiter.api.Test;

/** What LibreOffice and Word put on a page besides plain paragraphs, as it arrives in a PDF. */
class WhatAPageOfAPdfShowsTest {
    private static final String LONG =
            "一是理论学习还不够深入，满足于完成规定的篇目，对照讲话精神思考本单位工作的时候少，原原本本学、联系实际学做得不够，学用脱节的问题比较突出。";

    @Test
    void theLinesOfAnItemGoOnToTheRightOfItsMark() {
        PdfMaker pdf = PdfMaker.document().paragraph(LONG).paragraph(LONG);
        item(pdf, "1.", LONG.substring(0, 26), LONG.substring(26, 52), LONG.substring(52));
        item(pdf, "2.", "调研不够。");
        item(pdf, "●", LONG.substring(0, 26), LONG.substring(26, 30));

        assertThat(read(pdf).text().lines())
                .containsExactly(LONG, LONG, "1." + LONG, "2.调研不够。", "●" + LONG.substring(0, 30));
    }

    private int itemLine = 8;

    private void item(PdfMaker pdf, String mark, String... lines) {
        int first = itemLine;
        for (String line : lines) {
            float y = PdfMaker.TOP - 28.9f * itemLine++;
            boolean marked = itemLine == first + 1;
            pdf.text(PdfMaker.LEFT + 21, y, "F1", 16, line);
            if (marked) {
                pdf.text(PdfMaker.LEFT, y, "F1", 16, mark);
            }
        }
    }

    @Test
    void aNoteAtTheFootIsTiedToItsMark() {
        PdfMaker pdf = PdfMaker.document();
        pdf.paragraph(LONG).paragraph("我认真学习了有关文件");
        float y = PdfMaker.TOP - 28.9f * 3;
        pdf.text(PdfMaker.LEFT + 12 * 16, y + 5, "F1", 9, "1");
        pdf.text(PdfMaker.LEFT + 12 * 16 + 5, y, "F1", 16, "，现将情况报告如下。");
        pdf.text(PdfMaker.LEFT, 120, "F1", 10, "1指上级去年印发的两份");
        pdf.text(PdfMaker.LEFT, 106, "F1", 10, "通知。");

        SourceText text = read(pdf);

        assertThat(text.text()).isEqualTo(LONG + "\n我认真学习了有关文件，现将情况报告如下。");
        assertThat(text.asides())
                .containsExactly(new Aside(Aside.Kind.FOOTNOTE, 2, "指上级去年印发的两份通知。"));
    }

    @Test
    void smallLettersAtTheFootWithoutAMarkStayWhereTheyAre() {
        PdfMaker pdf = PdfMaker.document().paragraph(LONG);
        pdf.text(PdfMaker.LEFT, 120, "F1", 10, "1指上级去年印发的两份通知。");

        assertThat(read(pdf).text()).isEqualTo(LONG + "\n1指上级去年印发的两份通知。");
        assertThat(read(pdf).asides()).isEmpty();
    }

    @Test
    void columnsMayBeginBelowAParagraphAndMarksHangIntoTheirGap() {
        String above = LONG.substring(2).repeat(3);
        PdfMaker pdf = PdfMaker.document().paragraph(above);
        String column = LONG.replace('，', '与').replace('、', '与').replace('。', '与').repeat(2);
        pdf.text(PdfMaker.LEFT + 200, PdfMaker.TOP + 50, "F1", 10, "内部资料注意保存");
        for (int i = 0; i < 9; i++) {
            float y = PdfMaker.TOP - 28.9f * (9 + i);
            String hanging = i == 3 ? "，" : "";
            String left = column.substring(13 * i, 13 * i + 13) + hanging;
            pdf.text(PdfMaker.LEFT, y, "F1", 16, left);
            pdf.text(PdfMaker.LEFT + 13 * 16 + 21, y, "F1", 16, "乙".repeat(i == 8 ? 5 : 13));
        }

        String first = column.substring(0, 52) + "，" + column.substring(52, 117);
        assertThat(read(pdf).text())
                .isEqualTo("内部资料注意保存\n" + above + "\n" + first + "乙".repeat(109));
    }

    @Test
    void wordsOfLatinLettersKeepTheBlankAtALineEnd() {
        PdfMaker pdf = PdfMaker.document();
        pdf.text(79, 700, "F1", 16, "中".repeat(20) + "quality, speed,");
        pdf.text(79, 671, "F1", 16, "price and more words up to here and so on then the");
        pdf.text(79, 642, "F1", 16, "end。");

        assertThat(read(pdf).text())
                .isEqualTo(
                        "中".repeat(20)
                                + "quality, speed, price and more words up to here and so on then"
                                + " the end。");
    }

    @Test
    void whatWasWrittenIntoAFormIsReadAsTextInBoxes() {
        SourceText beside = read(form(PdfMaker.document().paragraph(LONG.repeat(3)), "其他需要说明的问题"));
        SourceText instead = read(form(PdfMaker.document().newPage(), LONG));

        assertThat(beside.text()).isEqualTo(LONG.repeat(3));
        assertThat(beside.asides()).containsExactly(new Aside(Aside.Kind.TEXT_BOX, 1, "其他需要说明的问题"));
        assertThat(instead.text()).isEqualTo(LONG);
        assertThat(instead.origin().doubts()).contains("reading.doubt.text-in-boxes");
        assertThat(instead.place(0).flatMap(Place::page)).contains(1);
    }

    private static PdfMaker form(PdfMaker pdf, String value) {
        return pdf.everyPage("/Annots [ 100 0 R 101 0 R ]")
                .object(
                        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V <FEFF"
                                + PdfMaker.hex(value)
                                + "> /Rect [0 0 9 9] >>")
                .object("<< /Type /Annot /Subtype /Widget /FT /Btn /V /Yes /Rect [0 0 9 9] >>");
    }

    @Test
    void lettersLaidOverThePageAreReadAsTextInBoxes() {
        PdfMaker pdf =
                PdfMaker.document()
                        .newPage()
                        .everyPage("/Annots [ 100 0 R ]")
                        .object(
                                "<< /Type /Annot /Subtype /FreeText /Contents <FEFF"
                                        + PdfMaker.hex(LONG)
                                        + "> /Rect [0 0 9 9] >>");

        assertThat(read(pdf).text()).isEqualTo(LONG);
    }

    @Test
    void pagesThatAreAllAlikeAreTextAndNoHeaders() {
        PdfMaker pdf = PdfMaker.document();
        pdf.paragraph("第1项整改完成。").newPage().paragraph("第2项整改完成。");

        assertThat(read(pdf).text()).contains("第1项整改完成。").contains("第2项整改完成。");
        assertThat(read(pdf).asides()).isEmpty();
    }

    @Test
    void aFileWithoutItsEndIsDamagedOrSaysSo() {
        PdfMaker pdf = PdfMaker.document();
        for (int i = 0; i < 40; i++) {
            pdf.paragraph(LONG);
        }
        byte[] whole = pdf.bytes();

        byte[] most = Arrays.copyOf(whole, whole.length * 9 / 10);
        byte[] little = Arrays.copyOf(whole, whole.length / 40);
        assertThat(Reads.doubts("a.pdf", whole)).doesNotContain("reading.doubt.cut-off");
        assertThat(Reads.doubts("a.pdf", most)).contains("reading.doubt.cut-off");
        assertThat(Reads.text("a.pdf", most).text()).contains(LONG);
        assertThat(Reads.reasons("a.pdf", little))
                .containsExactly(new Reason.DamagedPackage("PDF"));
    }

    @Test
    void aSignThatCannotBeDrawnCostsItselfOnly() {
        PdfMaker pdf =
                PdfMaker.document()
                        .drawn("BT /F3 16 Tf ET\n")
                        .paragraph(LONG)
                        .everyPage("/Resources << /Font << /F1 10 0 R /F2 20 0 R /F3 100 0 R >> >>")
                        .object("<< /Type /Font /Subtype /Type0 /BaseFont /X >>");

        assertThat(read(pdf).text()).isEqualTo(LONG);
        assertThat(read(pdf).origin().doubts()).contains("reading.doubt.unread-parts");
    }

    @Test
    void whatGrowsWithoutEndIsRefusedForThatReason() {
        assertThat(Reads.reasons("a.pdf", HostilePdfs.bomb(1 << 27)))
                .singleElement()
                .matches(r -> ((Reason.OverLimit) r).limit() == Limit.ENTRY);
        assertThat(Reads.reasons("a.pdf", HostilePdfs.packedAgainAndAgain(3)))
                .singleElement()
                .matches(r -> ((Reason.OverLimit) r).limit() == Limit.ENTRY);
        assertThat(Reads.reasons("a.pdf", HostilePdfs.formInsideItself()))
                .containsExactly(new Reason.OverLimit(Limit.PIECES, 20_000, 20_001));
        assertThat(Reads.reasons("a.pdf", HostilePdfs.savedGraphics(1_001)))
                .containsExactly(new Reason.OverLimit(Limit.DEPTH, 1_000, 1_001));
        assertThat(Reads.reasons("a.pdf", HostilePdfs.bombThatPassesForAPicture(1 << 20)))
                .containsExactly(new Reason.DamagedPackage("PDF"));
    }

    private static SourceText read(PdfMaker maker) {
        return Reads.text("a.pdf", maker.bytes());
    }
}
