package org.bihuan.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;

/** Where a person or a program finds an offset again: paragraph, line, headings above it. */
final class Whereabouts {
    /** Nobody reads a path that is longer, and a hostile text has 100,000 levels. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_HEADING = 40;

    private final SourceText source;
    private final List<Section> sections;
    private final Map<String, Section> byId;
    private final int[] lineStarts;

    Whereabouts(CheckReport report) {
        this.source = report.source();
        this.sections = report.outline().sections();
        this.byId =
                sections.stream()
                        .collect(Collectors.toMap(Section::id, Function.identity(), (a, b) -> a));
        String text = source.text();
        this.lineStarts =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(i -> text.charAt(i) == '\n')
                                        .map(i -> i + 1))
                        .toArray();
    }

    /** Number of the paragraph that holds {@code offset}, or of the last one before it. */
    int paragraph(int offset) {
        int place = lastAtOrBefore(source.paragraphs(), p -> p.span().start(), offset);
        return place < 0 ? 1 : source.paragraphs().get(place).number();
    }

    /** The paragraph that holds {@code offset}; empty between two. */
    Optional<Span> paragraphSpan(int offset) {
        int place = lastAtOrBefore(source.paragraphs(), p -> p.span().start(), offset);
        return Optional.of(place)
                .filter(p -> p >= 0)
                .map(p -> source.paragraphs().get(p).span())
                .filter(span -> offset <= span.end());
    }

    /** Line of the text as read, counted from 1. */
    int line(int offset) {
        int place = java.util.Arrays.binarySearch(lineStarts, offset);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** Column in UTF-16 code units, counted from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The headings above {@code offset}, the highest first, each with its mark. */
    List<String> headings(int offset) {
        Deque<String> path = new ArrayDeque<>();
        int place = lastAtOrBefore(sections, s -> s.span().start(), offset);
        Optional<Section> section = place < 0 ? Optional.empty() : Optional.of(sections.get(place));
        while (section.isPresent() && path.size() < DEEPEST) {
            Section now = section.get();
            if (now.span().contains(offset) || now.span().end() == offset) {
                path.addFirst(
                        now.mark().map(Mark::label).orElse("")
                                + Quotation.shortened(now.heading(), LONGEST_HEADING));
            }
            section = now.parent().flatMap(id -> Optional.ofNullable(byId.get(id)));
        }
        return List.copyOf(path);
    }

    /** Index of the last thing that starts at or before {@code offset}; -1 when all come later. */
    private static <T> int lastAtOrBefore(List<T> things, ToIntFunction<T> start, int offset) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(things.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
