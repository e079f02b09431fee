package org.bihuan.server.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.server.ledger.Promise.Quote;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;

/**
 * What a statement offers to the ledger, in its own words: findings and measures, each in place.
 */
record SourceSheet(List<Quote> findings, List<Quote> measures) {
    private static final String BELOW = " › ";

    /**
     * @param numberOf what people call a part of the statement, such as 5.3
     */
    static SourceSheet of(CheckReport report, Function<Item, String> numberOf) {
        Map<String, Section> sections = new HashMap<>();
        report.outline().sections().forEach(s -> sections.put(s.id(), s));
        Function<Item, Quote> quote = item -> quote(report, sections, item, numberOf.apply(item));
        return new SourceSheet(
                report.outline().findings().stream().map(quote).toList(),
                report.outline().measures().stream().map(quote).toList());
    }

    Optional<Quote> finding(String ref) {
        return findings.stream().filter(quote -> quote.ref().equals(ref)).findFirst();
    }

    Optional<Quote> measure(String ref) {
        return measures.stream().filter(quote -> quote.ref().equals(ref)).findFirst();
    }

    private static Quote quote(
            CheckReport report, Map<String, Section> sections, Item item, String number) {
        return new Quote(
                item.id(),
                ItemWords.of(report, item),
                item.span().start(),
                item.span().end(),
                place(sections, item, number));
    }

    private static String place(Map<String, Section> sections, Item item, String number) {
        Deque<String> path = new ArrayDeque<>();
        Optional<Section> section = Optional.ofNullable(sections.get(item.section()));
        // A heading that is the item itself has said its mark already.
        boolean said = section.flatMap(Section::mark).equals(item.ordinal());
        item.ordinal().filter(_ -> !said).map(Mark::label).ifPresent(path::addFirst);
        while (section.isPresent() && path.size() < 8) {
            path.addFirst(heading(section.get()));
            section = section.get().parent().map(sections::get);
        }
        return number + path.stream().map(BELOW::concat).collect(Collectors.joining());
    }

    private static String heading(Section section) {
        return section.mark().map(Mark::label).orElse("") + section.heading();
    }
}
