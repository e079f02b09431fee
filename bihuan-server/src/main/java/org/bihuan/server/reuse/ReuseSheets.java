package org.bihuan.server.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Passage;
import org.bihuan.server.page.Passage.Highlight;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.reuse.ReuseSheet.Aside;
import org.bihuan.server.reuse.ReuseSheet.Figure;
import org.bihuan.server.reuse.ReuseSheet.Item;
import org.bihuan.server.reuse.ReuseSheet.Piece;
import org.bihuan.server.reuse.ReuseView.Found;
import org.bihuan.server.reuse.ReuseView.Seen;
import org.bihuan.server.reuse.ReuseView.Shown;
import org.bihuan.server.reuse.ReuseView.Standing;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport.Equal;

/** Makes a page of what somebody may see of a comparison. */
final class ReuseSheets {
    /** The shortest passage that can be found. */
    static final int SHORTEST = 8;

    /** Nobody reads more; the page says how many there are. */
    private static final int MOST_ASIDES = 100;

    private static final int QUOTE = 60;

    private ReuseSheets() {}

    static ReuseSheet of(Page page, UUID statementId, Seen seen, int least) {
        return new ReuseSheet(
                "/statements/" + statementId + "/reuse",
                seen.version(),
                seen.versions(),
                tone(seen.standing()),
                says(seen.standing()),
                note(seen),
                seen.mayShow(),
                seen.standing() instanceof Standing.There(Shown shown)
                        ? Optional.of(body(page, shown, least))
                        : Optional.empty());
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case Standing.NotHandedIn() -> Tone.IDLE;
            case Standing.Waiting _ -> Tone.GOING;
            case Standing.GivenUp() -> Tone.SOON;
            case Standing.AuthorsOwn _ -> Tone.WAITING;
            case Standing.There _ -> Tone.GOOD;
        };
    }

    private static Said says(Standing standing) {
        return switch (standing) {
            case Standing.NotHandedIn() -> Said.of("reuse.standing.not-handed-in");
            case Standing.Waiting(int ahead) ->
                    ahead == 0
                            ? Said.of("reuse.standing.next")
                            : Said.of("reuse.standing.waiting", ahead);
            case Standing.GivenUp() -> Said.of("reuse.standing.given-up");
            case Standing.AuthorsOwn(var until) -> Said.of("reuse.standing.authors-own", until);
            case Standing.There(Shown shown) ->
                    Said.of("reuse.standing.there", shown.outcome().finishedAt());
        };
    }

    private static Optional<Said> note(Seen seen) {
        if (!seen.author() || seen.opensAt().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                seen.mayShow()
                        ? Said.of("reuse.note.yours-until", seen.opensAt().get())
                        : Said.of("reuse.note.reviewers-see"));
    }

    private static ReuseSheet.Body body(Page page, Shown shown, int least) {
        List<Found> wanted =
                shown.found().stream()
                        .filter(f -> characters(shown.text(), f.span()) >= least)
                        .toList();
        List<Highlight> highlights = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Found found : wanted) {
            Item item = item(items.size() + 1, shown.text(), found);
            items.add(item);
            highlights.add(
                    new Highlight(
                            Integer.toString(item.number()),
                            found.span().start(),
                            found.span().end(),
                            item.tone(),
                            page.say("reuse.mark", item.number(), item.origin())));
        }
        List<Aside> asides = new ArrayList<>();
        for (Span span : shown.leftovers()) {
            Said why = Said.of("reuse.leftover");
            asides.add(aside(asides.size(), Tone.SOON, why, shown.text(), span));
            highlights.add(highlight(page, asides.getLast(), span));
        }
        int all = shown.leftovers().size() + shown.asides().size();
        for (Result.Stretch stretch : shown.asides()) {
            if (asides.size() < MOST_ASIDES) {
                Said why = Said.of("reuse.aside." + stretch.what().stored());
                asides.add(aside(asides.size(), Tone.IDLE, why, shown.text(), stretch.span()));
                highlights.add(highlight(page, asides.getLast(), stretch.span()));
            }
        }
        return new ReuseSheet.Body(
                figures(shown.outcome()),
                shown.outcome().characters(),
                Passage.of(shown.text(), highlights),
                items,
                asides,
                all - asides.size(),
                shown.found().size() - items.size(),
                least);
    }

    private static int characters(String text, Span span) {
        return (int) span.in(text).chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static Aside aside(int before, Tone tone, Said why, String text, Span span) {
        String words = span.in(text).strip();
        String quote =
                words.codePointCount(0, words.length()) > QUOTE
                        ? words.substring(0, words.offsetByCodePoints(0, QUOTE)) + "…"
                        : words;
        return new Aside("a" + (before + 1), tone, why, quote);
    }

    private static Highlight highlight(Page page, Aside aside, Span span) {
        return new Highlight(
                aside.id(), span.start(), span.end(), aside.tone(), page.say(aside.why()));
    }

    private static List<Figure> figures(ReuseCheck.Outcome outcome) {
        var figures = outcome.figures();
        return List.of(
                figure(figures.total(), "reuse.figure.total"),
                figure(figures.withoutQuotations(), "reuse.figure.without-quotations"),
                figure(figures.withoutOwnEarlier(), "reuse.figure.without-own-earlier"),
                figure(figures.largestSource(), "reuse.figure.largest-source"));
    }

    private static Figure figure(double share, String label) {
        return new Figure(String.format(Locale.ROOT, "%.1f%%", share * 100), Said.of(label));
    }

    private static Item item(int number, String text, Found found) {
        List<Piece> whole = List.of(new Piece(found.span().in(text), false));
        List<Piece> own =
                found.place()
                        .map(p -> pieces(text, p.span(), p.equal(), Equal::span))
                        .orElse(whole);
        List<Piece> theirs = List.of();
        if (found.place().isPresent() && found.words().isPresent()) {
            Span there = found.place().get().there();
            theirs =
                    pieces(
                            found.words().get(),
                            new Span(0, there.length()),
                            found.place().get().equal(),
                            e ->
                                    new Span(
                                            e.sourceSpan().start() - there.start(),
                                            e.sourceSpan().end() - there.start()));
        }
        return new Item(
                number,
                characters(text, found.span()),
                tone(found.origin()),
                origin(found.origin()),
                Said.of(
                        found.place()
                                .map(p -> "reuse.kind." + word(p.kind()))
                                .orElse("reuse.kind.place")),
                found.place().map(p -> Said.of("reuse.why." + word(p.why()))),
                own,
                theirs);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What is equal on both sides, and between it what is not. */
    private static List<Piece> pieces(
            String text, Span whole, List<Equal> equal, Function<Equal, Span> side) {
        List<Piece> pieces = new ArrayList<>();
        int at = whole.start();
        for (Equal run : equal) {
            Span span = side.apply(run);
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), true));
            }
            if (span.end() > Math.max(at, span.start())) {
                pieces.add(
                        new Piece(text.substring(Math.max(at, span.start()), span.end()), false));
            }
            at = Math.max(at, span.end());
        }
        if (at < whole.end()) {
            pieces.add(new Piece(text.substring(at, whole.end()), true));
        }
        return pieces;
    }

    static Tone tone(Origin origin) {
        return switch (origin) {
            case Origin.OwnEarlier _ -> Tone.GOING;
            case Origin.Colleague _, Origin.SomebodyHere _ -> Tone.SOON;
            case Origin.OtherUnit _, Origin.SomewhereElse _ -> Tone.WAITING;
            case Origin.Reference _, Origin.Removed _ -> Tone.NOTE;
        };
    }

    private static Said origin(Origin origin) {
        return switch (origin) {
            case Origin.OwnEarlier(String title) -> Said.of("reuse.origin.own-earlier", title);
            case Origin.Colleague(String title) -> Said.of("reuse.origin.colleague", title);
            case Origin.OtherUnit(String unit) -> Said.of("reuse.origin.other-unit", unit);
            case Origin.Reference(String title) -> Said.of("reuse.origin.reference", title);
            case Origin.SomebodyHere() -> Said.of("reuse.origin.somebody-here");
            case Origin.SomewhereElse() -> Said.of("reuse.origin.somewhere-else");
            case Origin.Removed() -> Said.of("reuse.origin.removed");
        };
    }
}
