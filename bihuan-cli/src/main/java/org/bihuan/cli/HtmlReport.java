package org.bihuan.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;

/**
 * The report as one file for a browser or a printer: no script, no picture, no other host. Remarks
 * stand beside the paragraph they speak of, below it on a telephone and on paper; numbers lead from
 * the text to the remark and back.
 */
final class HtmlReport implements Report {
    private final Phrases phrases;
    private final PrintStream out;
    private final Markup html = new Markup();
    private int files;

    HtmlReport(Phrases phrases, PrintStream out) {
        this.phrases = phrases;
        this.out = out;
    }

    /** The title of the page is that of its first file, so nothing is written before that one. */
    @Override
    public void begin() {}

    @Override
    public void add(Outcome outcome) {
        files++;
        if (files == 1) {
            new HtmlFrame(phrases).begin(html, phrases.say("html.title", outcome.name()));
        }
        switch (outcome) {
            case Outcome.Checked checked ->
                    new HtmlStatement(html, phrases, checked, "f" + files + "-").write();
            case Outcome.Refused refused -> refused(refused);
        }
        out.print(html.taken());
    }

    @Override
    public void end(Exit exit) {
        new HtmlFrame(phrases).end(html);
        out.print(html.taken());
    }

    private void refused(Outcome.Refused refused) {
        html.open("article").line();
        html.element("h1", refused.name());
        html.element(
                "p",
                refused.reasons().stream()
                        .map(r -> r.in(phrases))
                        .collect(Collectors.joining(phrases.say("list.sentence"))),
                "class",
                "refused");
        html.close("article").line();
    }
}
