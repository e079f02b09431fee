package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.PdfMaker;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Place;
import org.junit.jupiter.api.Test;

class ReadingPagesOfAPdfTest {
    private static final String LONG =
            "一是理论学习还不够深入，满足于完成规定的篇目，对照讲话精神思考本单位工作的时候少，原原本本学、联系实际学做得不够，学用脱节的问题比较突出。";

    @Test
    void brokenLinesAreJoinedIntoTheParagraphsOfThePage() {
        SourceText text =
                read(
                        PdfMaker.document()
                                .title("个人对照检查材料")
                                .heading("一、存在的问题")
                                .paragraph(LONG)
                                .paragraph(LONG));

        assertThat(text.text()).isEqualTo("个人对照检查材料\n一、存在的问题\n" + LONG + "\n" + LONG);
        assertThat(text.origin().format()).isEqualTo("pdf");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.pages-of-lines");
        assertThat(text.paragraphs().getFirst().look())
                .isEqualTo(
                        new Look(
                                false,
                                Optional.of("SimHei"),
                                Optional.of(44),
                                true,
                                Optional.empty()));
        assertThat(text.paragraphs().getLast().look().centred()).isFalse();
    }

    @Test
    void aParagraphRunsOnOverThePage() {
        PdfMaker pdf = PdfMaker.document();
        for (int i = 0; i < 12; i++) {
            pdf.paragraph(LONG);
        }

        SourceText text = read(pdf.headersAndPageNumbers("某单位内部材料"));

        assertThat(text.text().lines()).hasSize(12).containsOnly(LONG);
        assertThat(text.place(0)).contains(new Place(1, Optional.empty(), Optional.of(1)));
        int last = text.text().length();
        assertThat(text.place(last).orElseThrow().page()).contains(2);
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.HEADER, 0, "某单位内部材料"),
                        new Aside(Aside.Kind.FOOTER, 12, "— 1 —"));
    }

    @Test
    void aTitleOverTwoLinesIsOne() {
        PdfMaker pdf = PdfMaker.document();
        pdf.text(PdfMaker.LEFT, PdfMaker.TOP, "F2", 22, "某某市某某局党组成员副局长年度民主生活会");
        pdf.text(PdfMaker.LEFT + 158, PdfMaker.TOP - 30, "F2", 22, "对照检查材料");
        for (int i = 0; i < 4; i++) {
            pdf.newPage().paragraph(Seeds.of(i).sentence() + LONG);
        }

        assertThat(read(pdf).text()).startsWith("某某市某某局党组成员副局长年度民主生活会对照检查材料\n");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        PdfMaker pdf = PdfMaker.document().title("横跨两栏的标题是这样的一行");
        String left = LONG + LONG;
        String right = "二是" + LONG.substring(2) + LONG;
        for (int i = 0; i < 9; i++) {
            int y = PdfMaker.TOP - 40 - 29 * i;
            pdf.text(PdfMaker.LEFT, y, "F1", 16, left.substring(13 * i, 13 * i + 13));
            pdf.text(
                    PdfMaker.LEFT + 14 * 16, y - 4, "F1", 16, right.substring(13 * i, 13 * i + 13));
        }

        assertThat(read(pdf).text())
                .isEqualTo("横跨两栏的标题是这样的一行\n" + left.substring(0, 117) + right.substring(0, 117));
    }

    @Test
    void cellsBesideEachOtherAreNoColumns() {
        PdfMaker pdf = PdfMaker.document();
        for (int i = 0; i < 12; i++) {
            pdf.text(PdfMaker.LEFT, PdfMaker.TOP - 29 * i, "F1", 16, "序号" + (10 + i));
            pdf.text(PdfMaker.LEFT + 300, PdfMaker.TOP - 29 * i, "F1", 16, "已经整改完成");
        }

        assertThat(read(pdf).text()).startsWith("序号10\t已经整改完成\n序号11\t已经整改完成");
    }

    @Test
    void aLetterDrawnTwiceToMakeItBoldIsOneBoldLetter() {
        PdfMaker pdf = PdfMaker.document();
        pdf.text(100, 700, "F1", 16, "存在的问题");
        pdf.text(100.4f, 700, "F1", 16, "存在的问题");

        SourceText text = read(pdf);

        assertThat(text.text()).isEqualTo("存在的问题");
        assertThat(text.paragraphs().getFirst().look().bold()).isTrue();
    }

    @Test
    void writingInAnotherDirectionStandsAside() {
        PdfMaker pdf = PdfMaker.document().paragraph(LONG);
        pdf.drawn("BT /F1 16 Tf 0 1 -1 0 300 300 Tm <" + PdfMaker.hex("内部") + "> Tj ET\n");

        SourceText text = read(pdf);

        assertThat(text.text()).isEqualTo(LONG);
        assertThat(text.asides()).extracting(Aside::text).containsExactly("内部");
    }

    @Test
    void aRadicalThatAFontSharesWithItsCharacterIsTurnedBack() {
        assertThat(read(PdfMaker.document().paragraph("⺠主⽣活会⼾⻅")).text()).isEqualTo("民主生活会户见");
    }

    @Test
    void lettersThatAreNotDrawnAreToldAsRecognisedOrHidden() {
        PdfMaker recognised = PdfMaker.document().drawn("3 Tr\n").paragraph(LONG);
        PdfMaker some =
                PdfMaker.document().paragraph(LONG).drawn("3 Tr\n").text(100, 300, "F1", 16, "藏起来");

        assertThat(Reads.doubts("a.pdf", recognised.bytes()))
                .contains("reading.doubt.recognised-text");
        SourceText text = read(some);
        assertThat(text.text()).isEqualTo(LONG);
        assertThat(text.origin().doubts()).contains("reading.doubt.hidden-text");
    }

    @Test
    void aScanIsRefusedWithItsReason() {
        PdfMaker pdf =
                PdfMaker.document()
                        .newPage()
                        .everyPage("/Resources << /XObject << /I 100 0 R >> >>")
                        .object(
                                "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream");

        assertThat(Reads.reasons("a.pdf", pdf.bytes())).containsExactly(new Reason.NoText(1));
        assertThat(Reads.reasons("a.pdf", PdfMaker.document().newPage().bytes()))
                .containsExactly(new Reason.NoText(0));
    }

    @Test
    void actionsScriptsAndAttachmentsAreToldAndNeverRun() {
        PdfMaker pdf =
                PdfMaker.document()
                        .paragraph(LONG)
                        .catalog("/OpenAction << /S /Launch /F (calc.exe) >>")
                        .catalog("/Names << /EmbeddedFiles << /Names [] >> >>");

        assertThat(Reads.doubts("a.pdf", pdf.bytes()))
                .containsExactlyInAnyOrder(
                        "reading.doubt.pages-of-lines",
                        "reading.doubt.objects",
                        "reading.doubt.actions");
    }

    @Test
    void pagesAreLimited() {
        PdfMaker pdf = PdfMaker.document();
        for (int i = 0; i < 501; i++) {
            pdf.newPage();
        }

        assertThat(Reads.reasons("a.pdf", pdf.bytes()))
                .containsExactly(new Reason.OverLimit(Limit.PAGES, 500, 501));
    }

    @Test
    void wrongOffsetsAreMended() {
        assertThat(read(PdfMaker.document().paragraph(LONG).wrongOffsets()).text()).isEqualTo(LONG);
    }

    @Test
    void aPasswordAndAForbiddenExtractionAreToldAsReasons() throws IOException {
        assertThat(Reads.reasons("a.pdf", locked("user", true)))
                .containsExactly(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
        assertThat(Reads.reasons("a.pdf", locked("", false)))
                .containsExactly(new Reason.ExtractionForbidden());
        assertThat(Reads.text("a.pdf", locked("", true)).text()).isEqualTo(LONG);
    }

    @Test
    void aBrokenFileIsReadOrRefusedButNeverThrows() {
        byte[] whole = PdfMaker.document().title("题").paragraph(LONG).bytes();
        int[] read = new int[1];
        Seeds.forEach(
                7,
                200,
                seeds -> {
                    byte[] broken =
                            HostileFiles.withFlippedByte(whole, seeds.number(8, whole.length - 1));
                    read[0] +=
                            new StatementReader().read("a.pdf", broken) instanceof Reading.Read
                                    ? 1
                                    : 0;
                });
        assertThat(read[0]).isGreaterThan(50);
    }

    private static byte[] locked(String userPassword, boolean mayExtract) throws IOException {
        AccessPermission may = new AccessPermission();
        may.setCanExtractContent(mayExtract);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(PdfMaker.document().paragraph(LONG).bytes())) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, may);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static SourceText read(PdfMaker maker) {
        return Reads.text("a.pdf", maker.bytes());
    }
}
