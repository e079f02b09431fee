package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;

/**
 * What was recognised in a text, and what was not, as the strip above it tells.
 *
 * @param findingsUnmarked findings to which the author gave no ordinal mark
 * @param findingsElsewhere findings that stand under no dimension
 */
public record Recognised(
        List<DimensionSeen> dimensions,
        List<PartSeen> parts,
        int findings,
        int findingsUnmarked,
        int findingsElsewhere,
        int causes,
        int measures,
        First first,
        List<Unplaced> unplaced,
        List<Doubt> doubts) {

    public Recognised {
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
        unplaced = List.copyOf(unplaced);
        doubts = List.copyOf(doubts);
    }

    /**
     * A place that the parser can read in more than one way.
     *
     * @param paragraph its number, as in the file
     * @param place offset into the text
     * @param readings the one taken first
     */
    public record Doubt(String beginning, int paragraph, int place, List<Reading> readings) {
        public Anchor anchor() {
            return Anchor.ofParagraph(paragraph, place);
        }
    }

    /**
     * @param confidence percent
     */
    public record Reading(Said call, int confidence) {}

    /** A stretch that belongs to nothing that was recognised. */
    public record Unplaced(String beginning, int characters, int paragraph, int place) {
        public Anchor anchor() {
            return Anchor.ofParagraph(paragraph, place);
        }
    }

    /**
     * A part that the framework expects.
     *
     * @param anchor leads to the heading when it is there
     */
    public record PartSeen(String name, Optional<Anchor> anchor) {}

    /** Anchors of the first finding, cause and measure; of the head of the page without any. */
    public record First(Anchor finding, Anchor cause, Anchor measure) {}

    private static final int BEGINNING = 24;

    /** No notice has so many; a book pasted by mistake has. */
    private static final int MOST_DIMENSIONS = 60;

    static Recognised in(CheckReport report, Expectations expectations) {
        Outline outline = report.outline();
        int unmarked = (int) outline.findings().stream().filter(f -> f.ordinal().isEmpty()).count();
        int elsewhere =
                (int) outline.findings().stream().filter(f -> f.dimension().isEmpty()).count();
        return new Recognised(
                DimensionSeen.all(report, expectations.dimensions()),
                parts(outline, expectations),
                outline.findings().size(),
                unmarked,
                elsewhere,
                outline.causes().size(),
                outline.measures().size(),
                new First(
                        anchor(outline.findings()),
                        anchor(outline.causes()),
                        anchor(outline.measures())),
                unplaced(report),
                doubts(report));
    }

    /** Where the first doubt stands. */
    public Anchor firstDoubt() {
        return doubts.stream().findFirst().map(Doubt::anchor).orElse(Anchor.HEAD);
    }

    public int charactersUnplaced() {
        return unplaced.stream().mapToInt(Unplaced::characters).sum();
    }

    public long dimensionsExpected() {
        return dimensions.stream().filter(d -> d.expected().isPresent()).count();
    }

    public long dimensionsThere() {
        return dimensions.stream().filter(d -> d.written().isPresent()).count();
    }

    /** How many of the notice's dimensions have a heading. */
    public long dimensionsAnswered() {
        return dimensions.stream()
                .filter(d -> d.expected().isPresent() && d.written().isPresent())
                .count();
    }

    /** The dimensions that the page lists. */
    public List<DimensionSeen> dimensionsTold() {
        return dimensions.stream().limit(MOST_DIMENSIONS).toList();
    }

    /** Whether something expected is not there or not as expected. */
    public boolean needsALook() {
        return dimensions.stream().anyMatch(d -> d.state() != DimensionSeen.State.THERE)
                || !unplaced.isEmpty()
                || !doubts.isEmpty();
    }

    /** Nothing at all: the text has no shape that we know. */
    public boolean nothing() {
        return dimensionsThere() == 0 && findings == 0 && causes == 0 && measures == 0;
    }

    private static Anchor anchor(List<? extends Item> items) {
        return items.stream()
                .findFirst()
                .map(i -> Anchor.ofPart(i.id(), i.span().start()))
                .orElse(Anchor.HEAD);
    }

    /** Where the first unplaced stretch stands. */
    public Anchor firstUnplaced() {
        return unplaced.stream().findFirst().map(Unplaced::anchor).orElse(Anchor.HEAD);
    }

    private static List<PartSeen> parts(Outline outline, Expectations expectations) {
        List<PartSeen> parts = new ArrayList<>();
        for (Expectations.Part part : expectations.parts()) {
            Optional<Section> section =
                    outline.sections().stream().filter(s -> s.role() == part.role()).findFirst();
            // Some texts have dimensions and no heading above them that says "problems".
            boolean implied = part.role() == Role.FINDINGS && !outline.findings().isEmpty();
            Optional<Anchor> anchor =
                    section.map(s -> Anchor.ofPart(s.id(), s.span().start()))
                            .or(() ->
                                    implied
                                            ? Optional.of(anchor(outline.findings()))
                                            : Optional.empty());
            parts.add(new PartSeen(part.name(), anchor));
        }
        return parts;
    }

    private static List<Unplaced> unplaced(CheckReport report) {
        List<Unplaced> unplaced = new ArrayList<>();
        for (Span span : report.outline().unplaced()) {
            String words = report.source().slice(span).strip();
            if (!words.isEmpty()) {
                unplaced.add(
                        new Unplaced(
                                Quote.shortened(words, BEGINNING),
                                words.length(),
                                paragraph(report.source(), span),
                                Places.firstWord(report.source(), span)));
            }
        }
        return unplaced;
    }

    /** Number of the paragraph in which a stretch begins. */
    private static int paragraph(SourceText source, Span span) {
        int index = Places.paragraphAt(source, Places.firstWord(source, span));
        return index < 0 ? 0 : source.paragraphs().get(index).number();
    }

    private static List<Doubt> doubts(CheckReport report) {
        SourceText source = report.source();
        List<Doubt> doubts = new ArrayList<>();
        for (Torn torn : report.outline().torn()) {
            doubts.add(
                    new Doubt(
                            Quote.shortened(source.slice(torn.span()).strip(), BEGINNING),
                            paragraph(source, torn.span()),
                            torn.span().start(),
                            torn.readings().stream()
                                    .map(r -> new Reading(CallWords.said(r.call()), r.confidence()))
                                    .toList()));
        }
        return doubts;
    }
}
