package org.bihuan.server.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section.Role;

/**
 * The choices for one place, and for the others of its paragraph: what begins here?
 *
 * @param number of the paragraph, as in the file
 * @param asked the place that was asked about
 */
public record CallSheet(
        UUID statementId, String title, int version, int number, Line asked, List<Line> others) {
    private static final int WORDS = 60;
    private static final Set<Role> HEADINGS = EnumSet.complementOf(EnumSet.of(Role.ITEM));

    public CallSheet {
        others = List.copyOf(others);
    }

    /**
     * A place with what it is taken for and what it may be called instead.
     *
     * @param likely the readings between which the parser is torn, the one taken first
     * @param ahead whether it is the beginning of its paragraph, where headings usually stand
     * @param entries beginning a finding, a cause, a measure, or going on
     */
    public record Line(
            int place,
            String words,
            boolean ahead,
            Said now,
            List<Option> likely,
            List<Option> entries,
            List<Option> headings,
            Optional<Corrected> corrected) {}

    /**
     * @param sent what the form sends for it
     * @param current whether this is what the place is taken for now
     * @param confidence percent; empty where the parser said nothing
     */
    public record Option(String sent, Said label, boolean current, Optional<Integer> confidence) {}

    /**
     * Somebody's word that holds here.
     *
     * @param paragraph its number, as in the file
     */
    public record Corrected(
            String id,
            int place,
            int paragraph,
            String quote,
            Said call,
            String by,
            Instant at,
            boolean carried) {
        static Corrected of(StoredCorrection said, SourceText source) {
            int index = Places.paragraphAt(source, said.correction().offset());
            return new Corrected(
                    said.id().toString(),
                    said.correction().offset(),
                    index < 0 ? 0 : source.paragraphs().get(index).number(),
                    said.quote(),
                    CallWords.said(said.correction().call()),
                    said.by(),
                    said.at(),
                    said.carriedFrom().isPresent());
        }

        public Anchor anchor() {
            return Anchor.ofParagraph(paragraph, place);
        }
    }

    static CallSheet of(Glanced opened, Paragraph paragraph, int asked) {
        Outline outline = opened.outline();
        SourceText source = opened.source();
        PlaceReading reading = new PlaceReading(outline);
        Map<Integer, StoredCorrection> corrected = new HashMap<>();
        opened.corrections().forEach(c -> corrected.put(c.correction().offset(), c));
        List<Integer> places = Places.of(source, outline, paragraph.span());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int end = i + 1 < places.size() ? places.get(i + 1) : paragraph.span().end();
            lines.add(
                    line(
                            place,
                            Places.words(source, new Span(place, end), WORDS),
                            i == 0,
                            reading,
                            Optional.ofNullable(corrected.get(place))
                                    .map(said -> Corrected.of(said, source))));
        }
        Line first =
                lines.stream().filter(l -> l.place() == asked).findFirst().orElse(lines.getFirst());
        lines.remove(first);
        return new CallSheet(
                opened.statement().id(),
                opened.statement().title(),
                opened.version().number(),
                paragraph.number(),
                first,
                lines);
    }

    private static Line line(
            int place,
            String words,
            boolean ahead,
            PlaceReading reading,
            Optional<Corrected> corrected) {
        Call now = reading.call(place);
        List<Option> likely = reading.torn(place).map(torn -> likely(torn, now)).orElse(List.of());
        Set<String> told = new HashSet<>();
        likely.forEach(option -> told.add(option.sent().replaceAll(":[0-9]$", "")));
        List<Option> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            entries.add(option(new Call.Entry(kind), now));
        }
        entries.add(option(new Call.Running(), now));
        List<Option> headings =
                HEADINGS.stream()
                        .map(role -> {
                            boolean current = now instanceof Call.Heading h && h.role() == role;
                            return new Option(
                                    "heading:" + role,
                                    Said.of(
                                            role == Role.OTHER
                                                    ? "statement.call.other-heading"
                                                    : CallWords.wordOf(role)),
                                    current,
                                    Optional.empty());
                        })
                        .toList();
        return new Line(
                place,
                words,
                ahead,
                reading.said(place),
                likely,
                entries.stream().filter(o -> !told.contains(o.sent())).toList(),
                headings.stream().filter(o -> !told.contains(o.sent())).toList(),
                corrected);
    }

    private static List<Option> likely(Torn torn, Call now) {
        return torn.readings().stream().map(alternative -> likely(alternative, now)).toList();
    }

    private static Option likely(Alternative alternative, Call now) {
        return new Option(
                CallWords.sent(alternative.call()),
                CallWords.said(alternative.call()),
                alternative.call().equals(now),
                Optional.of(alternative.confidence()));
    }

    private static Option option(Call call, Call now) {
        return new Option(
                CallWords.sent(call), CallWords.said(call), call.equals(now), Optional.empty());
    }

    public String address() {
        return "/statements/" + statementId;
    }

    /** Of the paragraph on the statement's page. */
    public String back() {
        return address() + "?v=" + version + "&at=" + (asked.place() + 1) + "#paragraph-" + number;
    }
}
