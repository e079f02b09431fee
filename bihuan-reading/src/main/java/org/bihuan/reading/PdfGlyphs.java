package org.bihuan.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the letters of each page with their places; nothing is drawn and nothing is run. */
final class PdfGlyphs extends PDFTextStripper {
    /**
     * A letter, or a few that the file draws as one. All lengths in points, as the reader of an
     * upright page sees them: {@code x} grows to the right, {@code y} downwards.
     *
     * @param y of the line that the letters stand on
     * @param direction of the writing in degrees; 0 for upright
     */
    record Glyph(
            String text,
            float x,
            float y,
            float width,
            float size,
            int direction,
            boolean invisible,
            Face face) {
        float end() {
            return x + width;
        }
    }

    /** A {@link Refusal} on its way through PDFBox. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Stopped(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private static final int BOLD_WEIGHT = 600;

    private final Budget budget;
    private final List<List<Glyph>> pages = new ArrayList<>();
    private final Map<PDFont, Face> faces = new HashMap<>();
    private List<Glyph> page = new ArrayList<>();
    private long shown;
    private long unmapped;

    private PdfGlyphs(Budget budget) {
        this.budget = budget;
    }

    static PdfGlyphs of(PDDocument document, Budget budget) throws IOException, Refusal {
        PdfGlyphs glyphs = new PdfGlyphs(budget);
        try {
            glyphs.writeText(document, Writer.nullWriter());
        } catch (Stopped stopped) {
            throw stopped.refusal();
        }
        return glyphs;
    }

    List<List<Glyph>> pages() {
        return pages;
    }

    /** Letters whose font does not say what they are, in a hundred of all. */
    long unmappedInAHundred() {
        return shown == 0 ? 0 : unmapped * 100 / shown;
    }

    boolean hasUnmapped() {
        return unmapped > 0;
    }

    @Override
    protected void startPage(PDPage next) throws IOException {
        page = new ArrayList<>();
        pages.add(page);
        look();
    }

    /** Ours is done when all pages are read. */
    @Override
    protected void writePage() {}

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        shown++;
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) == 0xFFFD) {
            unmapped++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (text.getUnicode() == null || text.getUnicode().isEmpty()) {
            return;
        }
        String letters = SharedSigns.mended(text.getUnicode());
        count(letters.length());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        // Of the letter on the page: programs shrink whole pages by their transformation.
        float size = text.getYScale() > 0 ? text.getYScale() : text.getHeightDir();
        page.add(
                new Glyph(
                        letters,
                        text.getXDirAdj(),
                        text.getYDirAdj(),
                        text.getWidthDirAdj(),
                        Math.max(1, size),
                        Math.round(text.getDir()),
                        mode == RenderingMode.NEITHER,
                        face(text.getFont(), size, mode == RenderingMode.FILL_STROKE)));
    }

    private void count(int letters) {
        try {
            budget.characters(letters);
            budget.tick();
        } catch (Refusal refusal) {
            throw new Stopped(refusal);
        }
    }

    private void look() {
        try {
            budget.look();
        } catch (Refusal refusal) {
            throw new Stopped(refusal);
        }
    }

    private Face face(PDFont font, float size, boolean drawnBold) {
        Face ofFont = faces.computeIfAbsent(font, PdfGlyphs::faceOf);
        boolean bold = drawnBold || ofFont.isBold();
        int halfPoints = Math.round(size * 2);
        return new Face(
                Optional.of(bold),
                ofFont.font(),
                halfPoints > 0 ? Optional.of(halfPoints) : Optional.empty());
    }

    private static Face faceOf(PDFont font) {
        String name = font.getName() == null ? "" : font.getName();
        // The name of a font of which only a part is embedded begins with six letters and a plus.
        String bare = name.indexOf('+') == 6 ? name.substring(7) : name;
        String folded = bare.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold =
                folded.contains("bold")
                        || folded.contains("heavy")
                        || (descriptor != null
                                && (descriptor.isForceBold()
                                        || descriptor.getFontWeight() >= BOLD_WEIGHT));
        return new Face(
                Optional.of(bold),
                bare.isBlank() ? Optional.empty() : Optional.of(bare),
                Optional.empty());
    }
}
