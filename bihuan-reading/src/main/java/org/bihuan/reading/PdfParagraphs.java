package org.bihuan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the lines of pages into paragraphs by what the page shows: where lines begin and end, how
 * far apart they stand, and how they are set.
 *
 * <p>A file of pages knows no paragraphs. A line goes on from the one before when that one is full,
 * unless it is indented, set otherwise or further away.
 */
final class PdfParagraphs {
    /** All in letters of the line's own size. */
    private static final float INDENT = 1.2f;

    /** Of the first line of a paragraph, in letters. */
    private static final float DEEPEST_INDENT = 3.5f;

    private static final float SHORT_OF_MARGIN = 2.2f;
    private static final float LONGEST_PIECE = 8;
    private static final float FURTHER_AWAY = 0.7f;
    private static final float CENTRED = 1.2f;
    private static final float DEEPEST_HANG = 4;

    /** The text of one page stands between these, in points. */
    private record Column(float left, float right, float leading) {}

    /**
     * @param centred between the margins
     * @param notes that its marks speak of
     */
    record Paragraph(Lettering letters, boolean centred, List<String> notes) {}

    /** A page, and its two columns when it has them. */
    private record Page(Column whole, Optional<Column> left, Optional<Column> right) {
        Column of(PdfLine line) {
            return switch (line.column()) {
                case 1 -> left.orElse(whole);
                case 2 -> right.orElse(whole);
                default -> whole;
            };
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<Integer, Page> pages = new HashMap<>();
    private final List<PdfLine> all;
    private Lettering open = new Lettering();
    private boolean openCentred;
    private Optional<PdfLine> first = Optional.empty();
    private int openLines;
    private final List<String> notes = new ArrayList<>();
    private final boolean indents;

    private PdfParagraphs(List<PdfLine> all) {
        this.all = all;
        Column whole = atContinuations(column(all, Optional.empty()));
        Map<Integer, List<PdfLine>> byPage = new LinkedHashMap<>();
        for (PdfLine line : all) {
            byPage.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
        }
        byPage.forEach((number, lines) -> pages.put(number, page(lines, whole)));
        long indented = all.stream().filter(l -> isIndented(l, columnOf(l))).count();
        indents = indented * 8 >= all.size();
    }

    /**
     * Where nearly every paragraph has one line, most lines begin where first lines do; one line
     * that goes on below a full one, further to the left by an indent, shows the margin.
     */
    private Column atContinuations(Column column) {
        float left = column.left();
        for (int i = 1; i < all.size(); i++) {
            PdfLine line = all.get(i);
            boolean full = all.get(i - 1).end() > column.right() - SHORT_OF_MARGIN * line.em();
            if (full && isAnIndent(column.left() - line.x(), line)) {
                left = Math.min(left, line.x());
            }
        }
        return new Column(left, column.right(), column.leading());
    }

    private static boolean isAnIndent(float width, PdfLine line) {
        return width > INDENT * line.em() && width < DEEPEST_INDENT * line.em();
    }

    private static Page page(List<PdfLine> lines, Column document) {
        Column own = column(lines, Optional.of(document));
        boolean firstLinesOnly = isAnIndent(own.left() - document.left(), lines.getFirst());
        Column whole =
                firstLinesOnly ? new Column(document.left(), own.right(), own.leading()) : own;
        return new Page(whole, side(lines, 1, whole), side(lines, 2, whole));
    }

    private static Optional<Column> side(List<PdfLine> lines, int column, Column whole) {
        List<PdfLine> there = lines.stream().filter(l -> l.column() == column).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(column(there, Optional.of(whole)));
    }

    static List<Paragraph> join(List<PdfLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return new PdfParagraphs(lines).joined();
    }

    private List<Paragraph> joined() {
        PdfLine before = null;
        Column columnBefore = new Column(0, 0, 0);
        for (PdfLine line : all) {
            Column here = columnOf(line);
            if (before != null && goesOn(before, columnBefore, line, here)) {
                append(line);
            } else {
                end();
                open.append(line.letters());
                openCentred = isCentred(line, here);
                first = Optional.of(line);
                openLines = 1;
                notes.addAll(line.notes());
            }
            before = line;
            columnBefore = here;
        }
        end();
        return paragraphs;
    }

    private void end() {
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(open, openCentred, List.copyOf(notes)));
        }
        open = new Lettering();
        notes.clear();
    }

    private void append(PdfLine line) {
        if (LineShape.isBetweenWords(open.tail(), line.text().charAt(0))) {
            open.append(" ", 0, line.page(), line.face().orElse(Face.UNKNOWN));
        }
        open.append(line.letters());
        openLines++;
        notes.addAll(line.notes());
    }

