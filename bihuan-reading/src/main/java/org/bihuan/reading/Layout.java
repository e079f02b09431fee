package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.Span;

/** Decides what of a document is the running text, and lays it out with what stands aside. */
final class Layout {

    sealed interface Piece {}

    /**
     * A paragraph; a manual line break in it is a line feed.
     *
     * @param centred between the margins
     * @param table 0 in the body, otherwise the number of the outermost table around it
     * @param box 0 outside text boxes, otherwise the number of the box
     * @param joint what parts it from the piece before in its table: a tab before a cell, a line
     *     feed before a row or a further paragraph
     */
    record Line(
            Lettering letters,
            Optional<Integer> heading,
            boolean centred,
            int table,
            int box,
            char joint)
            implements Piece {
        String text() {
            return letters.toString();
        }
    }

    record Beside(Aside.Kind kind, String text) implements Piece {}

    /** So many times as much text in tables as outside: a form, whose cells are the text. */
    private static final int FORM = 4;

    /** Beyond so many stretches the runs and pages of a document are no longer kept. */
    private static final int MOST_STRETCHES = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Paragraph> paragraphs = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Beside> waiting = new ArrayList<>();
    private final StringBuilder group = new StringBuilder();
    private int groupTable;
    private int groupBox;
    private int lines;
    private int stretches;
    private final boolean pages;
    private final boolean withTables;
    private final boolean withBoxes;

    private Layout(boolean pages, boolean withTables, boolean withBoxes) {
        this.pages = pages;
        this.withTables = withTables;
        this.withBoxes = withBoxes;
    }

    /**
     * The whole document: laid out, its odd characters told, its hard-wrapped lines joined.
     *
     * @param pages whether the pages of the letters are known
     * @param pictures how many there are, for the reason of a refusal
     */
    static SourceText laid(
            String name,
            FileFormat format,
            List<Piece> pieces,
            Set<Doubt> doubts,
            boolean pages,
            int pictures)
            throws Refusal {
        SourceText told = told(name, format, pieces, doubts, pages, pictures);
        // The cells of a form are short for reasons of their own.
        boolean form = doubts.contains(Doubt.TEXT_IN_TABLE) || doubts.contains(Doubt.TEXT_IN_BOXES);
        return form ? told : LineJoiner.joined(told);
    }

    /** As {@link #laid}, for lines that were joined already. */
    static SourceText told(
            String name,
            FileFormat format,
            List<Piece> pieces,
            Set<Doubt> doubts,
            boolean pages,
            int pictures)
            throws Refusal {
        SourceText text = lay(name, format, pieces, doubts, pages);
        if (text.text().isBlank()) {
            throw new Refusal(new Reason.NoText(pictures));
        }
        return StatementReader.doubting(text, OddCharacters.in(text.text()));
    }

    /**
     * Adds to {@code doubts} when the running text had to be taken from tables or boxes.
     *
     * @param pages whether the pages of the letters are known
     */
    private static SourceText lay(
            String name, FileFormat format, List<Piece> pieces, Set<Doubt> doubts, boolean pages) {
        long body = 0;
        long tables = 0;
        long boxes = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Line line) {
                int length = line.text().strip().length();
                boxes += line.box() > 0 ? length : 0;
                tables += line.box() == 0 && line.table() > 0 ? length : 0;
                body += line.box() == 0 && line.table() == 0 ? length : 0;
            }
        }
        boolean withTables = tables > 0 && tables >= FORM * body;
        boolean withBoxes = boxes > 0 && boxes >= FORM * (body + tables);
        if (withTables) {
            doubts.add(Doubt.TEXT_IN_TABLE);
        }
        if (withBoxes) {
            doubts.add(Doubt.TEXT_IN_BOXES);
        }
        Layout page = new Layout(pages, withTables, withBoxes);
        pieces.forEach(page::take);
        page.endGroup();
        List<String> keys = doubts.stream().map(Doubt::key).toList();
        return new SourceText(
                name,
                page.text.toString(),
                page.paragraphs,
                page.asides,
                new SourceText.Origin(format.word(), Optional.empty(), keys));
    }

    /** All lines of a small story, one below the other. */
    static String plain(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Line line && !line.text().isBlank()) {
                out.append(out.isEmpty() ? "" : String.valueOf(line.joint())).append(line.text());
            }
        }
        return out.toString();
    }

    private void take(Piece piece) {
        switch (piece) {
            case Beside beside -> {
                waiting.add(beside);
                if (groupTable == 0 && groupBox == 0) {
                    endGroup();
                }
            }
            case Line line when isRunning(line) -> {
                endGroup();
                run(line);
            }
            case Line line -> aside(line);
        }
    }

    private boolean isRunning(Line line) {
        return line.box() > 0 ? withBoxes : line.table() == 0 || withTables;
    }

    private void run(Line line) {
        for (Lettering part : line.letters().lines()) {
            if (lines++ > 0) {
                text.append('\n');
            }
            int start = text.length();
            String letters = part.toString();
            text.append(letters);
            if (!letters.isBlank()) {
                paragraphs.add(
                        new SourceText.Paragraph(
                                lines,
                                new Span(start, text.length()),
                                line.heading(),
                                part.look(line.centred()),
                                stretches(part)));
            }
        }
    }

    private List<SourceText.Stretch> stretches(Lettering line) {
        if (stretches > MOST_STRETCHES) {
            return List.of();
        }
        List<SourceText.Stretch> all = line.stretches(pages);
        stretches += all.size();
        return all;
    }

    private void aside(Line line) {
        if (line.table() != groupTable || line.box() != groupBox) {
            endGroup();
            groupTable = line.table();
            groupBox = line.box();
        } else if (!group.isEmpty()) {
            group.append(line.joint());
        }
        group.append(line.text());
    }

    private void endGroup() {
        String grouped = group.toString();
        if (!grouped.isBlank()) {
            Aside.Kind kind = groupBox > 0 ? Aside.Kind.TEXT_BOX : Aside.Kind.TABLE;
            // Word ends a box with an empty paragraph; the tabs of a table are its cells.
            asides.add(new Aside(kind, lines, groupBox > 0 ? grouped.strip() : grouped));
        }
        group.setLength(0);
        groupTable = 0;
        groupBox = 0;
        for (Beside beside : waiting) {
            if (!beside.text().isBlank()) {
                asides.add(new Aside(beside.kind(), lines, beside.text()));
            }
        }
        waiting.clear();
    }
}
