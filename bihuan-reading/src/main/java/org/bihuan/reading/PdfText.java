package org.bihuan.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;

/**
 * A PDF with text in it. PDFBox takes the file apart and tells where each letter stands; lines,
 * paragraphs and what is the text of them is decided here. A scan has no letters and is refused.
 */
final class PdfText {
    /** Most that PDFBox may keep of streams that it unpacks, in bytes. */
    private static final long STREAMS = 64L * 1024 * 1024;

    /** Fewer letters on a page than this: the page is a picture with a stamp on it. */
    private static final int LETTERS_OF_A_PAGE = 12;

    /** More letters in a hundred whose font does not say what they are: the rest makes no sense. */
    private static final int MOST_UNMAPPED = 10;

    static {
        OnlyOwnFonts.install();
    }

    private final Budget budget;
    private final StoryWriter story;
    private final boolean cutOff;

    private PdfText(Budget budget, boolean cutOff) {
        this.budget = budget;
        this.cutOff = cutOff;
        this.story = new StoryWriter(budget.uncounted());
    }

    static SourceText read(String name, byte[] bytes, Budget budget) throws Refusal {
        PdfStreams.count(bytes, budget);
        MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(STREAMS);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            budget.look();
            return new PdfText(budget, PdfStreams.isCutOff(bytes)).text(name, document);
        } catch (InvalidPasswordException e) {
            throw new Refusal(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox has no one exception for a file that is not as it should be.
            throw new Refusal(new Reason.DamagedPackage("PDF"));
        }
    }

    private SourceText text(String name, PDDocument document) throws IOException, Refusal {
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
            throw new Refusal(new Reason.ExtractionForbidden());
        }
        PdfExtras extras = PdfExtras.of(document, budget);
        extras.doubts().forEach(story::doubt);
        PdfGlyphs glyphs = PdfGlyphs.of(document, budget);
        refuseUnreadable(glyphs, extras);
        List<List<PdfLine>> pages = lines(glyphs.pages());
        PdfMargins margins = PdfMargins.of(pages);
        List<List<PdfLine>> body = new ArrayList<>();
        List<Layout.Piece> headers = new ArrayList<>();
        List<Layout.Piece> footers = new ArrayList<>();
        setApart(pages, margins, body, headers, footers);
        for (PdfParagraphs.Paragraph paragraph : PdfParagraphs.join(PdfFootnotes.tied(body))) {
            story.show(paragraph.letters());
            for (String note : paragraph.notes()) {
                story.beside(Aside.Kind.FOOTNOTE, note);
            }
            story.end("", Optional.empty(), paragraph.centred());
        }
        story.doubt(Doubt.PAGES_OF_LINES);
        List<Layout.Piece> pieces = new ArrayList<>(headers);
        pieces.addAll(story.pieces());
        pieces.addAll(footers);
        pieces.addAll(extras.boxes());
        extras.comments().forEach(c -> pieces.add(new Layout.Beside(Aside.Kind.COMMENT, c)));
        return Layout.told(name, FileFormat.PDF, pieces, story.doubts(), true, extras.pictures());
    }

    private void refuseUnreadable(PdfGlyphs glyphs, PdfExtras extras) throws Refusal {
        int pictures = extras.pictures();
        if (glyphs.unmappedInAHundred() > MOST_UNMAPPED) {
            throw new Refusal(new Reason.UnmappedLetters());
        }
        if (glyphs.hasUnmapped() || glyphs.isBroken()) {
            story.doubt(Doubt.UNREAD_PARTS);
        }
        long filledIn = extras.boxes().stream().mapToLong(b -> b.letters().length()).sum();
        long letters = glyphs.pages().stream().mapToLong(PdfPage::letters).sum() + filledIn;
        boolean scan = pictures > 0 && letters < (long) LETTERS_OF_A_PAGE * glyphs.pages().size();
        if (letters == 0 || scan) {
            throw new Refusal(
                    cutOff || glyphs.isBroken()
                            ? new Reason.DamagedPackage("PDF")
                            : new Reason.NoText(pictures));
        }
        if (cutOff) {
            story.doubt(Doubt.CUT_OFF);
        }
        if (pictures > 0) {
            story.doubt(Doubt.PICTURES);
        }
    }

    /** Letters that are not drawn are what a scanner recognised, when most are so. */
    private List<List<PdfLine>> lines(List<PdfPage> pages) throws Refusal {
        long glyphs = pages.stream().mapToLong(PdfPage::glyphs).sum();
        long invisible = pages.stream().mapToLong(PdfPage::invisible).sum();
        boolean recognised = invisible * 2 > glyphs;
        if (invisible > 0) {
            story.doubt(recognised ? Doubt.RECOGNISED_TEXT : Doubt.HIDDEN_TEXT);
        }
        List<List<PdfLine>> all = new ArrayList<>();
        StringBuilder hidden = new StringBuilder();
        for (PdfPage page : pages) {
            PdfLines.Page shown = recognised ? page.all() : page.drawn();
            all.add(shown.lines());
            story.beside(Aside.Kind.OBJECT, shown.rotated());
            hidden.append(page.hidden());
        }
        if (!recognised) {
            story.beside(Aside.Kind.OBJECT, hidden.toString());
        }
        return all;
    }

    private static void setApart(
            List<List<PdfLine>> pages,
            PdfMargins margins,
            List<List<PdfLine>> body,
            List<Layout.Piece> headers,
            List<Layout.Piece> footers) {
        Set<String> told = new HashSet<>();
        boolean nothingElse =
                pages.stream()
                        .flatMap(List::stream)
                        .allMatch(l -> margins.isHeader(l) || margins.isFooter(l));
        for (List<PdfLine> page : pages) {
            List<PdfLine> rest = new ArrayList<>();
            body.add(rest);
            for (PdfLine line : page) {
                boolean header = margins.isHeader(line);
                if (nothingElse || (!header && !margins.isFooter(line))) {
                    rest.add(line);
                } else if (told.add(PdfMargins.withoutNumbers(line.text()))) {
                    Aside.Kind kind = header ? Aside.Kind.HEADER : Aside.Kind.FOOTER;
                    (header ? headers : footers).add(new Layout.Beside(kind, line.text().strip()));
                }
            }
        }
    }
}
