package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTheParentIsKilledTest {

    /** With -9 nothing of ours runs any more: the children have to notice by themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM"})
    void itsReadersEndEvenInTheMiddleOfAFile(String signal) throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath(),
                                RoomOfAnotherJvm.class.getName())
                        .redirectErrorStream(true)
                        .start();
        try {
            List<ProcessHandle> readers = readersOf(parent);
            assertThat(readers).allMatch(ProcessHandle::isAlive);
            new ProcessBuilder("kill", "-" + signal, Long.toString(parent.pid())).start().waitFor();
            parent.waitFor();

            // Hangs, and so fails by the build's own limit, when one stays behind.
            readers.forEach(reader -> reader.onExit().join());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aReaderWhoseQuestionsEndEndsAtOnce() throws Exception {
        OwnJvm jvm =
                new OwnJvm(
                        List.of(),
                        ReadingJars.find(),
                        java.util.Optional.empty(),
                        LoneReader.class.getName());
        Path folder = java.nio.file.Files.createTempDirectory("bihuan-reading-");
        Process reader = new ProcessBuilder(jvm.in(folder)).directory(folder.toFile()).start();
        Frame.read(reader.getInputStream(), Frame.READY, 0);
        reader.getOutputStream().close();

        assertThat(reader.waitFor()).isZero();
        assertThat(folder).doesNotExist();
    }

    /** Both of them: the idle one and the one that spins. */
    private static List<ProcessHandle> readersOf(Process parent) {
        List<ProcessHandle> readers = List.of();
        while (readers.size() < 2) {
            assertThat(parent.isAlive()).as("the other JVM").isTrue();
            readers = parent.children().toList();
            Thread.onSpinWait();
        }
        return readers;
    }

    private static String classPath() {
        List<Path> all = new ArrayList<>(ReadingJars.find());
        all.add(ReadingJars.placeOf(RoomOfAnotherJvm.class));
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