    private boolean goesOn(PdfLine before, Column beforeColumn, PdfLine line, Column column) {
        float em = Math.max(before.em(), line.em());
        // Or the first piece of the next line, such as a number, did not fit any more.
        float piece = LineWidth.firstPiece(line.text().strip()) / 2f;
        float shortOf = Math.max(SHORT_OF_MARGIN, Math.min(piece, LONGEST_PIECE) + 1);
        boolean full = before.end() > beforeColumn.right() - shortOf * em;
        boolean samePage = before.page() == line.page();
        float step = line.y() - before.y();
        boolean away = samePage && step > column.leading() + FURTHER_AWAY * em;
        boolean cells = before.text().indexOf('\t') >= 0 || line.text().indexOf('\t') >= 0;
        if (!full || away || cells || !isSetAlike(before, line)) {
            return false;
        }
        String end = before.text().strip();
        String start = line.text().strip();
        boolean item = LineShape.startsItem(start) && !LineShape.isBrokenWord(end, start);
        if (!item && hangs(before, line, end)) {
            return true;
        }
        boolean indented = line.x() - column.left() > INDENT * line.em();
        if (indented) {
            boolean title = isCentred(line, column) && samePage;
            boolean block = title || (!indents && Math.abs(line.x() - before.x()) < 0.5f * em);
            return block && samePage && !LineShape.endsSentence(end) && !item;
        }
        // Where paragraphs are indented, a line at the margin begins none.
        boolean begins = item && !indents && LineShape.endsSentence(end);
        return !begins && !(item && LineShape.isHeading(end));
    }

    /** The lines of an item go on below its words, to the right of its mark. */
    private boolean hangs(PdfLine before, PdfLine line, String end) {
        float in = first.map(l -> (line.x() - l.x()) / line.em()).orElse(0f);
        boolean deeper = in > 0.5f && in < DEEPEST_HANG;
        if (openLines > 1) {
            return deeper && Math.abs(line.x() - before.x()) < 0.5f * line.em();
        }
        boolean marked = first.filter(l -> beginsWithMark(l.text().strip())).isPresent();
        return marked && deeper && !LineShape.endsSentence(end);
    }

    /** A number as of an item, or a sign that is no letter. */
    private static boolean beginsWithMark(String line) {
        return LineShape.startsItem(line)
                || (!line.isEmpty() && !Character.isLetterOrDigit(line.charAt(0)));
    }

    /** A heading is set otherwise than what follows; a few bold words in a line are not one. */
    private static boolean isSetAlike(PdfLine before, PdfLine line) {
        Optional<Face> one = before.letters().last();
        Optional<Face> other = line.letters().first();
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        boolean sameSize = Math.abs(before.em() - line.em()) < 0.1f * line.em();
        boolean whollyOther =
                !one.get().font().equals(other.get().font())
                        && before.letters().isOneFace()
                        && line.letters().isOneFace()
                        && !before.face().equals(line.face());
        return sameSize && !whollyOther;
    }

    /** By two letters or so, as the first line of a paragraph is. */
    private static boolean isIndented(PdfLine line, Column column) {
        return isAnIndent(line.x() - column.left(), line);
    }

    private static boolean isCentred(PdfLine line, Column column) {
        float middle = (column.left() + column.right()) / 2;
        return Math.abs((line.x() + line.end()) / 2 - middle) < CENTRED * line.em()
                && line.x() > column.left() + INDENT * line.em()
                && line.end() < column.right() - INDENT * line.em();
    }

    private Column columnOf(PdfLine line) {
        Page page = pages.get(line.page());
        return page == null ? new Column(line.x(), line.end(), 2 * line.em()) : page.of(line);
    }

    /** The margins that most lines keep; too few lines keep those of the whole document. */
    private static Column column(List<PdfLine> lines, Optional<Column> whole) {
        if (lines.size() < 4 && whole.isPresent()) {
            return whole.get();
        }
        float[] starts = sorted(lines.stream().map(PdfLine::x).toList());
        float[] ends = sorted(lines.stream().map(PdfLine::end).toList());
        float em = lines.get(lines.size() / 2).em();
        float left = common(starts, em, false);
        float right = common(ends, em, true);
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).y() - lines.get(i - 1).y();
            if (step > 0 && lines.get(i).page() == lines.get(i - 1).page()) {
                steps.add(step);
            }
        }
        float[] inOrder = sorted(steps);
        float leading = inOrder.length == 0 ? 2 * em : inOrder[inOrder.length / 2];
        return new Column(left, right, leading);
    }

    private static float[] sorted(List<Float> values) {
        float[] out = new float[values.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = values.get(i);
        }
        java.util.Arrays.sort(out);
        return out;
    }

    /** The outermost place, from the left or the right, that a tenth of the lines keep. */
    private static float common(float[] places, float em, boolean fromRight) {
        int enough = Math.max(2, places.length / 10);
        int from = 0;
        int to = 0;
        float found = Float.NaN;
        for (float place : places) {
            while (places[from] <= place - em) {
                from++;
            }
            while (to < places.length && places[to] < place + em) {
                to++;
            }
            if (to - from >= enough && (fromRight || Float.isNaN(found))) {
                found = place;
            }
        }
        if (!Float.isNaN(found)) {
            return found;
        }
        return places[fromRight ? places.length - 1 : 0];
    }
}
