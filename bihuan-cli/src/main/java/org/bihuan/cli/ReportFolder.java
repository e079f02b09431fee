package org.bihuan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A report for each checked file, in a folder that mirrors the folders of the inputs; with HTML a
 * page that leads to them. What was refused has no report: the table and that page tell of it.
 */
final class ReportFolder implements Report {
    static final String INDEX = "index.html";

    private final Arguments.Format format;
    private final Path folder;
    private final Phrases phrases;
    private final Totals totals;

    ReportFolder(Arguments.Format format, Path folder, Phrases phrases, Totals totals) {
        this.format = format;
        this.folder = folder;
        this.phrases = phrases;
        this.totals = totals;
    }

    @Override
    public void begin() {}

    @Override
    public void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Checked) {
            try (WholeFile file = WholeFile.at(folder.resolve(nameOf(outcome.path(), format)))) {
                PrintStream words = file.words();
                Report report = alone(words);
                report.begin();
                report.add(outcome);
                report.end(outcome.exit());
                file.keep(words);
            }
        }
    }

    @Override
    public void end(Exit exit) throws IOException {
        if (format == Arguments.Format.HTML) {
            try (WholeFile file = WholeFile.at(folder.resolve(INDEX))) {
                PrintStream words = file.words();
                new HtmlIndex(phrases).write(totals, words);
                file.keep(words);
            }
        }
    }

    /** With the whole name of the file in it: a.txt and a.docx are two. */
    static String nameOf(String path, Arguments.Format format) {
        return path + "." + format.ending();
    }

    private Report alone(PrintStream words) {
        return switch (format) {
            case TEXT -> new TextReport(phrases, words, Screen.none());
            case JSON -> new JsonReport(phrases, words, false);
            case HTML -> new HtmlReport(phrases, words);
            case SARIF -> throw new IllegalStateException("one document for all files");
        };
    }
}
