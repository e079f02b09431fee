package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.server.statement.MarkedText.Beginning;
import org.bihuan.server.statement.MarkedText.Layer;
import org.bihuan.server.statement.MarkedText.Paragraph;
import org.bihuan.server.statement.MarkedText.Part;
import org.bihuan.server.statement.MarkedText.Run;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;

/** Makes a {@link MarkedText} in one pass over the paragraphs. */
final class TextCutter {
    private static final Comparator<Judged> SHORTEST_FIRST =
            Comparator.comparingInt((Judged j) -> j.remark().span().length())
                    .thenComparingInt(Judged::number);

    private record Toned(Span span, Layer layer) {}

    private final SourceText source;
    private final Sweep<Judged> remarks;
    private final Sweep<Toned> tones;
    private final TreeMap<Integer, List<Beginning>> beginnings = new TreeMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Map<Integer, Integer> confidences = new HashMap<>();
    private final Set<Integer> corrected;
    private final Span window;

    TextCutter(CheckReport report, List<Judged> shown, Set<Integer> corrected, Span window) {
        source = report.source();
        this.window = window;
        this.corrected = corrected;
        report.outline()
                .torn()
                .forEach(t ->
                        confidences.put(t.span().start(), t.readings().getFirst().confidence()));
        remarks =
                new Sweep<>(
                        shown.stream()
                                .filter(j -> !j.ofTheWhole())
                                .filter(j -> j.remark().span().overlaps(window))
                                .toList(),
                        j -> j.remark().span());
        tones = new Sweep<>(toned(report.outline()), Toned::span);
        begin(report.outline());
    }

    MarkedText cut() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (SourceText.Paragraph paragraph : source.paragraphs()) {
            if (!isInTheWindow(paragraph.span())) {
                continue;
            }
            boolean continued = paragraph.span().start() < window.start();
            Span span =
                    new Span(
                            Math.max(paragraph.span().start(), window.start()),
                            Math.min(paragraph.span().end(), window.end()));
            List<Beginning> here = new ArrayList<>();
            beginnings.subMap(span.start(), true, span.end(), false).values().forEach(here::addAll);
            int place = Places.firstWord(source, span);
            paragraphs.add(new Paragraph(paragraph.number(), place, continued, here, runs(span)));
        }
        return new MarkedText(paragraphs);
    }

    private boolean isInTheWindow(Span paragraph) {
        boolean last = window.end() == source.text().length();
        return paragraph.start() < window.start()
                ? paragraph.end() > window.start()
                : paragraph.start() < window.end() || last;
    }

    private List<Run> runs(Span paragraph) {
        List<Judged> over = remarks.over(paragraph);
        List<Toned> toned = tones.over(paragraph);
        TreeSet<Integer> cuts = new TreeSet<>();
        over.forEach(j -> cut(j.remark().span(), paragraph, cuts));
        toned.forEach(t -> cut(t.span(), paragraph, cuts));
        cuts.addAll(beginnings.subMap(paragraph.start(), true, paragraph.end(), false).keySet());
        cuts.add(paragraph.start());
        cuts.add(paragraph.end());
        List<Run> runs = new ArrayList<>();
        // What overlaps a run also covers it: there is a cut at every beginning and end.
        Sweep<Judged> overRuns = new Sweep<>(over, j -> j.remark().span());
        Sweep<Toned> tonedRuns = new Sweep<>(toned, Toned::span);
        int from = paragraph.start();
        for (int to : cuts.tailSet(from, false)) {
            Span here = new Span(from, to);
            runs.add(run(here, overRuns.over(here), tonedRuns.over(here)));
            from = to;
        }
        return runs;
    }

    private static void cut(Span span, Span paragraph, Set<Integer> cuts) {
        cuts.add(Math.max(span.start(), paragraph.start()));
        cuts.add(Math.min(span.end(), paragraph.end()));
    }

    private Run run(Span here, List<Judged> over, List<Toned> toned) {
        List<Judged> covering = over.stream().sorted(SHORTEST_FIRST).toList();
        // A remark may begin between two paragraphs: its first letter is the first one shown.
        List<Judged> starting =
                covering.stream()
                        .filter(j -> begun.add(j.number()))
                        .sorted(Comparator.comparingInt(Judged::number))
                        .toList();
        Layer layer = toned.stream().map(Toned::layer).findFirst().orElse(Layer.TEXT);
        List<String> anchors =
                beginnings.getOrDefault(here.start(), List.of()).stream()
                        .map(Beginning::anchor)
                        .toList();
        return new Run(source.slice(here), layer, anchors, starting, covering);
    }

    private static List<Toned> toned(Outline outline) {
        List<Toned> toned = new ArrayList<>();
        outline.sections().forEach(s -> toned.add(new Toned(s.headingSpan(), Layer.HEADING)));
        outline.front().forEach(f -> toned.add(new Toned(f.span(), Layer.HEADING)));
        outline.items().forEach(i -> toned.add(new Toned(i.titleSpan(), Layer.TITLE)));
        outline.unplaced().forEach(u -> toned.add(new Toned(u, Layer.UNPLACED)));
        toned.removeIf(t -> t.span().isEmpty());
        return toned;
    }

    private void begin(Outline outline) {
        ItemNumbers numbers = ItemNumbers.of(outline);
        int dimensions = 0;
        for (Section section : outline.sections()) {
            boolean dimension = section.role() == Role.DIMENSION;
            String number = dimension ? Integer.toString(++dimensions) : "";
            Part part = dimension ? Part.DIMENSION : Part.SECTION;
            boolean marked = section.mark().isPresent();
            String anchor = "part-" + section.id();
            // A heading that stands for an item is marked as that item.
            if (section.role() != Role.ITEM) {
                begin(
                        section.span(),
                        part,
                        CallWords.wordOf(section.role()),
                        number,
                        anchor,
                        marked);
            }
        }
        for (Item item : outline.items()) {
            boolean marked = item.ordinal().isPresent();
            Part part = partOf(item);
            String word = "statement.part." + part.name().toLowerCase(Locale.ROOT);
            String anchor = "part-" + item.id();
            begin(item.span(), part, word, numbers.of(item), anchor, marked);
        }
        Set<Integer> others = new TreeSet<>(confidences.keySet());
        others.addAll(corrected);
        others.removeAll(beginnings.keySet());
        for (int place : others) {
            Span here = new Span(place, place);
            begin(here, Part.RUNNING, "statement.part.running", "", "place-" + place, true);
        }
    }

    private void begin(
            Span span, Part part, String word, String number, String anchor, boolean marked) {
        int place = span.start();
        beginnings
                .computeIfAbsent(place, k -> new ArrayList<>())
                .add(
                        new Beginning(
                                part,
                                word,
                                number,
                                anchor,
                                place,
                                marked,
                                Optional.ofNullable(confidences.get(place)),
                                corrected.contains(place)));
    }

    private static Part partOf(Item item) {
        return switch (item) {
            case Finding f -> Part.FINDING;
            case Cause c -> Part.CAUSE;
            case Measure m -> Part.MEASURE;
        };
    }
}
