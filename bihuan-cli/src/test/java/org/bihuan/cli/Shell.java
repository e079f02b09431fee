package org.bihuan.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Runs the program as a shell would, and keeps what it printed. */
final class Shell {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final boolean colour;

    Shell() {
        this(false);
    }

    private Shell(boolean colour) {
        this.colour = colour;
    }

    static Shell withColour() {
        return new Shell(true);
    }

    int run(String... words) {
        return Main.run(
                List.of(words),
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        colour,
                        Locale.CHINESE));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
