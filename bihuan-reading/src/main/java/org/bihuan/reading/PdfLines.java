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
    private static final float COLUMN_GAP = 0.7f;

    private final int page;
    private final List<Glyph> rotated = new ArrayList<>();
    private final List<Glyph> upright = new ArrayList<>();

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
        lines.part(glyphs);
        StringBuilder aside = new StringBuilder();
        lines.rotated.forEach(g -> aside.append(g.text()));
        return new Page(lines.inReadingOrder(), aside.toString().strip());
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
        float gutter = gutter(rows);
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        for (List<Glyph> row : rows) {
            if (gutter == 0 || crosses(row, gutter)) {
                endColumns(left, right, lines);
                lines.add(PdfLine.of(row, page));
            } else {
                row.forEach(g -> (g.x() < gutter ? left : right).add(g));
            }
        }
        endColumns(left, right, lines);
        return lines;
    }

    /** The lines of the two sides need not stand at the same heights. */
    private void endColumns(List<Glyph> left, List<Glyph> right, List<PdfLine> into) {
        for (List<Glyph> side : List.of(left, right)) {
            rows(side).forEach(row -> into.add(PdfLine.of(row, page)));
            side.clear();
        }
    }

    private static boolean crosses(List<Glyph> row, float x) {
        return row.stream().anyMatch(g -> !g.text().isBlank() && g.x() < x && g.end() > x);
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
            int to = Math.min(there.length - 1, (int) (glyph.end() - first));
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
