package org.bihuan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.reading.PdfGlyphs.Glyph;

/** Puts the letters of a page into lines, and the lines of two columns one below the other. */
final class PdfLines {
    /** Fewer lines than this beside each other are a table or a signature, no columns. */
    private static final int FEWEST_IN_COLUMNS = 8;

    /** Columns stand at least this far apart, in letters; justified letters never do. */
    static final float COLUMN_GAP = 0.7f;

    /** So few are enough where the page before was parted at the same place. */
    private static final int FEWEST_LIKE_BEFORE = 2;

    /** Rows further away than this, in letters, are no neighbours. */
    private static final float APART = 2.2f;

    private final int page;
    private final float before;
    private float last;
    private final List<Glyph> rotated = new ArrayList<>();
    private final List<Glyph> upright = new ArrayList<>();

    private PdfLines(int page, float before) {
        this.page = page;
        this.before = before;
    }

    /**
     * @param lines in reading order
     * @param rotated what is written in another direction than most of the page: stamps and marks
     * @param gutter where its columns are parted, 0 when it has none
     */
    record Page(List<PdfLine> lines, String rotated, float gutter) {}

    /**
     * @param before where the columns of the page before are parted
     */
    static Page of(List<Glyph> glyphs, int page, float before) {
        PdfLines lines = new PdfLines(page, before);
        lines.part(glyphs);
        StringBuilder aside = new StringBuilder();
        lines.rotated.forEach(g -> aside.append(g.text()));
        return new Page(lines.inReadingOrder(), aside.toString().strip(), lines.last);
    }

    private void part(List<Glyph> glyphs) {
        int most = mostFrequentDirection(glyphs);
        for (Glyph glyph : glyphs) {
            (glyph.direction() == most ? upright : rotated).add(glyph);
        }
    }

