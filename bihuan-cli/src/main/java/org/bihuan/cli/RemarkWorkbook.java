package org.bihuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;
import org.dhatim.fastexcel.Workbook;

/**
 * Every remark of a run as rows that an office can filter and hand out: a sheet of remarks, one of
 * files with counts, one of what could not be checked. Remarks leave memory as they come.
 */
final class RemarkWorkbook implements Report {
    private final Phrases phrases;
    private final Workbook workbook;
    private final Totals totals;
    private final int mostRows;
    private Sheet remarks;
    private int sheets;

    RemarkWorkbook(Phrases phrases, OutputStream out, Totals totals) {
        this(phrases, out, totals, Sheet.MOST_ROWS);
    }

    /**
     * @param mostRows of a sheet, its header included; what does not fit goes on a further sheet
     */
    RemarkWorkbook(Phrases phrases, OutputStream out, Totals totals, int mostRows) {
        this.phrases = phrases;
        this.workbook = new Workbook(out, "Bihuan", null);
        this.totals = totals;
        this.mostRows = mostRows;
        this.remarks = remarkSheet();
    }

    @Override
    public void begin() {}

    @Override
    public void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Checked checked) {
            Whereabouts whereabouts = new Whereabouts(checked.report());
            for (Remark remark : checked.report().remarks()) {
                if (remarks.rows() >= mostRows) {
                    remarks.finish();
                    remarks = remarkSheet();
                }
                remarks.row(row(checked, remark, whereabouts));
            }
        }
    }

    @Override
    public void end(Exit exit) throws IOException {
        remarks.finish();
        files();
        refused();
        workbook.finish();
    }

    private Sheet remarkSheet() {
        sheets++;
        String name = phrases.say("xlsx.remarks");
        return new Sheet(
                workbook,
                sheets == 1 ? name : name + " " + sheets,
                List.of(
                        new Sheet.Column(phrases.say("table.file"), 28),
                        new Sheet.Column(phrases.say("xlsx.part"), 28),
                        new Sheet.Column(phrases.say("xlsx.paragraph"), 8),
                        new Sheet.Column(phrases.say("xlsx.quotation"), 44),
                        new Sheet.Column(phrases.say("xlsx.rule"), 8),
                        new Sheet.Column(phrases.say("xlsx.weight"), 8),
                        new Sheet.Column(phrases.say("xlsx.message"), 44),
                        new Sheet.Column(phrases.say("xlsx.replacement"), 16),
                        new Sheet.Column(phrases.say("xlsx.why"), 60)));
    }

    private List<Object> row(Outcome.Checked checked, Remark remark, Whereabouts whereabouts) {
        Card card = Objects.requireNonNull(checked.cards().get(remark.rule()));
        SourceText source = checked.report().source();
        int start = remark.span().start();
        boolean wholeText = remark.span().isEmpty() && start == 0;
        return List.of(
                checked.path(),
                wholeText
                        ? phrases.say("place.whole")
                        : String.join(" › ", whereabouts.headings(start)),
                wholeText ? "" : whereabouts.paragraph(start),
                wholeText ? "" : Quotation.of(source, remark.span()),
                remark.rule(),
                phrases.say("judging.severity." + CheckCommand.code(remark.severity())),
                card.message(remark, phrases.language()),
                String.join(phrases.say("list.word"), remark.replacements()),
                card.why(phrases.language()));
    }

    private void files() throws IOException {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(phrases.say("table.file"), 44));
        for (Severity severity : Severity.values()) {
            columns.add(
                    new Sheet.Column(
                            phrases.say("judging.severity." + CheckCommand.code(severity)), 10));
        }
        for (char kind : totals.kinds()) {
            columns.add(
                    new Sheet.Column(
                            phrases.say("table.kind", kind, RuleKinds.name(kind, phrases)), 12));
        }
        columns.add(new Sheet.Column(phrases.say("xlsx.torn"), 8));
        columns.add(new Sheet.Column(phrases.say("xlsx.kind"), 18));
        Sheet sheet = new Sheet(workbook, phrases.say("xlsx.files"), columns);
        for (Tally tally : totals.checked()) {
            List<Object> row = new ArrayList<>();
            row.add(tally.path());
            for (Severity severity : Severity.values()) {
                row.add(tally.count(severity));
            }
            totals.kinds().forEach(kind -> row.add(tally.count(kind)));
            row.add(tally.torn());
            row.add(tally.document().map(kind -> Summary.nameOf(kind, phrases)).orElse(""));
            sheet.row(row);
        }
        sheet.finish();
    }

    private void refused() throws IOException {
        Sheet sheet =
                new Sheet(
                        workbook,
                        phrases.say("xlsx.refused"),
                        List.of(
                                new Sheet.Column(phrases.say("table.file"), 44),
                                new Sheet.Column(phrases.say("xlsx.reasons"), 90)));
        for (Tally tally : totals.refused()) {
            sheet.row(
                    List.of(
                            tally.path(),
                            tally.reasons().stream()
                                    .map(r -> r.in(phrases))
                                    .collect(Collectors.joining("\n"))));
        }
        sheet.finish();
    }
}
