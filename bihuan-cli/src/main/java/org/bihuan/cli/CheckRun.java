package org.bihuan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Inspects every input and hands each outcome to all reports that were asked for. */
final class CheckRun {
    private static final String SARIF_FILE = "bihuan.sarif";

    private final Arguments.Output output;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Inspection inspection;
    private final List<Report> reports = new ArrayList<>();
    private final List<WholeFile> files = new ArrayList<>();
    private Exit exit = Exit.CLEAN;

    CheckRun(Arguments.Check arguments, Terminal terminal, Phrases phrases, Inspection inspection) {
        this.output = arguments.output();
        this.terminal = terminal;
        this.phrases = phrases;
        this.inspection = inspection;
    }

    Exit run(Inputs inputs) {
        try {
            open(inputs);
            inspect(inputs);
            return exit;
        } catch (IOException e) {
            terminal.err().println(phrases.say("failed.write", String.valueOf(e.getMessage())));
            return Exit.FAILED;
        } finally {
            files.forEach(CheckRun::close);
        }
    }

    /** Everything that can fail for want of room or right fails here, before the long work. */
    private void open(Inputs inputs) throws IOException {
        Totals totals = new Totals(inspection.cards(), inputs.passedOver());
        reports.add(new Counting(totals));
        if (output.xlsx().isPresent()) {
            WholeFile file = file(Path.of(output.xlsx().get()));
            reports.add(new RemarkWorkbook(phrases, file.stream(), totals));
        }
        boolean table = hasTable(inputs);
        if (output.out().isPresent()) {
            reports.add(inFolder(Path.of(output.out().get()), totals));
        } else if (!table) {
            reports.add(onStandardOutput(inputs));
        }
        reports.add(table ? new FileTable(phrases, terminal, totals) : new Complaints());
    }

    /** Standard output is free for the table when the reports go elsewhere or there are many. */
    private boolean hasTable(Inputs inputs) {
        boolean many = inputs.anyFolder() && output.format() == Arguments.Format.TEXT;
        return many || output.out().isPresent();
    }

    private void inspect(Inputs inputs) throws IOException {
        Progress progress = new Progress(terminal, phrases, inputs.all().size(), output.quiet());
        for (Report report : reports) {
            report.begin();
        }
        progress.begin();
        Batch.onAllCores()
                .<Input, Outcome, IOException>run(
                        inputs.all(),
                        inspection::of,
                        outcome -> {
                            exit = exit.or(outcome.exit());
                            if (outcome instanceof Outcome.Refused) {
                                progress.clear();
                            }
                            for (Report report : reports) {
                                report.add(outcome);
                            }
                            progress.oneMore();
                        });
        progress.clear();
        for (Report report : reports) {
            report.end(exit);
        }
        for (WholeFile file : files) {
            file.keep();
        }
    }

    private Report onStandardOutput(Inputs inputs) {
        boolean several = inputs.anyFolder() || inputs.all().size() != 1;
        return switch (output.format()) {
            case TEXT -> new TextReport(phrases, terminal.out(), terminal.screen());
            case JSON -> new JsonReport(phrases, terminal.out(), several);
            case HTML -> new HtmlReport(phrases, terminal.out());
            case SARIF -> new SarifReport(phrases, inspection.cards(), terminal.out());
        };
    }

    private Report inFolder(Path folder, Totals totals) throws IOException {
        if (output.format() == Arguments.Format.SARIF) {
            WholeFile file = file(folder.resolve(SARIF_FILE));
            return new SarifReport(phrases, inspection.cards(), file.stream());
        }
        return new ReportFolder(output.format(), folder, phrases, totals);
    }

    private WholeFile file(Path path) throws IOException {
        WholeFile file = WholeFile.at(path);
        files.add(file);
        return file;
    }

    private static void close(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            // It was given up already, and the reason was told.
        }
    }

    /** Comes first, so that reports that end with a sum have it. */
    private record Counting(Totals totals) implements Report {
        @Override
        public void begin() {}

        @Override
        public void add(Outcome outcome) {
            totals.add(outcome);
        }

        @Override
        public void end(Exit exit) {}
    }

    /** Where no table lists the refused files, each is told as it comes. */
    private final class Complaints implements Report {
        @Override
        public void begin() {}

        @Override
        public void add(Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                String reasons =
                        refused.reasons().stream()
                                .map(r -> r.in(phrases))
                                .collect(Collectors.joining(phrases.say("list.sentence")));
                terminal.err()
                        .println(phrases.say("refused", Cells.harmless(refused.name()), reasons));
            }
        }

        @Override
        public void end(Exit exit) {}
    }
}
