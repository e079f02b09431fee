package org.bihuan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.SourceText.Stretch;
import org.bihuan.text.Span;

/**
 * Mends text that was copied from pages: joins lines that were broken at a fixed width into
 * paragraphs, and sets page numbers apart. Without strong evidence the text stays as it is.
 */
public final class LineJoiner {
    private final SourceText source;
    private final List<Paragraph> lines;
    private final Map<Paragraph, PageNumberLine.PageNumber> pageNumbers = new HashMap<>();
    private int width;
    private int margin;
    private boolean indents;
    private boolean blankAfterEach;

    private LineJoiner(SourceText source) {
        this.source = source;
        this.lines = source.paragraphs();
    }

    /** The same text when there is nothing to mend. */
    public static SourceText joined(SourceText source) {
        return new LineJoiner(source).mend();
    }

    private SourceText mend() {
        findPageNumbers();
        List<String> ordinary =
                lines.stream()
                        .filter(p -> !pageNumbers.containsKey(p) && p.headingLevel().isEmpty())
                        .map(p -> stripped(source.slice(p.span())))
                        .toList();
        Optional<Integer> found = WrapEvidence.width(ordinary);
        width = found.orElse(Integer.MAX_VALUE / 2);
        keepCertainPageNumbers(found.isPresent());
        if (found.isEmpty() && pageNumbers.isEmpty()) {
            return source;
        }
        lookAtLayout();
        return rebuilt();
    }

    private void findPageNumbers() {
        for (Paragraph line : lines) {
            PageNumberLine.in(source.slice(line.span())).ifPresent(n -> pageNumbers.put(line, n));
        }
    }

    /**
     * A bare number may be anything, such as a cell of a copied table; in broken lines it is a page
     * number when it stands in the middle of a sentence or counts on from another.
     */
    private void keepCertainPageNumbers(boolean broken) {
        Map<Paragraph, PageNumberLine.PageNumber> all = Map.copyOf(pageNumbers);
        Set<Integer> numbers = new HashSet<>();
        all.values().forEach(n -> numbers.add(n.number()));
        for (int i = 0; i < lines.size(); i++) {
            PageNumberLine.PageNumber number = all.get(lines.get(i));
            if (number == null || number.adorned()) {
                continue;
            }
            boolean countsOn =
                    numbers.contains(number.number() - 1) || numbers.contains(number.number() + 1);
            boolean certain = broken && (countsOn || (i > 0 && runsOn(text(lines.get(i - 1)))));
            if (!certain) {
                pageNumbers.remove(lines.get(i));
            }
        }
    }

    private boolean runsOn(String line) {
        return LineWidth.of(line) > width - 6 && !LineShape.endsSentence(line);
    }

    private void lookAtLayout() {
        int indented = 0;
        int gaps = 0;
        margin = lines.stream().mapToInt(p -> LineWidth.indent(raw(p))).min().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            indented += LineWidth.indent(raw(lines.get(i))) > margin + 1 ? 1 : 0;
            gaps += i > 0 && lines.get(i).number() > lines.get(i - 1).number() + 1 ? 1 : 0;
        }
        indents = indented > 0 && indented * 2 < lines.size();
        blankAfterEach = gaps * 5 >= (lines.size() - 1) * 4;
    }

    private SourceText rebuilt() {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Aside> asides = new ArrayList<>(source.asides());
        Optional<Paragraph> before = Optional.empty();
        boolean overPage = false;
        boolean joined = false;
        for (Paragraph line : lines) {
            int last = before.map(Paragraph::number).orElse(0);
            if (pageNumbers.containsKey(line)) {
                asides.add(new Aside(Aside.Kind.FOOTER, last, stripped(raw(line))));
                overPage = true;
                continue;
            }
            if (before.isPresent() && belongTogether(before.get(), line, overPage)) {
                Paragraph open = paragraphs.removeLast();
                append(text, text(line));
                paragraphs.add(
                        new Paragraph(
                                open.number(),
                                new Span(open.span().start(), text.length()),
                                open.headingLevel(),
                                open.look(),
                                stretches(open, line, text.length())));
                joined = true;
            } else {
                text.append("\n".repeat(gap(before, line, overPage)));
                int start = text.length();
                text.append(raw(line));
                paragraphs.add(
                        new Paragraph(
                                line.number(),
                                new Span(start, text.length()),
                                line.headingLevel(),
                                line.look(),
                                line.stretches()));
            }
            before = Optional.of(line);
            overPage = false;
        }
        return result(text.toString(), paragraphs, asides, joined);
    }

    /** Those of both, with the blanks at the joint gone from the second. */
    private List<Stretch> stretches(Paragraph open, Paragraph line, int end) {
        List<Stretch> all = new ArrayList<>(open.stretches());
        String raw = raw(line);
        int bare = text(line).length();
        int at = end - bare - open.span().start();
        int dropped = raw.length() - raw.stripLeading().length();
        for (Stretch s : line.stretches()) {
            Stretch moved = new Stretch(at + Math.max(0, s.from() - dropped), s.run(), s.page());
            boolean hidesLast = !all.isEmpty() && all.getLast().from() == moved.from();
            if (hidesLast) {
                all.removeLast();
            }
            all.add(moved);
        }
        return all;
    }

    private SourceText result(
            String text, List<Paragraph> paragraphs, List<Aside> asides, boolean joined) {
        SourceText mended =
                new SourceText(source.name(), text, paragraphs, asides, source.origin());
        return joined ? StatementReader.doubting(mended, EnumSet.of(Doubt.JOINED_LINES)) : mended;
    }

    private static int gap(Optional<Paragraph> before, Paragraph line, boolean overPage) {
        if (before.isEmpty()) {
            return 0;
        }
        return !overPage && line.number() > before.get().number() + 1 ? 2 : 1;
    }

    private boolean belongTogether(Paragraph before, Paragraph line, boolean overPage) {
        boolean styled = before.headingLevel().isPresent() || line.headingLevel().isPresent();
        boolean apart = line.number() > before.number() + 1 && !overPage && !blankAfterEach;
        boolean indented = indents && LineWidth.indent(raw(line)) > margin + 1;
        if (styled || apart || indented) {
            return false;
        }
        String end = text(before);
        String start = text(line);
        if (end.isEmpty() || start.isEmpty()) {
            return false;
        }
        // The first word of the next line would still have fitted: somebody pressed enter.
        boolean wasFull = LineWidth.of(end) + LineWidth.firstPiece(start) > width - 4;
        if (!wasFull || LineShape.endsSentence(end)) {
            return false;
        }
        if (LineShape.isHeading(end)) {
            return LineShape.startsInMidSentence(start);
        }
        return !LineShape.startsItem(start) || LineShape.isBrokenWord(end, start);
    }

    private static void append(StringBuilder text, String line) {
        int end = text.length();
        while (end > 0 && LineWidth.isBlank(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        text.setLength(end);
        if (LineShape.isBetweenWords(text, line.charAt(0))) {
            text.append(' ');
        }
        text.append(line);
    }

    private String raw(Paragraph line) {
        return source.slice(line.span());
    }

    private String text(Paragraph line) {
        return stripped(raw(line));
    }

    private static String stripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && LineWidth.isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && LineWidth.isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }
}
