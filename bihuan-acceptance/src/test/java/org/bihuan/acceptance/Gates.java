package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands against the steps of a cycle, as four places of one running server say it. */
final class Gates {
    private static final Path CLI =
            Path.of("../bihuan-cli/target/app/bihuan-cli.jar").toAbsolutePath().normalize();

    private final Page office;
    private final String address;
    private final String cycle;

    /**
     * @param office the window of the sample's organiser
     * @param cycle path of the cycle's page
     */
    Gates(Page office, String address, String cycle) {
        this.office = office;
        this.address = address;
        this.cycle = cycle;
    }

    List<String> inJson() {
        String json = office.request().get("/api/v1" + cycle + "/gates?lang=zh").text();
        return Pattern.compile("\"text\":\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Steps that nobody has begun show their sentences only where they are worked on. */
    List<String> onThePage() {
        office.navigate(cycle);
        return office.locator(".step-blockers a").allInnerTexts();
    }

    /** The packaged command line, signed in to the server. */
    List<String> onTheCommandLine() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String id = cycle.substring(cycle.lastIndexOf('/') + 1);
        ProcessBuilder builder =
                new ProcessBuilder(
                        java,
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        CLI.toString(),
                        "gates",
                        id,
                        "--server",
                        address,
                        "--user",
                        "xu",
                        "--lang",
                        "zh");
        builder.environment().put("BIHUAN_PASSWORD", "sample-xu-2026");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            List<String> lines;
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                lines = out.lines().toList();
            }
            assertThat(process.waitFor()).as(lines.toString()).isEqualTo(1);
            return lines.stream()
                    .filter(line -> line.startsWith("   · "))
                    .map(line -> line.substring(5))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** In the frozen text of the minutes. */
    List<String> inTheMinutes(String minutes) {
        return office.request()
                .get(minutes + "/text")
                .text()
                .lines()
                .dropWhile(line -> !line.equals("各步骤办理情况"))
                .takeWhile(line -> !line.equals("准予先办的步骤"))
                .filter(line -> line.startsWith("  · "))
                .map(line -> line.substring(4))
                .toList();
    }
}
