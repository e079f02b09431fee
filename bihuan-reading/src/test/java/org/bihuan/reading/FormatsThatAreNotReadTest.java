package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.ZipMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsThatAreNotReadTest {

    @ParameterizedTest
    @CsvSource({
        "a.html, <html><body>, HTML",
        "a.html, <!DOCTYPE html>, HTML",
        "a.mht, MIME-Version: 1.0, HTML",
        "a.xml, <?xml version='1.0'?><w:wordDocument/>, XML",
        "a.png, \u0089PNG, IMAGE",
        "a.jpg, \u00FF\u00D8\u00FF\u00E0, IMAGE",
        "a.gif, GIF89a, IMAGE",
        "a.rar, Rar!\u001A\u0007., ARCHIVE"
    })
    void aFormatIsKnownByItsFirstBytes(String name, String head, FileFormat format) {
        byte[] bytes = (head + " and more").getBytes(ISO_8859_1);

        assertThat(Reads.reasons(name, bytes)).containsExactly(new Reason.UnreadFormat(format));
    }

    @ParameterizedTest
    @CsvSource({
        "a.xls, Workbook, SPREADSHEET",
        "a.docx, EncryptedPackage, ENCRYPTED",
        "a.dat, Strange, OLE2"
    })
    void anOle2ContainerIsKnownByItsStreams(String name, String stream, FileFormat format) {
        assertThat(Reads.reasons(name, HostileFiles.ole2(stream)))
                .containsExactly(new Reason.UnreadFormat(format));
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, xl/workbook.xml, SPREADSHEET",
        "a.pptx, ppt/presentation.xml, SLIDES",
        "a.ofd, OFD.xml, OFD",
        "a.zip, some/thing.txt, ARCHIVE"
    })
    void aZipIsKnownByItsParts(String name, String part, FileFormat format) {
        assertThat(Reads.reasons(name, new ZipMaker().add(part, "x").bytes()))
                .containsExactly(new Reason.UnreadFormat(format));
    }

    @Test
    void aPackageWithoutItsMainPartIsTold() {
        byte[] bytes = new ZipMaker().add("[Content_Types].xml", "<Types/>").bytes();

        assertThat(Reads.reasons("a.docx", bytes))
                .containsExactly(new Reason.MissingPart("word/document.xml"));
    }

    @Test
    void aNameThatLiesIsToldWithTheRefusal() {
        assertThat(Reads.reasons("材料.docx", "%PDF-1.4".getBytes(UTF_8)))
                .containsExactly(
                        new Reason.DamagedPackage("PDF"),
                        new Reason.NamePromisesOther("docx", FileFormat.PDF));
    }

    @Test
    void aPasswordIsToldAndNotTheName() {
        assertThat(Reads.reasons("a.doc", HostileFiles.ole2("EncryptedPackage")))
                .containsExactly(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
    }

    @Test
    void whatOnlyLooksLikeAWordFileIsTold() {
        assertThat(Reads.reasons("a.doc", HostileFiles.ole2("WordDocument")))
                .containsExactly(new Reason.DamagedPackage("WordDocument"));
    }

    @Test
    void aNameThatLiesIsToldWhenTheFileIsReadAllTheSame() {
        byte[] docx = DocxMaker.document().paragraph("正文").bytes();

        assertThat(Reads.doubts("材料.doc", docx)).containsExactly("reading.doubt.name");
        assertThat(Reads.doubts("材料.txt", docx)).containsExactly("reading.doubt.name");
        assertThat(Reads.doubts("材料.docx", "正文".getBytes(UTF_8)))
                .containsExactly("reading.doubt.name");
        assertThat(Reads.doubts("材料", docx)).isEmpty();
        assertThat(Reads.doubts("材料.DOCX", docx)).isEmpty();
    }

    @Test
    void aNameIsNeverAPath() {
        assertThat(
                        Reads.text(
                                        "C:\\文件\\..\\材料\u202Etxt.docx",
                                        DocxMaker.document().paragraph("正文").bytes())
                                .name())
                .isEqualTo("材料txt.docx");
        assertThat(Reads.text("/etc/../a.txt", "正文".getBytes(UTF_8)).name()).isEqualTo("a.txt");
    }
}
