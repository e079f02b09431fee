package org.bihuan.reading;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;

/**
 * A .doc of Word 97 to 2003, or the like that WPS writes.
 *
 * <p>The container and the tables of the format are taken apart by Apache POI; what of them is the
 * text is decided here. POI builds the whole document in memory before the first paragraph can be
 * counted, so its arrays are bounded by the size that a file may have, and a file that makes it
 * stumble is a damaged file.
 */
final class BinaryWord {
    private static final String MAIN = "WordDocument";

    /** Largest array that POI may make, in bytes: no stream is larger than its file. */
    private static final int LARGEST_ARRAY = 24 * 1024 * 1024;

    private static final int WORD_97 = 106;
    private static final int ENCRYPTED = 0x0100;

    static {
        IOUtils.setByteArrayMaxOverride(LARGEST_ARRAY);
    }

    private final Budget budget;
    private final StoryWriter story;

    private BinaryWord(Budget budget) {
        this.budget = budget;
        this.story = new StoryWriter(budget);
    }

    static SourceText read(String name, byte[] bytes, Budget budget) throws Refusal {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            refuseWhatCannotBeRead(root);
            budget.look();
            HWPFDocument document = new HWPFDocument(root);
            budget.look();
            return new BinaryWord(budget).text(name, document, root);
        } catch (FileNotFoundException e) {
            throw new Refusal(new Reason.UnreadFormat(FileFormat.OLE2));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI has no one exception for a file that is not as it should be.
            throw new Refusal(new Reason.DamagedPackage(MAIN));
        }
    }

    private static void refuseWhatCannotBeRead(DirectoryNode root) throws IOException, Refusal {
        byte[] head;
        try (InputStream main = root.createDocumentInputStream(MAIN)) {
            head = main.readNBytes(12);
        }
        if (head.length < 12) {
            throw new Refusal(new Reason.DamagedPackage(MAIN));
        }
        int version = ZipLargeFields.int16(head, 2);
        if (version < WORD_97) {
            throw new Refusal(new Reason.UnreadFormat(FileFormat.OLD_WORD));
        }
        if ((ZipLargeFields.int16(head, 10) & ENCRYPTED) != 0) {
            throw new Refusal(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
        }
    }

    private SourceText text(String name, HWPFDocument document, DirectoryNode root)
            throws Refusal, IOException {
        noteForeignParts(root);
        List<Layout.Piece> pieces = new ArrayList<>();
        List<Layout.Piece> footers = new ArrayList<>();
        BinaryStory.Source source = BinaryStory.Source.of(document, budget);
        margins(source, pieces, footers);
        BinaryStory main = new BinaryStory(source, story, BinaryNotes.of(source));
        main.read(document.getRange());
        Range boxes = document.getMainTextboxRange();
        if (boxes.getEndOffset() > boxes.getStartOffset()) {
            story.box(1);
            main.read(boxes);
            story.box(0);
        }
        pieces.addAll(story.pieces());
        pieces.addAll(footers);
        return Layout.laid(name, FileFormat.DOC, pieces, story.doubts(), false, story.pictures());
    }

    private void noteForeignParts(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("Macros")
                || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            story.doubt(Doubt.MACROS);
        }
        if (root.hasEntryCaseInsensitive("ObjectPool")
                && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryEntry pool
                && !pool.isEmpty()) {
            story.doubt(Doubt.OBJECTS);
        }
    }

    private void margins(
            BinaryStory.Source source, List<Layout.Piece> headers, List<Layout.Piece> footers)
            throws Refusal {
        HeaderStories margins = new HeaderStories(source.document());
        Range[] tops = {
            margins.getFirstHeaderSubrange(),
            margins.getOddHeaderSubrange(),
            margins.getEvenHeaderSubrange()
        };
        Range[] bottoms = {
            margins.getFirstFooterSubrange(),
            margins.getOddFooterSubrange(),
            margins.getEvenFooterSubrange()
        };
        for (Range top : tops) {
            margin(Aside.Kind.HEADER, top, source, headers);
        }
        for (Range bottom : bottoms) {
            margin(Aside.Kind.FOOTER, bottom, source, footers);
        }
    }

    private void margin(
            Aside.Kind kind,
            @org.jspecify.annotations.Nullable Range range,
            BinaryStory.Source source,
            List<Layout.Piece> into)
            throws Refusal {
        if (range == null) {
            return;
        }
        Layout.Beside beside = new Layout.Beside(kind, BinaryStory.plain(source, range));
        if (!beside.text().isBlank() && !into.contains(beside)) {
            into.add(beside);
        }
    }
}
