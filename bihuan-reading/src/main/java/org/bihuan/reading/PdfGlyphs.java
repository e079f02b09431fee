package org.bihuan.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the letters of each page with their places and puts them into lines; nothing is drawn
 * and nothing is run. The letters of a page are forgotten when its lines are made: a file may have
 * two million.
 */
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

        /**
         * Where the drawing ends: a Chinese mark fills the left of its square and hangs over
         * margins.
         */
        float inkEnd() {
            boolean mark = text.length() == 1 && LineShape.hangsOver(text.charAt(0));
            return mark ? x + width / 2 : end();
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

    /** Graphic states saved one in the other; programs need a dozen or two. */
    private static final int MOST_SAVED = 1_000;

    /** Pieces of drawing that are drawn once more; a letterhead is one on each page. */
    private static final int MOST_FORMS = 20_000;

    private final Budget budget;
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<PDFont, Face> faces = new HashMap<>();
    private List<Glyph> page = new ArrayList<>();
    private long shown;
    private long unmapped;
    private int saved;
    private int forms;
    private boolean broken;
    private Look look = new Look(Optional.empty(), 0, false, Face.UNKNOWN);

    /** How the last letters were set: most are set as those before them. */
    private record Look(Optional<PDFont> font, int halfPoints, boolean drawnBold, Face face) {}

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

    List<PdfPage> pages() {
        return pages;
    }

    /** Whether something on the pages could not be drawn, so that letters may be missing. */
    boolean isBroken() {
        return broken;
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
        saved = 0;
        look();
        refusePictureAsContent(next);
    }

    /** Here the stripper would write out its own idea of the text. */
    @Override
    protected void writePage() {
        float gutter = pages.isEmpty() ? 0 : pages.getLast().all().gutter();
        pages.add(PdfPage.of(page, pages.size() + 1, gutter));
        page = new ArrayList<>();
    }

    @Override
    public void saveGraphicsState() {
        stopWhen(Limit.DEPTH, MOST_SAVED, ++saved);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        saved = Math.max(0, saved - 1);
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        stopWhen(Limit.PIECES, MOST_FORMS, ++forms);
        look();
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        stopWhen(Limit.PIECES, MOST_FORMS, ++forms);
        look();
        super.showTransparencyGroup(form);
    }

    /** A sign that cannot be drawn costs itself, not the page; it is told. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        broken = true;
    }

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
        stopWhen(Limit.PIECES, budget.limits().pieces(), page.size());
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

    /** Pictures are not counted before they are unpacked, so nothing else may pass for one. */
    private static void refusePictureAsContent(PDPage page) {
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            if (COSName.IMAGE.equals(parts.next().getCOSObject().getCOSName(COSName.SUBTYPE))) {
                throw new Stopped(new Refusal(new Reason.DamagedPackage("PDF")));
            }
        }
    }

    private static void stopWhen(Limit limit, int allowed, int found) {
        try {
            Budget.stopWhen(limit, allowed, found);
        } catch (Refusal refusal) {
            throw new Stopped(refusal);
        }
    }

    private Face face(PDFont font, float size, boolean drawnBold) {
        int halfPoints = Math.round(size * 2);
        boolean asBefore =
                look.font().filter(f -> f.equals(font)).isPresent()
                        && look.halfPoints() == halfPoints
                        && look.drawnBold() == drawnBold;
        if (!asBefore) {
            Face ofFont = faces.computeIfAbsent(font, PdfGlyphs::faceOf);
            Face face =
                    new Face(
                            Optional.of(drawnBold || ofFont.isBold()),
                            ofFont.font(),
                            halfPoints > 0 ? Optional.of(halfPoints) : Optional.empty());
            look = new Look(Optional.of(font), halfPoints, drawnBold, face);
        }
        return look.face();
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
