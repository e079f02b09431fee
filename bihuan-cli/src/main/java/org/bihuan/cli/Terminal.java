package org.bihuan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where the output goes, and what the surroundings ask for.
 *
 * @param colour only where a person reads along and has not asked for plain text
 * @param language when the command line names none
 */
record Terminal(PrintStream out, PrintStream err, boolean colour, Locale language) {

    /** Always UTF-8: Chinese in a terminal that says it knows only ASCII is still Chinese. */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean watched = Boolean.getBoolean("bihuan.terminal");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        String language = environment.getOrDefault("BIHUAN_LANG", "zh");
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                watched && !plain,
                language.equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
                false,
                StandardCharsets.UTF_8);
    }
}
