package org.bihuan.cli;

import java.io.PrintStream;

/**
 * How far a long run has come, on standard error: a bar that is drawn over where somebody watches,
 * otherwise a line at every tenth, so that a log stays short. Few files need neither.
 */
final class Progress {
    /** Below this the report comes before anybody wonders. */
    private static final int FEW = 20;

    private static final int CELLS = 30;

    private final PrintStream err;
    private final Phrases phrases;
    private final int of;
    private final boolean bar;
    private final boolean silent;
    private int done;
    private int shown = -1;

    Progress(Terminal terminal, Phrases phrases, int of, boolean quiet) {
        this.err = terminal.err();
        this.phrases = phrases;
        this.of = of;
        this.bar = terminal.screen().bar();
        this.silent = quiet || of < FEW;
    }

    void begin() {
        draw();
    }

    void oneMore() {
        done++;
        draw();
    }

    /** A line of somebody else's comes next; the bar must not stand in its way. */
    void clear() {
        if (!silent && bar) {
            err.print("\r\u001B[K");
            err.flush();
            shown = -1;
        }
    }

    private void draw() {
        if (silent) {
            return;
        }
        int now = (int) (100L * done / of);
        if (bar && now != shown) {
            int full = CELLS * done / of;
            String picture = "█".repeat(full) + "░".repeat(CELLS - full);
            err.print("\r" + phrases.say("progress.bar", picture, now, done, of) + "\u001B[K");
            err.flush();
            shown = now;
        } else if (!bar && now / 10 != shown / 10 && done > 0) {
            err.println(phrases.say("progress.line", done, of));
            err.flush();
            shown = now;
        }
    }
}
