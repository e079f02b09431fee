package org.bihuan.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseReport.Leftover;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Source;

/** For people: the figures side by side, the weightiest sources, the places both ways. */
final class ComparisonText implements ComparisonReport {
    private static final int SOURCES = 10;
    private static final int PLACES = 40;
    private static final int EXCERPT = 60;

    private final Phrases phrases;
    private final PrintStream out;
    private final Screen screen;
    private boolean first = true;

    ComparisonText(Phrases phrases, PrintStream out, Screen screen) {
        this.phrases = phrases;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public void begin() {}

    @Override
    public void add(ReuseReport report, String text) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(
                screen.strong(
                        phrases.say(
                                "compare.title",
                                Cells.harmless(report.name()),
                                report.characters(),
                                report.compared())));
        out.println(
                phrases.say(
                        "compare.figures",
                        percent(report.figures().total()),
                        percent(report.figures().withoutQuotations()),
                        percent(report.figures().withoutOwnEarlier()),
                        percent(report.figures().largestSource())));
        sources(report.sources());
        places(report, text);
        leftovers(report.leftovers());
        out.println(phrases.say("compare.no-verdict"));
    }

    private void sources(List<Source> sources) {
        List<Source> shown = sources.stream().filter(s -> s.share() > 0).limit(SOURCES).toList();
        if (shown.isEmpty()) {
            out.println(phrases.say("compare.nothing"));
            return;
        }
        out.println(phrases.say("compare.sources"));
        for (Source source : shown) {
            out.println(
                    phrases.say(
                            "compare.source",
                            percent(source.share()),
                            Cells.harmless(source.id())));
        }
    }

    private void places(ReuseReport report, String text) {
        List<Match> counted =
                report.matches().stream().filter(m -> m.subtracted().isEmpty()).toList();
        if (counted.isEmpty()) {
            return;
        }
        out.println();
        out.println(phrases.say("compare.places", counted.size()));
        counted.stream()
                .sorted(Comparator.comparingInt((Match m) -> -m.span().length()))
                .limit(PLACES)
                .sorted(Comparator.comparingInt((Match m) -> m.span().start()))
                .forEach(match -> place(report, match, text));
        if (counted.size() > PLACES) {
            out.println(phrases.say("compare.more", counted.size() - PLACES));
        }
    }

    private void place(ReuseReport report, Match match, String text) {
        String theirs =
                report.sources().stream()
                        .filter(s -> s.id().equals(match.source()))
                        .map(Source::text)
                        .findFirst()
                        .orElse("");
        out.println(
                phrases.say(
                        "compare.place",
                        match.span().start(),
                        match.span().end(),
                        Cells.harmless(match.source()),
                        phrases.say("compare.kind." + match.kind().name()),
                        phrases.say("compare.why." + CheckCommand.code(match.why()))));
        out.println("    " + phrases.say("compare.mine", excerpt(match.span(), text)));
        out.println("    " + phrases.say("compare.theirs", excerpt(match.sourceSpan(), theirs)));
    }

    private static String excerpt(Span span, String text) {
        String words = Cells.harmless(span.in(text).replaceAll("\\s+", " "));
        return Quotation.shortened(words, EXCERPT);
    }

    private void leftovers(List<Leftover> leftovers) {
        if (leftovers.isEmpty()) {
            return;
        }
        out.println();
        out.println(phrases.say("compare.leftovers"));
        for (Leftover leftover : leftovers) {
            String word = Cells.harmless(leftover.word());
            out.println(
                    leftover.source().isPresent()
                            ? phrases.say(
                                    "compare.leftover",
                                    leftover.span().start(),
                                    word,
                                    Cells.harmless(leftover.source().get()))
                            : phrases.say("compare.placeholder", leftover.span().start(), word));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    @Override
    public void refuse(Outcome.Refused refused) {}

    @Override
    public void end() {}
}
