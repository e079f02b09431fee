package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;

/**
 * A statement's page, ready to be printed.
 *
 * @param remarks those that the filter lets through, one page of them; only they are marked in the
 *     text
 * @param kinds first letters of the rules that remarked on anything
 * @param corrections what people said of the outline, in the order of the text
 * @param left what was said of the version before and finds no place in this one
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
        Paging paging,
        List<RemarkLine.Said> dormant,
        CoverageLine coverage,
        DocumentLine document,
        List<CallSheet.Corrected> corrections,
        List<Left> left,
        List<SourceText.Aside> asides,
        UUID unitId,
        boolean mayUpload,
        boolean mayJudge) {

    /** A correction of the version before that was not taken over. */
    public record Left(String quote, Said call) {}

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
            int number,
            Typed typed) {
        List<Judged> all = opened.judgement().remarks();
        List<Judged> lets = all.stream().filter(filter::lets).toList();
        Paging paging = paging(opened, filter, lets.size(), number);
        int from = Math.max(0, paging.firstLine() - 1);
        List<Judged> let = lets.subList(from, Math.max(from, paging.lastLine()));
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
                MarkedText.of(opened.report(), let, corrected(opened)),
                filter,
                tally(all),
                kinds(all),
                let.stream().map(j -> line(opened, j, cards, language, typed)).toList(),
                paging,
                opened.judgement().dormant().stream().map(RemarkLine.Said::of).toList(),
                CoverageLine.of(opened.report(), cards, opened.weights(), language),
                DocumentLine.of(opened.framework(), opened.document(), language),
                opened.corrections().stream()
                        .map(c -> CallSheet.Corrected.of(c, opened.report().source()))
                        .toList(),
                opened.left().stream()
                        .map(c -> new Left(c.quote(), CallWords.said(c.correction().call())))
                        .toList(),
                opened.report().source().asides(),
                opened.statement().unitId(),
                opened.access().upload(),
                opened.access().judge());
    }

    /** An ordinary statement has its remarks on one page; a book pasted by mistake has not. */
    private static final int REMARKS_ON_A_PAGE = 200;

    static int pageOf(int remark) {
        return (remark - 1) / REMARKS_ON_A_PAGE + 1;
    }

    private static Paging paging(Opened opened, RemarkFilter filter, int total, int number) {
        String address = "/statements/" + opened.statement().id() + filter.query();
        Paging first = new Paging(total, REMARKS_ON_A_PAGE, 1, address);
        int there = Math.max(1, Math.min(number, first.last()));
        return new Paging(total, REMARKS_ON_A_PAGE, there, address);
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
                judged.formerly().map(RemarkLine.Said::of),
                opened.weights().of(printed.rule()),
                typed.remark() == judged.number()
                        ? typed.reason()
                        : judged.formerly().map(Dismissal::reason).orElse(""));
    }

    /** A remark between two paragraphs, or on what is missing, has no place to point at. */
    private static boolean isInTheText(Span span, SourceText source) {
        return !span.isEmpty() && Places.paragraphAt(source, Places.firstWord(source, span)) >= 0;
    }

    private static Set<Integer> corrected(Opened opened) {
        return opened.corrections().stream()
                .map(c -> c.correction().offset())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The choices for a place of the text. */
    public String choices(int place) {
        return address() + "/outline?v=" + version.number() + "&at=" + place;
    }

    public String address() {
        return "/statements/" + id;
    }
}
