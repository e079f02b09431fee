package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Severity;

/**
 * A statement's page, ready to be printed.
 *
 * @param remarks those that the filter lets through
 * @param kinds first letters of the rules that remarked on anything
 * @param dormant words said of places that this version does not have
 */
public record StatementSheet(
        UUID id,
        String title,
        Optional<String> person,
        VersionLine version,
        List<VersionLine> versions,
        Recognised recognised,
        MarkedText text,
        RemarkFilter filter,
        Tally tally,
        List<String> kinds,
        List<RemarkLine> remarks,
        List<RemarkLine.Said> dormant,
        CoverageLine coverage,
        List<SourceText.Aside> asides,
        boolean mayUpload,
        boolean mayJudge) {

    /** How many remarks there are; the first three count the open ones only. */
    public record Tally(long errors, long warnings, long notes, long dismissed) {
        public long open() {
            return errors + warnings + notes;
        }

        public long of(Severity severity) {
            return switch (severity) {
                case ERROR -> errors;
                case WARNING -> warnings;
                case NOTE -> notes;
            };
        }
    }

    /**
     * What was typed into a form that was refused.
     *
     * @param remark 0 for none
     */
    record Typed(int remark, String reason) {
        static final Typed NOTHING = new Typed(0, "");
    }

    static StatementSheet of(
            Opened opened,
            List<VersionLine> versions,
            Map<String, Card> cards,
            Locale language,
            RemarkFilter filter,
            Typed typed) {
        List<Judged> all = opened.judgement().remarks();
        List<Judged> let = all.stream().filter(filter::lets).toList();
        return new StatementSheet(
                opened.statement().id(),
                opened.statement().title(),
                opened.person(),
                versions.stream()
                        .filter(v -> v.number() == opened.version().number())
                        .findFirst()
                        .orElseThrow(),
                versions,
                Recognised.in(opened.report(), opened.expectations()),
                MarkedText.of(opened.report(), let),
                filter,
                tally(all),
                kinds(all),
                let.stream().map(j -> line(opened, j, cards, language, typed)).toList(),
                opened.judgement().dormant().stream().map(RemarkLine.Said::of).toList(),
                CoverageLine.of(opened.report(), cards, language),
                opened.report().source().asides(),
                opened.access().upload(),
                opened.access().judge());
    }

    private static Tally tally(List<Judged> all) {
        return new Tally(
                open(all, Severity.ERROR),
                open(all, Severity.WARNING),
                open(all, Severity.NOTE),
                all.stream().filter(j -> !j.open()).count());
    }

    private static long open(List<Judged> all, Severity severity) {
        return all.stream().filter(j -> j.open() && j.remark().severity() == severity).count();
    }

    private static List<String> kinds(List<Judged> all) {
        TreeSet<String> kinds = new TreeSet<>();
        all.forEach(j -> kinds.add(j.remark().rule().substring(0, 1)));
        return List.copyOf(kinds);
    }

    private static RemarkLine line(
            Opened opened, Judged judged, Map<String, Card> cards, Locale language, Typed typed) {
        Remark printed = opened.printed().get(judged.number() - 1);
        Card card = cards.get(printed.rule());
        if (card == null) {
            throw new IllegalStateException("no card for rule " + printed.rule());
        }
        return new RemarkLine(
                judged.number(),
                printed.severity(),
                printed.rule(),
                card.title(language),
                card.message(printed, language),
                card.why(language),
                opened.report().source().slice(judged.remark().span()).strip(),
                printed.replacements(),
                isInTheText(judged.remark().span(), opened.report().source()),
                judged.place().key(),
                judged.dismissal().map(RemarkLine.Said::of),
                typed.remark() == judged.number() ? typed.reason() : "");
    }

    /** A remark between two paragraphs, or on what is missing, has no place to point at. */
    private static boolean isInTheText(Span span, SourceText source) {
        return !span.isEmpty()
                && source.paragraphs().stream().anyMatch(p -> p.span().overlaps(span));
    }

    public String address() {
        return "/statements/" + id;
    }
}
