package org.bihuan.cli;

import java.util.Locale;

/**
 * How far a long run has come and how fast it goes, on standard error: a bar where somebody
 * watches, a line at the end where not.
 */
final class Rate {
    private static final int CELLS = 30;
    private static final int FEW = 20;
    private static final long OFTEN = 100_000_000L;

    private final Terminal terminal;
    private final Phrases phrases;
    private final String key;
    private final int of;
    private final boolean silent;
    private final long begun = System.nanoTime();
    private long drawn = begun - OFTEN;
    private int done;
    private long bytes;

    /**
     * @param key of the line: bar, done, of, a second, megabytes a second
     */
    Rate(Terminal terminal, Phrases phrases, String key, int of, boolean quiet) {
        this.terminal = terminal;
        this.phrases = phrases;
        this.key = key;
        this.of = of;
        this.silent = quiet || of < FEW;
    }

    void more(long moreBytes) {
        done++;
        bytes += moreBytes;
        long now = System.nanoTime();
        if (!silent && terminal.screen().bar() && now - drawn > OFTEN) {
            drawn = now;
            terminal.err().print("\r" + line(now) + "\u001B[K");
            terminal.err().flush();
        }
    }

    void clear() {
        if (!silent && terminal.screen().bar()) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }

    void end() {
        clear();
        if (!silent) {
            terminal.err().println(line(System.nanoTime()));
            terminal.err().flush();
        }
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - begun) / 1e9);
        int full = of == 0 ? CELLS : (int) ((long) CELLS * done / of);
        return phrases.say(
                key,
                "█".repeat(full) + "░".repeat(CELLS - full),
                done,
                of,
                String.format(Locale.ROOT, "%.0f", done / seconds),
                String.format(Locale.ROOT, "%.1f", bytes / seconds / 1e6));
    }
}
