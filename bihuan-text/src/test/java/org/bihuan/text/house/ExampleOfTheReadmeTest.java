package org.bihuan.text.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example is compiled against the library alone and run as a program of its own. */
class ExampleOfTheReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"README.md, stands between Chinese characters", "README.zh-CN.md, 半角"})
    void itCompilesAndRemarksOnTheFaultsInIt(String readme, String words) throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, example(readme));
        String library = ROOT.resolve("bihuan-text/target/classes").toString();

        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-Xlint:all",
                                "-Werror",
                                "-cp",
                                library,
                                "-d",
                                folder.toString(),
                                source.toString());

        assertThat(compiled).isZero();
        assertThat(run(library)).contains("S02 [", "T01 [,]").contains(words);
    }

    private static String example(String readme) throws IOException {
        Matcher fence =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(ROOT.resolve(readme)));
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    private String run(String library) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                library + File.pathSeparator + folder,
                                "Example")
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return out;
    }
}
