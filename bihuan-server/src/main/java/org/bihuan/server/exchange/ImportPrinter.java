package org.bihuan.server.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.ledger.Meaning;
import org.bihuan.reading.Table;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;

/** Puts what was understood of a file into the words of its page. */
@Component
class ImportPrinter {
    static final int LINES = 50;

    private final LedgerImports imports;

    ImportPrinter(LedgerImports imports) {
        this.imports = imports;
    }

    static String href(UUID id) {
        return LedgerImportPages.IMPORTS + "/" + id;
    }

    List<ImportView.Line> lines(Page page, List<LedgerImport> latest) {
        return latest.stream()
                .map(one ->
                        new ImportView.Line(
                                one.fileName(),
                                page.moment(one.uploadedAt()),
                                word(one.state()),
                                tone(one.state()),
                                href(one.id())))
                .toList();
    }

    /**
     * @param which verdict whose rows are shown; all without one
     */
    ImportView view(Page page, LedgerImport one, Optional<Verdict> which, int number) {
        List<SheetOfFile> sheets = imports.sheets(one);
        Set<Integer> leftOut = LedgerImports.leftOut(sheets);
        Map<Verdict, Integer> counts = imports.counts(one, leftOut);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int total = which.map(verdict -> counts.getOrDefault(verdict, 0)).orElse(all);
        List<Person> people = imports.people(one);
        Map<Integer, String> names = new HashMap<>();
        sheets.forEach(sheet -> names.put(sheet.position(), sheet.name()));
        String href = href(one.id());
        String query = which.map(verdict -> "?rows=" + verdict.stored()).orElse("");
        return new ImportView(
                href,
                head(one, counts),
                counts(href, counts, which),
                sheets.stream().map(ImportPrinter::sheet).toList(),
                Arrays.stream(Meaning.values())
                        .map(meaning ->
                                new Choice(
                                        meaning.word(),
                                        page.say("ledger-reading.meaning." + meaning.word())))
                        .toList(),
                one.year().map(String::valueOf).orElse(""),
                names(one, people),
                people.stream()
                        .map(person ->
                                new Choice(
                                        person.id().toString(),
                                        person.post()
                                                .map(post ->
                                                        page.say(
                                                                "ledger.person.with-post",
                                                                person.name(),
                                                                post))
                                                .orElse(person.name())))
                        .toList(),
                one.isAtWork()
                        ? List.of()
                        : imports.rows(one, which, leftOut, (number - 1) * LINES, LINES).stream()
                                .map(row -> row(row, names.getOrDefault(row.sheet(), "")))
                                .toList(),
                new Paging(total, LINES, number, href + query),
                one.reasons());
    }

    private static ImportView.Head head(LedgerImport one, Map<Verdict, Integer> counts) {
        int gives = counts.getOrDefault(Verdict.NEW, 0) + counts.getOrDefault(Verdict.CHANGED, 0);
        boolean ready = one.state() == ImportState.READY;
        boolean done = one.state() == ImportState.DONE;
        return new ImportView.Head(
                word(one.state()),
                tone(one.state()),
                Said.of("exchange.lead." + one.state().stored()),
                one.isAtWork(),
                one.done(),
                one.total(),
                ready,
                gives,
                ready || done,
                done);
    }

    private static List<ImportView.Count> counts(
            String href, Map<Verdict, Integer> counts, Optional<Verdict> which) {
        return Arrays.stream(Verdict.values())
                .map(verdict ->
                        new ImportView.Count(
                                Said.of("exchange.verdict." + verdict.stored()),
                                counts.getOrDefault(verdict, 0),
                                href + "?rows=" + verdict.stored() + "#rows",
                                which.filter(verdict::equals).isPresent()))
                .toList();
    }

    private static ImportView.Sheet sheet(SheetOfFile sheet) {
        return new ImportView.Sheet(
                sheet.position(),
                sheet.name(),
                sheet.hidden(),
                sheet.leftOut(),
                sheet.told().headerRow().map(row -> Integer.toString(row + 1)).orElse(""),
                sheet.year(),
                sheet.merges(),
                sheet.columns().stream()
                        .map(col ->
                                new ImportView.Column(
                                        "m" + sheet.position() + "-" + col.index(),
                                        Table.letters(col.index()),
                                        col.heading(),
                                        col.meaning(),
                                        Said.of("ledger-reading.basis." + col.basis())))
                        .toList());
    }

