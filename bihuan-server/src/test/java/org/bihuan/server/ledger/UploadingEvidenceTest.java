package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UploadingEvidenceTest {
    private static final byte[] PDF = "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8);

    @Test
    void takesWhatOfficesUse() throws IOException {
        assertAccepted("佐证.PDF", PDF, "application/pdf");
        assertAccepted("photo.jpeg", bytes(0xFF, 0xD8, 0xFF, 0xE0), "image/jpeg");
        assertAccepted(
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertAccepted(
                "old.wps",
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
                "application/x-ole-storage");
        assertAccepted("数据.csv", "前,后\n2,12\n".getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    @Test
    void tellsTypesByTheirBytesNotByTheirNames() {
        assertThat(new UploadedFile("photo.png", PDF).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.NameDoesNotFit("png", "pdf"));
        assertThat(new UploadedFile("a.pdf", ascii("MZ\0\1")).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileTypeRefused(FileType.allExtensions()));
        assertThat(new UploadedFile("a.pdf.exe", PDF).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileTypeRefused(FileType.allExtensions()));
        assertThat(
                        new UploadedFile("page.html", ascii("<script>alert(1)</script>"))
                                .reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileTypeRefused(FileType.allExtensions()));
        assertThat(new UploadedFile("a.zip", zipped("a.txt")).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileTypeRefused(FileType.allExtensions()));
    }

    @Test
    void refusesProgramsInDocuments() throws IOException {
        byte[] withMacros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        assertThat(new UploadedFile("a.docx", withMacros).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileCarriesMacros());
    }

    @Test
    void saysHowMuchIsTooMuch() {
        Limits small = new Limits(200, 4_000, 10, 2);

        assertThat(new UploadedFile("a.txt", ascii("12345678901")).reasonsAgainst(small))
                .containsExactly(new Reason.FileTooLarge(11, 10));
        assertThat(new UploadedFile("", new byte[0]).reasonsAgainst(small))
                .containsExactly(new Reason.FileMissing());
        assertThat(new UploadedFile("a.txt", new byte[0]).reasonsAgainst(small))
                .containsExactly(new Reason.FileEmpty());
    }

    @Test
    void keepsTheNameForPeopleAndNothingElseOfIt() {
        assertThat(nameOf("../../etc/passwd")).isEqualTo("passwd");
        assertThat(nameOf("C:\\Users\\x\\台账.xlsx")).isEqualTo("台账.xlsx");
        assertThat(nameOf("a\0b\r\nc\u202Efdp.exe")).isEqualTo("abcfdp.exe");
        assertThat(nameOf("名".repeat(300) + ".pdf")).hasSize(120).endsWith("….pdf");
        assertThat(nameOf("😀".repeat(100) + ".pdf")).endsWith("😀….pdf");
    }

    @Test
    void isNotConfusedByBrokenArchives() {
        byte[] claimsMuch = zipped("word/document.xml");
        claimsMuch[claimsMuch.length - 22 + 10] = (byte) 0xFF;
        claimsMuch[claimsMuch.length - 22 + 11] = (byte) 0xFF;

        assertThat(ZipNames.of(claimsMuch)).isEmpty();
        assertThat(ZipNames.of(bytes('P', 'K', 3, 4))).isEmpty();
        assertThat(new UploadedFile("a.docx", claimsMuch).reasonsAgainst(Limits.USUAL))
                .containsExactly(new Reason.FileTypeRefused(FileType.allExtensions()));
    }

    @Test
    void marksTheBytesWithTheirHash() {
        assertThat(new UploadedFile("a.txt", ascii("abc")).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static void assertAccepted(String name, byte[] bytes, String mediaType) {
        UploadedFile file = new UploadedFile(name, bytes);

        assertThat(file.reasonsAgainst(Limits.USUAL)).as(name).isEmpty();
        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    private static String nameOf(String claimed) {
        return new UploadedFile(claimed, PDF).name();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] zipped(String name) {
        try {
            return zip(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
