package org.bihuan.server.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.bihuan.server.identity.Role;
import org.springframework.stereotype.Component;

/** Who and what is in the sample, out of {@code sample/sample.properties}. */
@Component
class SampleScript {

    private final Properties lines = new Properties();

    SampleScript() {
        try (InputStream in = SampleScript.class.getResourceAsStream("/sample/sample.properties")) {
            if (in == null) {
                throw new IllegalStateException("no sample on the class path");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One person; the code is the sign-in name. */
    record Part(String code, String name, String post, Role role) {

        /** Published, and said to be so; the sample holds nothing of anybody. */
        String password() {
            return "sample-" + code + "-2026";
        }
    }

    /** A step that is done, and how many days ago. */
    record DoneStep(String code, int daysAgo) {}

    String line(String key) {
        String line = lines.getProperty(key);
        if (line == null) {
            throw new IllegalArgumentException(key);
        }
        return line;
    }

    List<Part> people(String key) {
        return Arrays.stream(line(key).split(",", -1)).map(this::part).toList();
    }

    private Part part(String code) {
        String[] parts = line(code).split("\\|", -1);
        return new Part(code, parts[0], parts[1], Role.valueOf(parts[2]));
    }

    List<DoneStep> doneSteps() {
        return Arrays.stream(line("round.done").split(",", -1))
                .map(step -> step.split(":", -1))
                .map(step -> new DoneStep(step[0], Integer.parseInt(step[1])))
                .toList();
    }
}
