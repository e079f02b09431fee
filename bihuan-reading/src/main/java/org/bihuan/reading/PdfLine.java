package org.bihuan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.PdfGlyphs.Glyph;

/**
 * A line of letters on a page, from left to right.
 *
 * @param page from 1
 * @param x where its first letter begins, in points from the left
 * @param end where its last letter ends
 * @param y of the line that the letters stand on, in points from the top
 * @param em size of most of its letters, in points
 */
record PdfLine(Lettering letters, int page, float x, float end, float y, float em) {
    /** A gap this many letters wide parts two columns or two cells. */
    static final float WIDE_GAP = 1.5f;

    /** A gap this many letters wide is a blank, unless both sides are Chinese. */
    private static final float BLANK = 0.2f;

    String text() {
        return letters.toString();
    }

    /** The letters that most of the line are set in look like that. */
    Optional<Face> face() {
        return letters.prevailing();
    }

    static PdfLine of(List<Glyph> glyphs, int page) {
        List<Glyph> inOrder = once(glyphs);
        Lettering letters = new Lettering();
        Glyph before = inOrder.getFirst();
        float em = em(inOrder);
        for (Glyph glyph : inOrder) {
            float gap = glyph.x() - before.end();
            String blank = blank(gap / em, before, glyph);
            if (!letters.isEmpty() && !blank.isEmpty()) {
                letters.append(blank, 0, page, before.face());
            }
            letters.append(glyph.text(), 0, page, glyph.face());
            before = glyph;
        }
        Glyph first = inOrder.getFirst();
        return new PdfLine(letters, page, first.x(), before.end(), first.y(), em);
    }

    private static String blank(float gap, Glyph before, Glyph after) {
        if (gap > WIDE_GAP) {
            return "\t";
        }
        boolean blankThere = before.text().isBlank() || after.text().isBlank();
        boolean latin = isLatin(before) && isLatin(after);
        return gap > (latin ? BLANK : 0.6f) && !blankThere ? " " : "";
    }

    private static boolean isLatin(Glyph glyph) {
        return glyph.text().charAt(0) < 0x2000;
    }

    /** By their place; a letter that is drawn twice to make it bold counts once. */
    private static List<Glyph> once(List<Glyph> glyphs) {
        List<Glyph> inOrder = new ArrayList<>(glyphs);
        inOrder.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> once = new ArrayList<>(inOrder.size());
        for (Glyph glyph : inOrder) {
            Glyph last = once.isEmpty() ? null : once.getLast();
            boolean again =
                    last != null
                            && last.text().equals(glyph.text())
                            && glyph.x() - last.x() < 0.25f * glyph.size();
            if (again && last != null) {
                once.removeLast();
                once.add(bold(last));
            } else {
                once.add(glyph);
            }
        }
        return once;
    }

    private static Glyph bold(Glyph glyph) {
        Face face = glyph.face();
        return new Glyph(
                glyph.text(),
                glyph.x(),
                glyph.y(),
                glyph.width(),
                glyph.size(),
                glyph.direction(),
                glyph.invisible(),
                new Face(Optional.of(true), face.font(), face.halfPoints()));
    }

    /** Size of most of them, in points. */
    static float em(List<Glyph> glyphs) {
        double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        return (float) sizes[sizes.length / 2];
    }
}
