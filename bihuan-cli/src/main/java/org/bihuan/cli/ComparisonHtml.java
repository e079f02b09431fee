package org.bihuan.cli;

import java.io.PrintStream;
import org.bihuan.text.reuse.ReuseReport;

/** placeholder. */
final class ComparisonHtml implements ComparisonReport {
    private final Phrases phrases;
    private final PrintStream out;

    ComparisonHtml(Phrases phrases, PrintStream out) {
        this.phrases = phrases;
        this.out = out;
    }

    @Override
    public void begin() {
        out.println("<!DOCTYPE html>" + phrases.say("html.report"));
    }

    @Override
    public void add(ReuseReport report, String text) {}

    @Override
    public void refuse(Outcome.Refused refused) {}

    @Override
    public void end() {}
}
