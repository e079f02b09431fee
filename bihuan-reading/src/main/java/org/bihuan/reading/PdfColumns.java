package org.bihuan.reading;

import java.util.BitSet;
import java.util.List;
import org.bihuan.reading.PdfGlyphs.Glyph;

/** Finds the rows of a page that leave a gap free in the middle, one below the other. */
final class PdfColumns {
    /** Points of the width of a page that are looked at, at most. */
    private static final int WIDEST = 20_000;

    private final float first;
    private final int from;
    private final int to;
    private final float em;

    private PdfColumns(float first, float last, float em) {
        this.first = first;
        int width = Math.clamp((long) (last - first) + 1, 1, WIDEST);
        this.from = width * 3 / 10;
        this.to = width - from;
        this.em = em;
    }

    static PdfColumns of(List<Glyph> glyphs) {
        List<Glyph> letters = glyphs.stream().filter(g -> !g.text().isBlank()).toList();
        float first = (float) letters.stream().mapToDouble(Glyph::x).min().orElse(0);
        float last = (float) letters.stream().mapToDouble(Glyph::end).max().orElse(0);
        return new PdfColumns(first, last, letters.isEmpty() ? 1 : PdfLine.em(letters));
    }

    /** Size of most letters. */
    float em() {
        return em;
    }

    /**
     * @param end of the rows, the next one not among them; at least one row is
     * @param gutter the middle of the widest gap that all of them leave free
     */
    record Block(int end, float gutter) {}

    Block blockFrom(List<List<Glyph>> rows, int start) {
        BitSet covered = new BitSet();
        float gutter = 0;
        int at = start;
        while (at < rows.size()) {
            BitSet more = (BitSet) covered.clone();
            cover(rows.get(at), more);
            float middle = gap(more);
            if (middle == 0) {
                break;
            }
            covered = more;
            gutter = middle;
            at++;
        }
        return new Block(Math.max(at, start + 1), gutter);
    }

    private void cover(List<Glyph> row, BitSet covered) {
        for (Glyph glyph : row) {
            if (!glyph.text().isBlank()) {
                int left = Math.max(from, (int) (glyph.x() - first));
                int right = Math.min(to, (int) (glyph.inkEnd() - first) + 1);
                if (left < right) {
                    covered.set(left, right);
                }
            }
        }
    }

    /** Where the middle of the widest free gap is; 0 when none is wide enough. */
    private float gap(BitSet covered) {
        int best = 0;
        int middle = 0;
        for (int at = from; at < to; ) {
            int begins = covered.nextClearBit(at);
            int next = covered.nextSetBit(begins);
            int ends = next < 0 ? to : Math.min(next, to);
            if (ends - begins > best) {
                best = ends - begins;
                middle = (begins + ends) / 2;
            }
            at = Math.max(ends, begins) + 1;
        }
        return best >= PdfLines.COLUMN_GAP * em ? first + middle : 0;
    }
}
