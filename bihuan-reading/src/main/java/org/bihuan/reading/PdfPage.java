package org.bihuan.reading;

import java.util.List;
import org.bihuan.reading.PdfGlyphs.Glyph;

/**
 * The lines of a page.
 *
 * @param all letters, those that are not drawn included
 * @param drawn without these
 * @param letters how many stand on it, blanks apart
 * @param glyphs as the file draws them
 * @param invisible how many of these are not drawn
 * @param hidden the letters that are not drawn
 */
record PdfPage(
        PdfLines.Page all,
        PdfLines.Page drawn,
        int letters,
        int glyphs,
        int invisible,
        String hidden) {

    /**
     * @param number of the page, from 1
     * @param before where the columns of the page before are parted, 0 when it has none
     */
    static PdfPage of(List<Glyph> glyphs, int number, float before) {
        int letters = 0;
        StringBuilder hidden = new StringBuilder();
        int invisible = 0;
        for (Glyph glyph : glyphs) {
            letters += glyph.text().isBlank() ? 0 : 1;
            if (glyph.invisible()) {
                invisible++;
                hidden.append(glyph.text());
            }
        }
        PdfLines.Page all = PdfLines.of(glyphs, number, before);
        PdfLines.Page drawn =
                invisible == 0
                        ? all
                        : PdfLines.of(
                                glyphs.stream().filter(g -> !g.invisible()).toList(),
                                number,
                                before);
        return new PdfPage(all, drawn, letters, glyphs.size(), invisible, hidden.toString());
    }
}
