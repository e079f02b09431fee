package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bihuan.proof.Main;
import org.bihuan.server.testing.Answer;

/** Openings that somebody took away, against a log that the auditor took away. */
final class ComparedWithTheLog {

    private ComparedWithTheLog() {}

    /** They hold; and whoever changed {@code text} in them since is found out. */
    static void holdsAndIsFoundOut(Path folder, byte[] log, Answer openings, String text)
            throws IOException {
        assertThat(openings.status()).isEqualTo(200);
        assertThat(openings.body()).contains(text);
        Path kept = Files.write(folder.resolve("log.zip"), log);
        Path honest = Files.writeString(folder.resolve("honest.ndjson"), openings.body());
        Path forged =
                Files.writeString(
                        folder.resolve("forged.ndjson"), openings.body().replace(text, text + "。"));

        assertThat(verify(kept, honest)).startsWith("0\n");
        assertThat(verify(kept, forged)).startsWith("1\n").contains("对不上");
    }

    private static String verify(Path log, Path openings) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code =
                Main.run(
                        List.of(log.toString(), "--openings", openings.toString()),
                        Locale.CHINESE,
                        stream,
                        stream);
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }
}
