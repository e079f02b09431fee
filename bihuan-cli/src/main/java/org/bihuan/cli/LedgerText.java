package org.bihuan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Origin;
import org.bihuan.ledger.LedgerReading.Sheet;
import org.bihuan.ledger.LedgerReading.Value;
import org.bihuan.ledger.LedgerReading.What;
import org.bihuan.ledger.Meaning;
import org.bihuan.ledger.Party;
import org.bihuan.reading.Table;

/** How a ledger was read, for a person at a terminal. */
final class LedgerText {
    private static final int LONGEST = 60;

    private final Phrases phrases;
    private final LedgerWords words;
    private final PrintStream out;
    private final Screen screen;

    LedgerText(Phrases phrases, PrintStream out, Screen screen) {
        this.phrases = phrases;
        this.words = new LedgerWords(phrases);
        this.out = out;
        this.screen = screen;
    }

    void print(String name, LedgerReading.Read read) {
        out.println(screen.strong(Cells.harmless(name)));
        for (Sheet sheet : read.sheets()) {
            print(sheet, "ledger.sheet." + read.format().word());
        }
        long items = read.count(sheet -> sheet.items().size());
        long understood = read.count(sheet -> sheet.understood().size());
        long notes =
                read.count(sheet -> sheet.items().stream().mapToLong(i -> i.notes().size()).sum());
        out.println();
        out.println(
                screen.strong(
                        phrases.say("ledger.sum", items, understood, items - understood, notes)));
        for (Sheet sheet : read.sheets()) {
            for (Complaint refusal : sheet.refusals()) {
                out.println("  " + line(sheet, refusal));
            }
        }
    }

    private void print(Sheet sheet, String titleKey) {
        out.println();
        String hidden = sheet.hidden() ? phrases.say("ledger.hidden") : "";
        out.println(screen.strong(phrases.say(titleKey, Cells.harmless(sheet.name()), hidden)));
        if (sheet.headerRows().isEmpty()) {
            out.println("  " + words.say("complaint.no-header"));
            return;
        }
        int first = sheet.headerRows().getFirst() + 1;
        int last = sheet.headerRows().getLast() + 1;
        String rows = first == last ? Integer.toString(first) : first + "–" + last;
        out.println("  " + phrases.say("ledger.header", rows, sheet.merges()));
        out.println(
                "  "
                        + sheet.year()
                                .map(year ->
                                        phrases.say(
                                                "ledger.year",
                                                year.year(),
                                                Cells.harmless(year.from())))
                                .orElseGet(() -> phrases.say("ledger.no-year")));
        for (Column column : sheet.columns()) {
            out.println("  " + line(column));
        }
        apart(sheet.apart());
        String section = "";
        for (Item item : sheet.items()) {
            if (!item.section().equals(section)) {
                section = item.section();
                out.println("  " + screen.strong(Quotation.shortened(section, LONGEST)));
            }
            print(item);
        }
    }

    private String line(Column column) {
        String basis = words.of(column.basis(), "basis");
        return phrases.say(
                "ledger.column",
                Table.letters(column.index()),
                Quotation.shortened(column.heading(), LONGEST),
                words.say("meaning." + column.meaning().word()),
                basis);
    }

    private void apart(List<Apart> apart) {
        Map<What, Long> counts =
                apart.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Apart::what,
                                        () -> new java.util.EnumMap<>(What.class),
                                        Collectors.counting()));
        if (!counts.isEmpty()) {
            out.println(
                    "  "
                            + phrases.say(
                                    "ledger.apart",
                                    counts.entrySet().stream()
                                            .map(e ->
                                                    words.of(e.getKey(), "what")
                                                            + " "
                                                            + e.getValue())
                                            .collect(
                                                    Collectors.joining(phrases.say("list.word")))));
        }
    }

    private void print(Item item) {
        out.println("  " + phrases.say("ledger.row", item.row() + 1));
        for (Map.Entry<Meaning, Value> cell : item.cells().entrySet()) {
            out.println("    " + line(cell.getKey(), cell.getValue()));
        }
        item.others()
                .forEach(other ->
                        out.println(
                                "    "
                                        + phrases.say(
                                                "ledger.other",
                                                Quotation.shortened(other.heading(), LONGEST),
                                                Quotation.shortened(other.text(), LONGEST))));
        item.refusals().forEach(refusal -> out.println("    ✗ " + words.of(refusal)));
        item.notes().forEach(note -> out.println("    ? " + words.of(note)));
    }

    private String line(Meaning meaning, Value value) {
        String text = Quotation.shortened(value.text(), LONGEST);
        StringBuilder line =
                new StringBuilder(
                        phrases.say("ledger.cell", words.say("meaning." + meaning.word()), text));
        value.due().ifPresent(due -> line.append(" → ").append(words.of(due)));
        if (value.parties().size() > 1) {
            line.append(" → ")
                    .append(
                            value.parties().stream()
                                    .map(Party::name)
                                    .map(Cells::harmless)
                                    .collect(Collectors.joining(" / ")));
        }
        if (!value.steps().isEmpty()) {
            line.append(phrases.say("ledger.steps", value.steps().size()));
        }
        if (value.origin() != Origin.OWN_CELL) {
            line.append(
                    phrases.say(
                            "ledger.origin",
                            words.of(value.origin(), "origin"),
                            Table.place(value.row(), value.column())));
        }
        return line.toString();
    }

    private String line(Sheet sheet, Complaint complaint) {
        String place =
                complaint.column() < 0
                        ? phrases.say("ledger.place-row", sheet.name(), complaint.row() + 1)
                        : phrases.say(
                                "ledger.place-cell",
                                sheet.name(),
                                Table.place(complaint.row(), complaint.column()),
                                Quotation.shortened(complaint.value(), LONGEST));
        return Cells.harmless(place).stripLeading() + words.of(complaint);
    }
}