    private List<ImportView.Name> names(LedgerImport one, List<Person> people) {
        Map<String, UUID> said = imports.named(one);
        List<ImportView.Name> names = new ArrayList<>();
        int n = 0;
        for (Map.Entry<String, Integer> entry : one.names().entrySet()) {
            String name = entry.getKey();
            List<Person> same = people.stream().filter(p -> p.name().equals(name)).toList();
            UUID told = said.get(name);
            String state =
                    told != null
                            ? "told"
                            : same.size() == 1 ? "found" : same.isEmpty() ? "unknown" : "torn";
            String person =
                    told != null
                            ? told.toString()
                            : same.size() == 1 ? same.getFirst().id().toString() : "";
            names.add(
                    new ImportView.Name(
                            "n" + n,
                            name,
                            entry.getValue(),
                            person,
                            Said.of("exchange.name." + state),
                            person.isEmpty() ? Tone.SOON : Tone.GOOD));
            n++;
        }
        return names;
    }

    private static ImportView.Row row(StoredRow row, String sheet) {
        ReadRow read = row.read();
        List<ImportView.Why> why = new ArrayList<>();
        row.refusals().forEach(one -> why.add(why(row, one, true)));
        row.notes().forEach(one -> why.add(why(row, one, false)));
        boolean apart = row.verdict() == Verdict.APART;
        String shown =
                apart
                        ? read.words().others().stream()
                                .map(other -> other.text())
                                .findFirst()
                                .orElse("")
                        : read.words().finding();
        return new ImportView.Row(
                sheet,
                row.row() + 1,
                apart
                        ? Said.of("ledger-reading.what." + row.apart())
                        : Said.of("exchange.verdict." + row.verdict().stored()),
                tone(row.verdict()),
                read.words().of(Meaning.NUMBER),
                shown,
                apart ? "" : read.words().measure(),
                understood(read),
                why,
                row.differs().stream()
                        .map(one ->
                                new ImportView.Changed(
                                        Said.of("ledger-reading.meaning." + one.meaning()),
                                        one.ours(),
                                        one.theirs()))
                        .toList(),
                row.itemId()
                        .map(id -> "/ledger/items/" + id)
                        .or(() -> row.draftId().map(id -> "/ledger/drafts/" + id))
                        .orElse(""));
    }

    private static List<Said> understood(ReadRow read) {
        List<Said> understood = new ArrayList<>();
        String owner = read.words().of(Meaning.OWNER);
        if (!owner.isEmpty()) {
            understood.add(
                    Said.of(
                            "exchange.understood.owner",
                            owner,
                            read.owners().isEmpty()
                                    ? Said.of("exchange.understood.nobody")
                                    : String.join("、", read.owners())));
        }
        String due = read.words().of(Meaning.DUE);
        if (!due.isEmpty()) {
            understood.add(
                    read.dueOn()
                            .map(day -> Said.of("exchange.understood.due", due, day))
                            .orElse(Said.of("exchange.understood.no-day", due)));
        }
        return understood;
    }

    private static ImportView.Why why(StoredRow row, StoredRow.Complained one, boolean refusal) {
        return new ImportView.Why(
                TakeOver.cell(row.row(), one.column()), one.value(), one.said(), refusal);
    }

    private static Said word(ImportState state) {
        return Said.of("exchange.state." + state.stored());
    }

    private static Tone tone(ImportState state) {
        return switch (state) {
            case READING, WRITING -> Tone.GOING;
            case REFUSED, FAILED -> Tone.BAD;
            case READY -> Tone.SOON;
            case DONE -> Tone.GOOD;
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case NEW -> Tone.GOING;
            case CHANGED -> Tone.SOON;
            case UNCHANGED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case APART -> Tone.IDLE;
        };
    }
}
