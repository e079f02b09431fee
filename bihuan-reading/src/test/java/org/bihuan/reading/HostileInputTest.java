package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.reading.Reason.TrickyPackage;
import org.bihuan.reading.Reason.TrickyPackage.Trick;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.Seeds;
import org.bihuan.testkit.ZipMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void aBombIsCountedWhileItInflates() {
        assertOver(Limit.CHARACTERS, HostileFiles.bomb(500 * MEGABYTE));
        assertOver(Limit.CHARACTERS, HostileFiles.bombOfBlanks(500 * MEGABYTE));
        assertOver(Limit.CHARACTERS, HostileFiles.bombInAttribute(500 * MEGABYTE));
    }

    @Test
    void onePartMayNotBeTooLarge() {
        StatementReader reader =
                with(ReadingLimits.standard().withInflatedBytes(100 * MEGABYTE, 100_000));

        assertThat(reasons(reader, HostileFiles.manyEmptyParagraphs(100_000)))
                .singleElement()
                .satisfies(r -> assertThat(((Reason.OverLimit) r).limit()).isEqualTo(Limit.ENTRY));
    }

    @Test
    void manyMiddlingPartsAreCountedTogether() {
        assertOver(Limit.INFLATED, HostileFiles.pacedBomb(60, 4 * MEGABYTE));
    }

    @Test
    void tooManyEntriesAreRefusedBeforeAnyIsRead() {
        assertOver(Limit.ENTRIES, HostileFiles.manyEntries(2_000));
        assertOver(Limit.ENTRIES, DocxMaker.document().paragraph("正文").zip().bytes(60_000));
    }

    @Test
    void aPackageThatTwoProgramsReadDifferentlyIsRefused() {
        assertTrick(Trick.DUPLICATE_NAME, HostileFiles.sameNameTwice());
        assertTrick(Trick.CASE_TWIN, HostileFiles.caseTwins());
        assertTrick(Trick.HEADER_MISMATCH, HostileFiles.headersDisagree());
    }

    @Test
    void overlappingEntriesAreRefused() {
        assertTrick(Trick.OVERLAP, HostileFiles.overlappingEntries());
        assertTrick(Trick.HEADER_MISMATCH, HostileFiles.oneEntryUnderTwoNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "word/../../evil", "..\\evil", "C:\\evil", "//host/evil", "a\0b"})
    void namesThatLeaveThePackageAreRefused(String name) {
        assertTrick(Trick.PATH_NAME, HostileFiles.entryNamed(name));
    }

    @Test
    void anEntryThatSeemsEncryptedIsRefused() {
        assertThat(reasons(HostileFiles.markedEncrypted()))
                .contains(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
    }

    @Test
    void aWrongCheckSumIsDamage() {
        assertThat(reasons(HostileFiles.wrongCheckSum()))
                .containsExactly(new Reason.DamagedPackage("word/document.xml"));
    }

    @Test
    void documentTypesAndEntitiesAreForbidden() {
        assertThat(reasons(HostileFiles.billionLaughs()))
                .containsExactly(new Reason.ForbiddenXml("word/document.xml"));
        assertThat(reasons(HostileFiles.undeclaredEntity()))
                .singleElement()
                .isInstanceOfAny(Reason.BrokenXml.class, Reason.ForbiddenXml.class);
    }

    @Test
    void nothingIsFetched() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer trap =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    exchange.close();
                });
        trap.start();
        try {
            String address = "http://127.0.0.1:" + trap.getAddress().getPort() + "/x";

            assertThat(reasons(HostileFiles.externalEntity(address)))
                    .containsExactly(new Reason.ForbiddenXml("word/document.xml"));
            assertThat(reasons(HostileFiles.externalDtd(address)))
                    .containsExactly(new Reason.ForbiddenXml("word/document.xml"));
            assertThat(Reads.doubts("a.docx", HostileFiles.withRemoteTemplate(address)))
                    .containsExactly("reading.doubt.outside-targets");
            assertThat(calls).hasValue(0);
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void aTemplateOnTheAuthorsOwnDiskIsNothingToTell() {
        assertThat(
                        Reads.doubts(
                                "a.docx",
                                HostileFiles.withRemoteTemplate("file:///C:/Normal.dotm")))
                .isEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertOver(Limit.DEPTH, HostileFiles.nested(50_000));
        assertOver(Limit.DEPTH, HostileFiles.nestedTables(1_000));
    }

    @Test
    void oneParagraphOfTwoMillionCharactersIsReadAndOneMoreRefused() {
        assertThat(Reads.text("a.docx", HostileFiles.longParagraph(1_999_000)).text())
                .hasSize(1_999_000);
        assertOver(Limit.CHARACTERS, HostileFiles.longParagraph(2_000_001));
        assertThat(Reads.text("a.txt", "a".repeat(2_000_000).getBytes(UTF_8)).text())
                .hasSize(2_000_000);
        assertThat(Reads.reasons("a.txt", "a".repeat(2_000_001).getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(Reason.OverLimit.class);
    }

    @Test
    void smallFilesCannotGrowIntoLargeTexts() {
        assertOver(Limit.CHARACTERS, HostileFiles.amplifiedNumbers(190, 20_000));
        assertOver(Limit.CHARACTERS, HostileFiles.amplifiedNotes(100_000, 1_000));
        assertOver(Limit.CHARACTERS, HostileFiles.manySigns("<w:tab/>", 2_000_000));
        assertOver(Limit.CHARACTERS, HostileFiles.manySigns("<w:sym w:char=\"4E00\"/>", 2_000_000));
        assertOver(Limit.PIECES, HostileFiles.manySigns("<w:br/>", 200_001));
        assertOver(Limit.PIECES, HostileFiles.manyEmptyParagraphs(300_000));
        assertThat(Reads.reasons("a.txt", "\n".repeat(300_000).concat("a").getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(Reason.OverLimit.class);
    }

    @Test
    void ringsEndAndAbsurdNumbersAreBorne() {
        assertThat(Reads.text("a.docx", HostileFiles.rings()).text()).endsWith("环");
        assertThat(Reads.text("a.docx", HostileFiles.absurdNumbers()).text()).endsWith("乙\n丙\n丁");
    }

    @Test
    void macrosAreToldAndIgnored() {
        assertThat(Reads.doubts("a.docm", HostileFiles.withMacros()))
                .containsExactly("reading.doubt.macros");
    }

    @Test
    void aFileOverTheUploadLimitIsRefusedWithBothFigures() {
        StatementReader reader = with(ReadingLimits.standard().withUploadBytes(10));

        assertThat(Reads.reasons(reader, "a.txt", "十一个字节不止".getBytes(UTF_8)))
                .containsExactly(new Reason.OverLimit(Limit.UPLOAD, 10, 21));
    }

    @Test
    void aReadingThatTakesTooLongStops() {
        AtomicInteger looks = new AtomicInteger();
        StatementReader reader =
                new StatementReader(
                        ReadingLimits.standard(),
                        () -> Instant.EPOCH.plusSeconds(6L * looks.getAndIncrement()));

        assertThat(reasons(reader, HostileFiles.manyEmptyParagraphs(100_000)))
                .singleElement()
                .satisfies(r -> assertThat(((Reason.OverLimit) r).limit()).isEqualTo(Limit.TIME));
    }

    @Test
    void theClockIsLookedAtInsideOneLongTag() {
        AtomicInteger looks = new AtomicInteger();
        StatementReader reader =
                new StatementReader(
                        ReadingLimits.standard(),
                        () -> Instant.EPOCH.plusSeconds(looks.getAndIncrement() / 4));

        assertThat(reasons(reader, HostileFiles.namespacesInOneTag(40_000)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.OverLimit.class, r -> assertThat(r.limit()).isEqualTo(Limit.TIME));
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] whole = DocxMaker.document().add(p -> p.text("正文").footnote("注")).bytes();
        for (int i = 1; i < 40; i++) {
            byte[] cut = HostileFiles.cutOff(whole, i / 40.0);

            assertThat(new StatementReader().read("a.docx", cut))
                    .as("%d/40", i)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void aFlippedByteNeverBreaksTheReader() {
        byte[] whole =
                DocxMaker.document()
                        .heading(1, "标题")
                        .paragraph("正文")
                        .table(List.of(List.of("甲")))
                        .bytes();
        for (int at = 0; at < whole.length; at++) {
            assertThat(
                            new StatementReader()
                                    .read("a.docx", HostileFiles.withFlippedByte(whole, at)))
                    .isNotNull();
        }
    }

    @Test
    void chanceInsideXmlNeverBreaksTheReader() {
        String xml = new String(HostilePieces.DOCUMENT.getBytes(UTF_8), UTF_8);
        Seeds.forEach(
                41,
                500,
                seeds -> {
                    StringBuilder mangled = new StringBuilder(xml);
                    for (int i = seeds.number(1, 6); i > 0; i--) {
                        int from = seeds.number(0, mangled.length() - 2);
                        int to = Math.min(mangled.length(), from + seeds.number(1, 30));
                        String piece = mangled.substring(from, to);
                        if (seeds.oneIn(2)) {
                            mangled.delete(from, to);
                        } else {
                            mangled.insert(seeds.number(0, mangled.length()), piece);
                        }
                    }
                    byte[] docx =
                            new ZipMaker().add("word/document.xml", mangled.toString()).bytes();

                    assertThat(new StatementReader().read("a.docx", docx)).isNotNull();
                });
    }

    @Test
    void aPdfThatIsAlsoAZipIsAPdf() {
        assertThat(reasons(HostileFiles.pdfThatIsAlsoAZip()))
                .contains(new Reason.DamagedPackage("PDF"));
    }

    private static void assertOver(Limit limit, byte[] bytes) {
        assertThat(reasons(bytes))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.OverLimit.class, r -> assertThat(r.limit()).isEqualTo(limit));
    }

    private static void assertTrick(Trick trick, byte[] bytes) {
        assertThat(reasons(bytes))
                .singleElement()
                .isInstanceOfSatisfying(
                        TrickyPackage.class, r -> assertThat(r.trick()).isEqualTo(trick));
    }

    private static List<Reason> reasons(byte[] bytes) {
        return Reads.reasons("a.docx", bytes);
    }

    private static List<Reason> reasons(StatementReader reader, byte[] bytes) {
        return Reads.reasons(reader, "a.docx", bytes);
    }

    private static StatementReader with(ReadingLimits limits) {
        return new StatementReader(limits.withTime(Duration.ofMinutes(5)), Clock.systemUTC());
    }
}
