package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Promise.Quote;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.statement.CheckedVersion;
import org.springframework.stereotype.Component;

/** Puts a statement's measures and findings into the rows of a form. */
@Component
class SheetPrinter {
    /** How much of a finding stands beside its tick. */
    private static final int LABEL = 60;

    private final LedgerReading reading;
    private final Organisation organisation;
    private final CycleRegimes regimes;
    private final Ids ids;

    SheetPrinter(LedgerReading reading, Organisation organisation, CycleRegimes regimes, Ids ids) {
        this.reading = reading;
        this.organisation = organisation;
        this.regimes = regimes;
        this.ids = ids;
    }

    SheetView print(SignedIn who, Page page, CheckedVersion version, SheetForm form) {
        SourceSheet sheet = SourceSheet.of(version.report(), version::numberOf);
        List<LedgerLine> made = reading.ofStatement(who, version.statementId());
        Set<String> answered = reading.answered(version.statementId());
        String href = "/statements/" + version.statementId() + "?v=" + version.number();
        return new SheetView(
                hidden(version, href, made.size()),
                sheet.measures().stream()
                        .map(quote -> measureRow(quote, href, madeOf(version, quote, made), form))
                        .toList(),
                sheet.findings().stream()
                        .filter(quote ->
                                !answered.contains(quote.text()) || form.isTicked(quote.ref()))
                        .map(quote -> findingRow(quote, href, form))
                        .toList(),
                choices(page, version, sheet));
    }

    private SheetView.Hidden hidden(CheckedVersion version, String href, int made) {
        return new SheetView.Hidden(
                "/statements/" + version.statementId() + "/ledger",
                href,
                version.versionId().toString(),
                version.parts(),
                made,
                ids.next().toString());
    }

    /** What the text says, and nothing else: the measure's words. The rest is for people. */
    private static SheetView.Row measureRow(
            Quote quote, String href, List<SheetView.Made> made, SheetForm form) {
        Map<String, String> typed = new HashMap<>(form.typed(quote.ref()));
        if (form.isEmpty()) {
            typed.put(Field.MEASURE.id(), quote.text());
        }
        return new SheetView.Row(
                quote.ref(),
                origin(quote, href),
                Optional.empty(),
                made,
                form.isTicked(quote.ref()),
                typed,
                form.chosen(quote.ref()));
    }

    private static SheetView.Row findingRow(Quote quote, String href, SheetForm form) {
        return new SheetView.Row(
                quote.ref(),
                origin(quote, href),
                Optional.of(quote.text()),
                List.of(),
                form.isTicked(quote.ref()),
                form.typed(quote.ref()),
                List.of(quote.ref()));
    }

    private static SheetView.Origin origin(Quote quote, String href) {
        return new SheetView.Origin(quote.place(), href + "#part-" + quote.ref());
    }

    private static List<SheetView.Made> madeOf(
            CheckedVersion version, Quote quote, List<LedgerLine> made) {
        return made.stream()
                .filter(line ->
                        line.taken().isFrom(version.versionId(), quote)
                                || line.measure().equals(quote.text()))
                .map(line ->
                        new SheetView.Made(
                                line.number().toString(),
                                "/ledger/items/" + line.id(),
                                line.people().ownerName()))
                .toList();
    }

    /** Without findings to choose from. */
    SheetView.Choices choices(Page page, UUID unitId, UUID cycleId) {
        return choices(page, unitId, cycleId, List.of());
    }

    private SheetView.Choices choices(Page page, CheckedVersion version, SourceSheet sheet) {
        return choices(
                page,
                version.unitId(),
                version.cycleId(),
                sheet.findings().stream()
                        .map(quote -> new Choice(quote.ref(), label(quote)))
                        .toList());
    }

    private SheetView.Choices choices(Page page, UUID unitId, UUID cycleId, List<Choice> findings) {
        return new SheetView.Choices(
                people(page, unitId),
                kinds(page, cycleId),
                List.of(
                        new Choice("at-least", page.say("ledger.direction.at-least")),
                        new Choice("at-most", page.say("ledger.direction.at-most"))),
                findings,
                LifePrint.deadlines(regimes.of(cycleId), Locale.forLanguageTag(page.lang())));
    }

    List<Choice> people(Page page, UUID unitId) {
        return organisation.people(unitId).stream()
                .map(person -> new Choice(person.id().toString(), named(page, person)))
                .toList();
    }

    private static String named(Page page, Person person) {
        return person.post()
                .map(post -> page.say("ledger.person.with-post", person.name(), post))
                .orElse(person.name());
    }

    private List<Choice> kinds(Page page, UUID cycleId) {
        Locale language = Locale.forLanguageTag(page.lang());
        return regimes.of(cycleId).kinds().stream()
                .map(kind ->
                        new Choice(
                                kind.code(),
                                page.say(
                                        kind.outcome()
                                                ? "ledger.kind.outcome"
                                                : "ledger.kind.action",
                                        kind.name().in(language))))
                .toList();
    }

    private static String label(Quote quote) {
        String number = quote.place().split(" ", 2)[0];
        String words = quote.text();
        int end = words.length() <= LABEL ? words.length() : LABEL;
        if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return number + " " + words.substring(0, end) + (end < words.length() ? "…" : "");
    }
}
