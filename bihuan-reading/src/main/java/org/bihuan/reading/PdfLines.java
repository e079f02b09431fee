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
    private static final float COLUMN_GAP = 0.8f;

    private final int page;
    private final List<Glyph> rotated = new ArrayList<>();
    private final List<List<Glyph>> rows = new ArrayList<>();

    private PdfLines(int page) {
        this.page = page;
    }

    /**
     * @param lines in reading order
     * @param rotated what is written in another direction than most of the page: stamps and marks
     */
    record Page(List<PdfLine> lines, String rotated) {}

    static Page of(List<Glyph> glyphs, int page) {
        PdfLines lines = new PdfLines(page);
        lines.takeRows(glyphs);
        StringBuilder aside = new StringBuilder();
        lines.rotated.forEach(g -> aside.append(g.text()));
        return new Page(lines.inReadingOrder(), aside.toString().strip());
    }

    private void takeRows(List<Glyph> glyphs) {
        int upright = mostFrequentDirection(glyphs);
        List<Glyph> sorted = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.direction() != upright) {
                rotated.add(glyph);
            } else {
                sorted.add(glyph);
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<Glyph> row = new ArrayList<>();
        float base = 0;
        for (Glyph glyph : sorted) {
            boolean below = !row.isEmpty() && glyph.y() - base > 0.45f * glyph.size();
            if (below) {
                endRow(row);
                row = new ArrayList<>();
            }
            if (row.isEmpty() || !glyph.text().isBlank()) {
                base = row.isEmpty() ? glyph.y() : Math.max(base, glyph.y());
            }
            row.add(glyph);
        }
        endRow(row);
    }

    private void endRow(List<Glyph> row) {
        if (row.stream().anyMatch(g -> !g.text().isBlank())) {
            rows.add(row);
        }
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
        float gutter = gutter();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (List<Glyph> row : rows) {
            List<Glyph> leftPart = row;
            List<Glyph> rightPart = List.of();
            if (gutter > 0 && !crosses(row, gutter)) {
                leftPart = row.stream().filter(g -> g.x() < gutter).toList();
                rightPart = row.stream().filter(g -> g.x() >= gutter).toList();
            } else {
                lines.addAll(right);
                right.clear();
            }
            addLine(leftPart, lines);
            addLine(rightPart, right);
        }
        lines.addAll(right);
        return lines;
    }

    private void addLine(List<Glyph> glyphs, List<PdfLine> into) {
        if (glyphs.stream().anyMatch(g -> !g.text().isBlank())) {
            into.add(PdfLine.of(glyphs, page));
        }
    }

    private static boolean crosses(List<Glyph> row, float x) {
        return row.stream().anyMatch(g -> !g.text().isBlank() && g.x() < x && g.end() > x);
    }

    /**
     * Where the page is parted into two columns, 0 when it is not: most lines have a wide gap at
     * the same place, and those at its left run right up to it, which the cells of a table do not.
     */
    private float gutter() {
        List<float[]> gaps = new ArrayList<>();
        for (List<Glyph> row : rows) {
            widestGap(row, gaps);
        }
        if (gaps.size() < FEWEST_IN_COLUMNS || gaps.size() * 2 < rows.size()) {
            return 0;
        }
        gaps.sort(Comparator.comparingDouble(gap -> gap[1]));
        float x = gaps.get(gaps.size() / 2)[1] - 1;
        long there = gaps.stream().filter(gap -> gap[0] <= x && gap[1] >= x).count();
        float left = gaps.get(gaps.size() / 2)[0];
        long full = gaps.stream().filter(gap -> Math.abs(gap[0] - left) < gap[2] * 2).count();
        boolean columns = there * 5 >= gaps.size() * 4L && full * 3 >= gaps.size() * 2L;
        return columns ? x : 0;
    }

    private static void widestGap(List<Glyph> row, List<float[]> gaps) {
        List<Glyph> inOrder = new ArrayList<>(row);
        inOrder.removeIf(g -> g.text().isBlank());
        inOrder.sort(Comparator.comparingDouble(Glyph::x));
        float widest = 0;
        float[] gap = {};
        for (int i = 1; i < inOrder.size(); i++) {
            Glyph before = inOrder.get(i - 1);
            Glyph after = inOrder.get(i);
            float width = after.x() - before.end();
            if (width > widest && width > COLUMN_GAP * after.size()) {
                widest = width;
                gap = new float[] {before.end(), after.x(), after.size()};
            }
        }
        if (widest > 0) {
            gaps.add(gap);
        }
    }
}
