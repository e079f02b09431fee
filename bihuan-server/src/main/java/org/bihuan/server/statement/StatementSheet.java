package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;

/**
 * A statement's page, ready to be printed.
 *
 * @param leaf which page of the text this is; what belongs to places of the text is told for them
 * @param remarks those of this page that the filter lets through; only they are marked in the text
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
        Leaf leaf,
        MarkedText text,
        Leaf.Share<Recognised.Unplaced> unplaced,
        Leaf.Share<Recognised.Doubt> doubts,
        RemarkFilter filter,
        Tally tally,
        List<String> kinds,
        List<RemarkLine> remarks,
        List<RemarkLine.Said> dormant,
        CoverageLine coverage,
        DocumentLine document,
        Leaf.Share<CallSheet.Corrected> corrections,
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

    /** More of these than anybody reads are cut off, and the page says how many there are. */
    private static final int MOST_ASIDES = 100;

    /** In characters; the whole stands in the file. */
    private static final int LONGEST_QUOTE = 300;

    private static final int LONGEST_ASIDE = 2_000;

    static StatementSheet of(
            Opened opened,
            List<VersionLine> versions,
            Map<String, Card> cards,
            Locale language,
            RemarkFilter filter,
            Leaf.Wanted wanted,
            Typed typed) {
        List<Judged> all = opened.judgement().remarks();
        List<Judged> let = all.stream().filter(filter::lets).toList();
        Leaf leaf = Leaf.of(opened, let, filter.isOn(), wanted);
        Recognised recognised = Recognised.in(opened.report(), opened.expectations());
        return new StatementSheet(
                opened.statement().id(),
                opened.statement().title(),
                opened.person(),
                versions.stream()
                        .filter(v -> v.number() == opened.version().number())
                        .findFirst()
                        .orElseThrow(),
                versions,
                recognised,
                leaf,
                MarkedText.of(opened.report(), let, corrected(opened), leaf.span()),
                leaf.share(recognised.unplaced(), Recognised.Unplaced::anchor),
                leaf.share(recognised.doubts(), Recognised.Doubt::anchor),
                filter,
                tally(all),
                kinds(all),
                let.stream()
                        .filter(leaf::holds)
                        .map(j -> line(opened, j, cards, language, typed))
                        .toList(),
                opened.judgement().dormant().stream().map(RemarkLine.Said::of).toList(),
                CoverageLine.of(opened.report(), cards, opened.weights(), language),
                DocumentLine.of(opened.framework(), opened.document(), language),
                leaf.share(
                        opened.corrections().stream()
                                .map(c -> CallSheet.Corrected.of(c, opened.report().source()))
                                .toList(),
                        CallSheet.Corrected::anchor),
                opened.left().stream()
                        .map(c -> new Left(c.quote(), CallWords.said(c.correction().call())))
                        .toList(),
                asides(opened.report().source(), leaf),
                opened.statement().unitId(),
                opened.access().upload(),
                opened.access().judge());
    }

    private static List<SourceText.Aside> asides(SourceText source, Leaf leaf) {
        return source.asides().stream()
                .filter(a -> a.afterParagraph() > leaf.asidesAfter().from())
                .filter(a -> a.afterParagraph() <= leaf.asidesAfter().to())
                .limit(MOST_ASIDES)
                .map(a ->
                        new SourceText.Aside(
                                a.kind(),
                                a.afterParagraph(),
                                Quote.shortened(a.text(), LONGEST_ASIDE)))
                .toList();
    }

    private static String quote(Span span, SourceText source) {
        return Places.words(source, span, LONGEST_QUOTE);
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
                quote(judged.remark().span(), opened.report().source()),
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

    /** A link to a place of the text, on whichever page it stands. */
    public String to(Anchor anchor) {
        boolean here = anchor.place() < 0 || leaf.holds(anchor.place());
        return (here ? "" : address() + filter.query() + "&at=" + (anchor.place() + 1))
                + "#"
                + anchor.id();
    }

    /** A link to a remark of another page. */
    public String toRemark(int number) {
        return address() + filter.query() + "&remark=" + number + "#remark-" + number;
    }

    public boolean remarksElsewhere() {
        return leaf.before().isPresent() || leaf.after().isPresent();
    }

    public String toLeaf(int number) {
        return address() + filter.query() + (number > 1 ? "&page=" + number : "");
    }

    /** The same place, or the nearest to it, with other remarks to see. */
    public String seeing(RemarkFilter other) {
        String near = leaf.number() > 1 ? "&near=" + leaf.number() : "";
        return address() + other.query() + near + "#remarks";
    }

    /** How many pieces beside the text there are that this page does not tell. */
    public int asidesElsewhere() {
        return coverage.asidesAll() - asides.size();
    }

    /** Key of what such a thing beside the text is called. */
    public static String wordOf(SourceText.Aside.Kind kind) {
        return "judging.aside." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
