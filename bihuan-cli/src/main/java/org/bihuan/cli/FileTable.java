package org.bihuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.text.check.Remark.Severity;

/** Many files at a glance: what was remarked in each, by weight and by kind. No score, no rank. */
final class FileTable implements Report {
    private static final int GAP = 2;
    private static final int NARROWEST = 16;

    private final Phrases phrases;
    private final PrintStream out;
    private final Screen screen;
    private final Totals totals;

    FileTable(Phrases phrases, Terminal terminal, Totals totals) {
        this.phrases = phrases;
        this.out = terminal.out();
        this.screen = terminal.screen();
        this.totals = totals;
    }

    @Override
    public void begin() {}

    @Override
    public void add(Outcome outcome) {}

    @Override
    public void end(Exit exit) {
        List<Tally> checked = totals.checked();
        if (!checked.isEmpty()) {
            table(checked);
            out.println();
            out.println(phrases.say("table.kinds", legend()));
        }
        refused();
        String passedOver = totals.passedOver().in(phrases);
        if (!passedOver.isEmpty()) {
            out.println(passedOver);
        }
        out.println(screen.strong(totals.sentence(phrases)));
    }

    private void table(List<Tally> checked) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        checked.forEach(tally -> rows.add(row(tally)));
        rows.add(sum());
        int[] widths = widths(rows);
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            boolean edge = i == 0 || i == rows.size() - 1;
            out.println(edge ? screen.strong(line) : line);
        }
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>();
        cells.add(phrases.say("table.file"));
        for (Severity severity : Severity.values()) {
            cells.add(phrases.say("judging.severity." + CheckCommand.code(severity)));
        }
        totals.kinds().forEach(kind -> cells.add(String.valueOf(kind)));
        return cells;
    }

    private List<String> row(Tally tally) {
        List<String> cells = new ArrayList<>();
        cells.add(Cells.harmless(tally.path()));
        for (Severity severity : Severity.values()) {
            cells.add(String.valueOf(tally.count(severity)));
        }
        totals.kinds().forEach(kind -> cells.add(String.valueOf(tally.count(kind))));
        return cells;
    }

    private List<String> sum() {
        List<String> cells = new ArrayList<>();
        cells.add(phrases.say("table.sum"));
        for (Severity severity : Severity.values()) {
            cells.add(String.valueOf(totals.count(severity)));
        }
        totals.kinds().forEach(kind -> cells.add(String.valueOf(totals.count(kind))));
        return cells;
    }

    /** Where somebody watches, names give way so that a row stays a line. */
    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        if (screen.columns() > 0) {
            int others = Arrays.stream(widths).skip(1).map(w -> w + GAP).sum();
            widths[0] = Math.min(widths[0], Math.max(NARROWEST, screen.columns() - 1 - others));
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        line.append(Cells.left(Cells.shortened(cells.getFirst(), widths[0]), widths[0]));
        for (int i = 1; i < widths.length; i++) {
            line.append(" ".repeat(GAP)).append(Cells.right(cells.get(i), widths[i]));
        }
        return line.toString();
    }

    private String legend() {
        return totals.kinds().stream()
                .map(kind -> phrases.say("table.kind", kind, RuleKinds.name(kind, phrases)))
                .collect(Collectors.joining(phrases.say("list.word")));
    }

    private void refused() {
        List<Tally> refused = totals.refused();
        if (refused.isEmpty()) {
            return;
        }
        out.println();
        out.println(screen.strong(phrases.say("table.refused", refused.size())));
        for (Tally tally : refused) {
            String reasons =
                    tally.reasons().stream()
                            .map(r -> r.in(phrases))
                            .collect(Collectors.joining(phrases.say("list.sentence")));
            out.println("  " + phrases.say("refused", Cells.harmless(tally.path()), reasons));
        }
        out.println();
    }
}
