package org.bihuan.server.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bihuan.ledger.Due;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.ledger.Meaning;
import org.bihuan.ledger.Party;
import org.bihuan.server.ledger.RowWords;

/**
 * A row as it was understood, and as it is kept between dry run and take-over.
 *
 * @param words the row's own
 * @param dueKind as in {@code by-date}; empty without a due phrase
 * @param dueOn the day that follows from every part of the phrase
 * @param owners names of people that stand in the owner's cell
 * @param verifiers names of people that stand in the verifier's cell
 */
record ReadRow(
        RowWords words,
        String dueKind,
        Optional<LocalDate> dueOn,
        List<String> owners,
        List<String> verifiers) {
    ReadRow {
        owners = List.copyOf(owners);
        verifiers = List.copyOf(verifiers);
    }

    /**
     * @param plain takes away what a format wraps around a text
     */
    static ReadRow of(LedgerReading.Item item, UnaryOperator<String> plain) {
        Map<String, String> cells = new HashMap<>();
        item.cells()
                .forEach((meaning, value) ->
                        cells.put(meaning.word(), kept(plain.apply(value.text()))));
        List<RowWords.Other> others = new ArrayList<>();
        item.others()
                .forEach(other ->
                        others.add(
                                new RowWords.Other(
                                        kept(other.heading()), kept(plain.apply(other.text())))));
        return new ReadRow(
                new RowWords(kept(item.section()), cells, others),
                item.due().map(Due::kind).orElse(""),
                item.due().flatMap(ReadRow::day),
                people(item, Meaning.OWNER),
                people(item, Meaning.VERIFIER));
    }

    /** A row that is no item: only what it shows. */
    static ReadRow showing(String text) {
        return new ReadRow(
                new RowWords("", Map.of(), List.of(new RowWords.Other("", kept(text)))),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Only when each part of the phrase gives one, and no doubt is about the day itself. */
    private static Optional<LocalDate> day(Due due) {
        boolean whole = due.stages().stream().allMatch(s -> s.when().lastDay().isPresent());
        boolean sure =
                due.doubts().stream()
                        .allMatch(doubt ->
                                doubt == Due.Doubt.YEAR_OF_TABLE
                                        || doubt == Due.Doubt.OVER_NEW_YEAR);
        return whole && sure ? due.lastDay() : Optional.empty();
    }

    private static List<String> people(LedgerReading.Item item, Meaning meaning) {
        LedgerReading.Value value = item.cells().get(meaning);
        return value == null
                ? List.of()
                : value.parties().stream()
                        .filter(party ->
                                party.kind() == Party.Kind.PERSON
                                        || party.kind() == Party.Kind.UNKNOWN)
                        .map(party -> kept(party.name()))
                        .distinct()
                        .toList();
    }

    /** A database holds no NUL and no half of a pair; nobody types one on purpose. */
    static String kept(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && (c < 0xD800 || c > 0xDFFF))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
