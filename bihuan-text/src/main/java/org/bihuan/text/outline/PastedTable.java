package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.jspecify.annotations.Nullable;

/**
 * A table that was pasted as text: lines of cells parted by tabs, below a line of column heads that
 * names problems, causes or measures.
 */
final class PastedTable {
    private static final int FEWEST_COLUMNS = 3;

    private final String text;
    private final Headings headings;

    /**
     * @param mark the number in the row's first cell
     */
    record Cell(Kind kind, Optional<Mark> mark, Span span) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<Paragraph> rest = new ArrayList<>();

    PastedTable(String text, Headings headings, List<Paragraph> lines) {
        this.text = text;
        this.headings = headings;
        List<@Nullable Kind> columns = List.of();
        for (Paragraph line : lines) {
            if (!hasTab(line.span())) {
                rest.add(line);
                continue;
            }
            List<Span> parts = parts(line.span());
            List<@Nullable Kind> heads = parts.size() < FEWEST_COLUMNS ? List.of() : heads(parts);
            if (heads.stream().filter(k -> k != null).distinct().count() > 1) {
                columns = heads;
            } else if (columns.isEmpty() || parts.size() < columns.size() - 1) {
                rest.add(line);
            } else {
                row(parts, columns);
            }
        }
    }

    private boolean hasTab(Span line) {
        int tab = text.indexOf('\t', line.start(), line.end());
        return tab >= 0;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The lines that are no part of a table. */
    List<Paragraph> rest() {
        return rest;
    }

    private List<@Nullable Kind> heads(List<Span> parts) {
        List<@Nullable Kind> heads = new ArrayList<>();
        for (Span part : parts) {
            String words = part.in(text);
            Optional<Role> role = words.length() > 12 ? Optional.empty() : headings.role(words);
            heads.add(role.map(Parts::kindOf).orElse(null));
        }
        return heads;
    }

    private void row(List<Span> parts, List<@Nullable Kind> columns) {
        Optional<Mark> mark = number(parts.getFirst());
        for (int i = 0; i < parts.size() && i < columns.size(); i++) {
            Kind kind = columns.get(i);
            if (kind != null && !parts.get(i).isEmpty()) {
                cells.add(
                        new Cell(
                                kind,
                                kind == Kind.FINDING ? mark : Optional.empty(),
                                parts.get(i)));
            }
        }
    }

    private Optional<Mark> number(Span cell) {
        String words = cell.in(text);
        boolean digits =
                !words.isEmpty()
                        && words.length() <= 3
                        && words.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(
                        new Mark(words, Integer.parseInt(words), Mark.Style.ARABIC_BARE, cell))
                : Optional.empty();
    }

    private List<Span> parts(Span line) {
        List<Span> parts = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == '\t') {
                parts.add(Sentences.trim(text, start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
