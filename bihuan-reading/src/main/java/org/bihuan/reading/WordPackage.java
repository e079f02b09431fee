package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;

/** A .docx: finds the few parts that hold text and has them read in turn. */
final class WordPackage {
    private static final String USUAL_MAIN = "word/document.xml";

    private final ZipPackage zip;
    private final Budget budget;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<Layout.Piece> pieces = new ArrayList<>();
    private final List<Layout.Piece> footers = new ArrayList<>();
    private int pictures;
    private int pages = 1;

    WordPackage(ZipPackage zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** What kind of zip this is: .docx, another office format, or only an archive. */
    static FileFormat formatOf(ZipPackage zip) throws Refusal {
        if (zip.has("xl/workbook.xml") || zip.has("xl/workbook.bin")) {
            return FileFormat.SPREADSHEET;
        }
        if (zip.has("ppt/presentation.xml")) {
            return FileFormat.SLIDES;
        }
        if (zip.has("OFD.xml")) {
            return FileFormat.OFD;
        }
        if (zip.has(USUAL_MAIN) || zip.has("[Content_Types].xml")) {
            return FileFormat.DOCX;
        }
        String type = new String(zip.head("mimetype", 100), ISO_8859_1);
        if (type.contains("opendocument.spreadsheet")) {
            return FileFormat.SPREADSHEET;
        }
        if (type.contains("opendocument.presentation")) {
            return FileFormat.SLIDES;
        }
        return type.contains("opendocument") || zip.has("content.xml")
                ? FileFormat.ODT
                : FileFormat.ARCHIVE;
    }

    SourceText text(String name) throws Refusal {
        String main = WordRelations.of("", zip, budget).first("officeDocument").orElse(USUAL_MAIN);
        if (!zip.has(main)) {
            throw new Refusal(new Reason.MissingPart(ZipNames.shown(main)));
        }
        WordRelations relations = WordRelations.of(main, zip, budget);
        noteForeignParts(main, relations);
        WordStyles styles = styles(relations);
        WordNumbering numbering = numbering(relations);
        WordNotes notes = new WordNotes();
        readNotes(notes, Aside.Kind.FOOTNOTE, relations.first("footnotes"), styles, numbering);
        readNotes(notes, Aside.Kind.ENDNOTE, relations.first("endnotes"), styles, numbering);
        readNotes(notes, Aside.Kind.COMMENT, relations.first("comments"), styles, numbering);
        readMargins(relations, styles, numbering);
        readMain(main, styles, numbering, notes);
        pieces.addAll(footers);
        return laid(name);
    }

    private SourceText laid(String name) throws Refusal {
        // Without a mark of a page nobody knows whether the document has one page or many.
        return Layout.laid(name, FileFormat.DOCX, pieces, doubts, pages > 1, pictures);
    }

    private void readMain(String main, WordStyles styles, WordNumbering numbering, WordNotes notes)
            throws Refusal {
        try (XmlCursor x = cursor(main).orElseThrow()) {
            if (!x.nextChild(0) || !x.name().equals("document")) {
                throw new Refusal(new Reason.MissingPart(ZipNames.shown(main)));
            }
            WordStory story = new WordStory(x, styles, numbering, notes);
            pieces.addAll(story.read());
            doubts.addAll(story.doubts());
            pictures = story.pictures();
            pages = story.pages();
            // To the very end: only then has the check sum been compared.
            while (x.nextChild(0)) {}
        }
    }

    private WordStyles styles(WordRelations relations) throws Refusal {
        Optional<XmlCursor> part = cursor(relations.first("styles").orElse("word/styles.xml"));
        if (part.isEmpty()) {
            return WordStyles.none();
        }
        try (XmlCursor x = part.get()) {
            return WordStyles.read(x);
        }
    }

    private WordNumbering numbering(WordRelations relations) throws Refusal {
        Optional<XmlCursor> part =
                cursor(relations.first("numbering").orElse("word/numbering.xml"));
        if (part.isEmpty()) {
            return WordNumbering.none();
        }
        try (XmlCursor x = part.get()) {
            return WordNumbering.read(x);
        }
    }

    private void readNotes(
            WordNotes notes,
            Aside.Kind kind,
            Optional<String> name,
            WordStyles styles,
            WordNumbering numbering)
            throws Refusal {
        Optional<XmlCursor> part = name.isEmpty() ? Optional.empty() : cursor(name.get());
        if (part.isPresent()) {
            try (XmlCursor x = part.get()) {
                notes.read(kind, x, styles, numbering);
            }
        }
    }

    private void readMargins(WordRelations relations, WordStyles styles, WordNumbering numbering)
            throws Refusal {
        for (String header : relations.all("header")) {
            readMargin(Aside.Kind.HEADER, header, pieces, styles, numbering);
        }
        for (String footer : relations.all("footer")) {
            readMargin(Aside.Kind.FOOTER, footer, footers, styles, numbering);
        }
    }

    private void readMargin(
            Aside.Kind kind,
            String name,
            List<Layout.Piece> into,
            WordStyles styles,
            WordNumbering numbering)
            throws Refusal {
        Optional<XmlCursor> part = cursor(name);
        if (part.isEmpty()) {
            return;
        }
        try (XmlCursor x = part.get()) {
            if (x.nextChild(0)) {
                WordStory story = new WordStory(x, styles, numbering, new WordNotes());
                Layout.Beside beside = new Layout.Beside(kind, Layout.plain(story.read()));
                if (!into.contains(beside)) {
                    into.add(beside);
                }
            }
        }
    }

    private Optional<XmlCursor> cursor(String part) throws Refusal {
        Optional<InputStream> in = zip.open(part);
        return in.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlCursor.open(ZipNames.shown(part), in.get(), budget));
    }

    private void noteForeignParts(String main, WordRelations relations) throws Refusal {
        for (String name : zip.names()) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (folded.endsWith("vbaproject.bin")) {
                doubts.add(Doubt.MACROS);
            }
            if (folded.contains("/embeddings/") || folded.contains("/activex/")) {
                doubts.add(Doubt.OBJECTS);
            }
        }
        String settings =
                relations
                        .first("settings")
                        .orElse(main.substring(0, main.lastIndexOf('/') + 1) + "settings.xml");
        if (relations.fetchFromOutside()
                || WordRelations.of(settings, zip, budget).fetchFromOutside()) {
            doubts.add(Doubt.OUTSIDE_TARGETS);
        }
    }
}
