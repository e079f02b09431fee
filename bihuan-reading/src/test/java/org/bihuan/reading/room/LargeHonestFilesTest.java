package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileTexts;
import org.bihuan.testkit.OdtMaker;
import org.bihuan.testkit.PdfMaker;
import org.bihuan.testkit.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is as large as is allowed is read within the memory that a reader has. */
class LargeHonestFilesTest {
    private static final int LINES_A_PAGE = 60;
    private static final int LETTERS_A_LINE = 80;
    private static final int PAGES = 410;
    private static final int PARAGRAPHS = 9_900;
    private static final String PARAGRAPH = "整改措施逐条落实，".repeat(22) + "完成。";

    static Stream<Arguments> files() {
        return Stream.of(
                large("a.txt", () -> HostileTexts.oneLine(1_990_000), 1_900_000),
                large("a.docx", LargeHonestFilesTest::docx, 1_900_000),
                large("a.odt", LargeHonestFilesTest::odt, 1_900_000),
                large("a.pdf", LargeHonestFilesTest::pdf, 1_800_000));
    }

    private static Arguments large(String name, Supplier<byte[]> bytes, int letters) {
        return Arguments.of(name, bytes, letters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areReadInTheMemoryOfAReader(String name, Supplier<byte[]> bytes, int letters) {
        // The time is that of a busy machine: here it is not the question.
        ReadingLimits limits = ReadingLimits.standard().withTime(Duration.ofMinutes(5));
        try (PeakMemory memory = PeakMemory.begin();
                ReadingRoom room = new ReadingRoom(RoomRules.forOne(1).withLimits(limits))) {
            Reading reading = room.read(name, bytes.get());

            assertThat(reading).isInstanceOf(Reading.Read.class);
            assertThat(((Reading.Read) reading).text().text().length()).isGreaterThan(letters);
            assertThat(memory.megabytes()).isLessThan(PeakMemory.MOST_MEGABYTES);
            assertThat(memory.megabytes() > 0).isEqualTo(PeakMemory.isKnownHere());
        }
    }

    /** Pictures that do not shrink make it nearly as large as a file may be. */
    private static byte[] docx() {
        DocxMaker docx = DocxMaker.document();
        for (int i = 0; i < PARAGRAPHS; i++) {
            docx.paragraph(PARAGRAPH);
        }
        return docx.zip().addStored("word/media/image1.png", noise(18 << 20)).bytes();
    }

    private static byte[] odt() {
        OdtMaker odt = OdtMaker.document();
        for (int i = 0; i < PARAGRAPHS; i++) {
            odt.paragraph(PARAGRAPH);
        }
        return odt.zip().addStored("Pictures/1.png", noise(18 << 20)).bytes();
    }

    private static byte[] pdf() {
        PdfMaker pdf = PdfMaker.document();
        String line = "整改措施逐条落实有名有数".repeat(7).substring(0, LETTERS_A_LINE);
        for (int page = 0; page < PAGES; page++) {
            pdf.newPage();
            for (int i = 0; i < LINES_A_PAGE; i++) {
                pdf.text(50, 800 - 12 * i, "F1", 6, line);
            }
        }
        return pdf.bytes();
    }

    private static byte[] noise(int size) {
        return Seeds.of(1).bytes(size);
    }
}
