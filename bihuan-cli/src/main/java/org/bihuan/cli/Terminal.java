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
 * @param language when the command line names none
 */
record Terminal(PrintStream out, PrintStream err, Screen screen, Locale language) {
    /** What a terminal that does not tell its width has, by old custom. */
    private static final int USUAL_COLUMNS = 80;

    /** Always UTF-8: Chinese in a terminal that says it knows only ASCII is still Chinese. */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean watched = Boolean.getBoolean("bihuan.terminal");
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean plain = dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        String language = environment.getOrDefault("BIHUAN_LANG", "zh");
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new Screen(
                        watched && !plain,
                        Boolean.getBoolean("bihuan.progress") && !dumb,
                        watched ? Integer.getInteger("bihuan.columns", USUAL_COLUMNS) : 0),
                language.equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
                false,
                StandardCharsets.UTF_8);
    }
}
