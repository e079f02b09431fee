package org.bihuan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.bihuan.reading.PdfGlyphs.Glyph;

/**
 * A line of letters on a page, from left to right.
 *
 * @param page from 1
 * @param column 0 when it may be as wide as the page, 1 and 2 in the left and right column
 * @param x where its first letter begins, in points from the left
 * @param end where its last letter ends
 * @param y of the line that the letters stand on, in points from the top
 * @param em size of most of its letters, in points
 * @param raised the small letters above the line, as of a note
 * @param notes that its marks speak of, once they were found
 */
record PdfLine(
        Lettering letters,
        int page,
        int column,
        float x,
        float end,
        float y,
        float em,
        List<Raised> raised,
        List<String> notes) {

    /**
     * @param at where its letters begin in the line
     */
    record Raised(int at, String text) {
        int end() {
            return at + text.length();
        }
    }

    /** A gap this many letters wide parts two columns or two cells. */
    static final float WIDE_GAP = 1.5f;

    /** A gap this many letters wide is a blank, unless both sides are Chinese. */
    private static final float BLANK = 0.2f;

    /** The mark of a note is so much smaller than the letters of its line, and so far above. */
    private static final float SMALL = 0.8f;

    private static final float RAISED = 0.12f;

    String text() {
        return letters.toString();
    }

    /** The letters that most of the line are set in look like that. */
    Optional<Face> face() {
        return letters.prevailing();
    }

    static PdfLine of(List<Glyph> glyphs, int page, int column) {
        List<Glyph> inOrder = once(glyphs);
        Lettering letters = new Lettering();
        Glyph before = inOrder.getFirst();
        float em = em(inOrder);
        float base = middle(inOrder.stream().mapToDouble(Glyph::y));
        List<Raised> raised = new ArrayList<>();
        for (Glyph glyph : inOrder) {
            float gap = glyph.x() - before.end();
            String blank = blank(gap / em, before, glyph);
            if (!letters.isEmpty() && !blank.isEmpty()) {
                letters.append(blank, 0, page, before.face());
            }
            if (glyph.size() < SMALL * em && base - glyph.y() > RAISED * em) {
                raise(raised, letters.length(), glyph.text());
            }
            letters.append(glyph.text(), 0, page, glyph.face());
            before = glyph;
        }
        Glyph first = inOrder.getFirst();
        return new PdfLine(
                letters, page, column, first.x(), before.end(), base, em, raised, List.of());
    }

    /** Goes on with the raised letters right before, or begins others. */
    private static void raise(List<Raised> raised, int at, String text) {
        if (!raised.isEmpty() && raised.getLast().end() == at) {
            Raised before = raised.removeLast();
            raised.add(new Raised(before.at(), before.text() + text));
        } else {
            raised.add(new Raised(at, text));
        }
    }

    /** Without the mark of a note, which stands beside it from now on. */
    PdfLine noted(Raised mark, String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        List<Raised> rest = new ArrayList<>();
        for (Raised other : raised) {
            if (other.at() != mark.at()) {
                int moved = other.at() > mark.at() ? mark.text().length() : 0;
                rest.add(new Raised(other.at() - moved, other.text()));
            }
        }
        return new PdfLine(
                letters.without(mark.at(), mark.end()), page, column, x, end, y, em, rest, all);
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
        return middle(glyphs.stream().mapToDouble(Glyph::size));
    }

    private static float middle(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (float) sorted[sorted.length / 2];
    }
}