    /** Letters that stand on one line, from the top; lines of nothing but blanks are dropped. */
    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        float base = 0;
        for (Glyph glyph : sorted) {
            if (!row.isEmpty() && glyph.y() - base > 0.45f * glyph.size()) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (row.isEmpty() || !glyph.text().isBlank()) {
                base = row.isEmpty() ? glyph.y() : Math.max(base, glyph.y());
            }
            row.add(glyph);
        }
        rows.add(row);
        rows.removeIf(r -> r.stream().allMatch(g -> g.text().isBlank()));
        return rows;
    }

    private static int mostFrequentDirection(List<Glyph> glyphs) {
        Map<Integer, Integer> counts = new HashMap<>();
        glyphs.forEach(g -> counts.merge(g.direction(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private List<PdfLine> inReadingOrder() {
        List<List<Glyph>> rows = rows(upright);
        int top = 0;
        int bottom = rows.size();
        for (int i = 1; i <= Math.min(PdfMargins.DEEP, rows.size() - 1); i++) {
            top = isApart(rows.get(i - 1), rows.get(i)) ? i : top;
            int up = rows.size() - i;
            bottom = isApart(rows.get(up - 1), rows.get(up)) ? up : bottom;
        }
        List<PdfLine> lines = new ArrayList<>();
        rows.subList(0, top).forEach(row -> lines.add(PdfLine.of(row, page, 0)));
        List<List<Glyph>> text = rows.subList(top, Math.max(top, bottom));
        float throughout = gutter(text);
        if (throughout > 0) {
            parted(text, throughout, lines);
        } else {
            inBlocks(text, lines);
        }
        rows.subList(Math.max(top, bottom), rows.size())
                .forEach(row -> lines.add(PdfLine.of(row, page, 0)));
        return lines;
    }

    /** Like a header or a page number from the text: such a row belongs to no column. */
    private static boolean isApart(List<Glyph> row, List<Glyph> next) {
        Glyph one = row.getFirst();
        Glyph other = next.getFirst();
        return other.y() - one.y() > APART * Math.max(one.size(), other.size());
    }

    /** Columns that begin or end in the middle of the page. */
    private void inBlocks(List<List<Glyph>> rows, List<PdfLine> into) {
        PdfColumns columns = PdfColumns.of(upright);
        int at = 0;
        while (at < rows.size()) {
            PdfColumns.Block block = columns.blockFrom(rows, at);
            List<List<Glyph>> part = rows.subList(at, block.end());
            boolean known = before > 0 && part.size() >= FEWEST_LIKE_BEFORE;
            if (part.size() >= FEWEST_IN_COLUMNS && areFull(part, block.gutter(), columns.em())) {
                parted(part, block.gutter(), into);
            } else if (known && beside(part, before) && areFull(part, before, columns.em())) {
                parted(part, before, into);
            } else {
                part.forEach(row -> into.add(PdfLine.of(row, page, 0)));
            }
            at = block.end();
        }
    }

    /** No line crosses that place, and there are letters on both sides of it. */
    private static boolean beside(List<List<Glyph>> rows, float x) {
        boolean left = false;
        boolean right = false;
        for (List<Glyph> row : rows) {
            if (crosses(row, x)) {
                return false;
            }
            for (Glyph glyph : row) {
                left |= glyph.x() < x;
                right |= glyph.x() > x;
            }
        }
        return left && right;
    }

    private void parted(List<List<Glyph>> rows, float gutter, List<PdfLine> lines) {
        last = gutter;
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        for (List<Glyph> row : rows) {
            if (crosses(row, gutter)) {
                endColumns(left, right, lines);
                lines.add(PdfLine.of(row, page, 0));
            } else {
                row.forEach(g -> (g.x() < gutter ? left : right).add(g));
            }
        }
        endColumns(left, right, lines);
    }

    /** The lines of the two sides need not stand at the same heights. */
    private void endColumns(List<Glyph> left, List<Glyph> right, List<PdfLine> into) {
        rows(left).forEach(row -> into.add(PdfLine.of(row, page, 1)));
        rows(right).forEach(row -> into.add(PdfLine.of(row, page, 2)));
        left.clear();
        right.clear();
    }

    private static boolean crosses(List<Glyph> row, float x) {
        return row.stream().anyMatch(g -> !g.text().isBlank() && g.x() < x && g.inkEnd() > x);
    }

    /**
     * Where the page is parted into two columns, 0 when it is not: hardly a line has a letter
     * there, and the lines at the left of it run right up to it, which the cells of a table do not.
     */
    private float gutter(List<List<Glyph>> rows) {
        List<Glyph> letters = upright.stream().filter(g -> !g.text().isBlank()).toList();
        if (rows.size() < FEWEST_IN_COLUMNS) {
            return 0;
        }
        float first = (float) letters.stream().mapToDouble(Glyph::x).min().orElse(0);
        float last = (float) letters.stream().mapToDouble(Glyph::end).max().orElse(0);
        float em = PdfLine.em(letters);
        int[] there = covered(letters, first, last);
        int from = there.length * 3 / 10;
        int best = 0;
        int end = 0;
        int run = 0;
        for (int x = from; x < there.length - from; x++) {
            run = there[x] * 5 <= rows.size() ? run + 1 : 0;
            if (run > best) {
                best = run;
                end = x;
            }
        }
        boolean wide = best >= COLUMN_GAP * em;
        float gutter = first + end - best / 2f;
        return wide && areFull(rows, gutter, em) ? gutter : 0;
    }

    /** How many letters stand over each point of the width of the page. */
    private static int[] covered(List<Glyph> letters, float first, float last) {
        int[] there = new int[Math.clamp((long) (last - first) + 1, 1, 20_000)];
        for (Glyph glyph : letters) {
            int from = Math.max(0, (int) (glyph.x() - first));
            int to = Math.min(there.length - 1, (int) (glyph.inkEnd() - first));
            for (int x = from; x <= to; x++) {
                there[x]++;
            }
        }
        return there;
    }

    private static boolean areFull(List<List<Glyph>> rows, float gutter, float em) {
        int full = 0;
        int left = 0;
        int right = 0;
        for (List<Glyph> row : rows) {
            double end = Double.NEGATIVE_INFINITY;
            boolean beyond = false;
            for (Glyph glyph : row) {
                if (glyph.text().isBlank()) {
                    continue;
                }
                if (glyph.x() < gutter) {
                    end = Math.max(end, glyph.end());
                } else {
                    beyond = true;
                }
            }
            left += end > Double.NEGATIVE_INFINITY ? 1 : 0;
            full += end > gutter - 3 * em ? 1 : 0;
            right += beyond ? 1 : 0;
        }
        return full * 2 >= left && right * 3 >= rows.size() && left * 3 >= rows.size();
    }
}
