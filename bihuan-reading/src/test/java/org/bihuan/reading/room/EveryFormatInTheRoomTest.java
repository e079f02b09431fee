package org.bihuan.reading.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.testkit.DocMaker;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileContainers;
import org.bihuan.testkit.HostileOpenDocuments;
import org.bihuan.testkit.HostilePdfs;
import org.bihuan.testkit.HostileRtfs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The room says what the reader says, in every format: its class path lacks nothing. */
class EveryFormatInTheRoomTest {
    private static ReadingRoom room;

    @BeforeAll
    static void open() {
        room = new ReadingRoom(RoomRules.forOne(1));
    }

    @AfterAll
    static void close() {
        room.close();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("材料.txt", "一、存在的问题\n".getBytes(UTF_8)),
                Arguments.of(
                        "材料.docx",
                        DocxMaker.document()
                                .heading(1, "一、存在的问题")
                                .add(p -> p.text("正文").footnote("注"))
                                .table(List.of(List.of("甲", "乙")))
                                .bytes()),
                Arguments.of("a.odt", HostileOpenDocuments.of("<text:p>正文</text:p>")),
                Arguments.of("a.rtf", HostileRtfs.honest()),
                Arguments.of("a.pdf", HostilePdfs.honest()),
                Arguments.of("a.doc", HostileContainers.wordOfNonsense(0)),
                Arguments.of(
                        "材料.doc", DocMaker.document().heading(1, "一、问题").paragraph("正文").bytes()),
                Arguments.of("a.docx", HostilePdfs.encrypted()),
                Arguments.of("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                Arguments.of("", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsByTheReaderItself(String name, byte[] bytes) {
        Reading here = new StatementReader().read(name, bytes);

        assertThat(room.read(name, bytes)).isEqualTo(here);
    }

    @Test
    void everyLibraryOfTheListIsFoundAndNothingElse() {
        List<Path> found = ReadingJars.find();

        assertThat(found).hasSize(2 + ReadingJars.wanted().size()).doesNotHaveDuplicates();
        for (String wanted : ReadingJars.wanted()) {
            assertThat(found)
                    .as(wanted)
                    .anyMatch(p -> ReadingJars.isVersionOf(wanted, p.getFileName().toString()));
        }
    }

    @Test
    void aNameWithAVersionIsNoOtherName() {
        assertThat(ReadingJars.isVersionOf("poi", "poi-5.5.1.jar")).isTrue();
        assertThat(ReadingJars.isVersionOf("poi", "poi-scratchpad-5.5.1.jar")).isFalse();
        assertThat(ReadingJars.isVersionOf("poi", "poi-5.5.1.pom")).isFalse();
        assertThat(ReadingJars.isVersionOf("poi", "poi-.jar")).isFalse();
        assertThat(ReadingJars.isVersionOf("poi", "poi")).isFalse();
    }
}
