package org.bihuan.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;

/** An OpenDocument text (.odt): finds the parts that hold text and has them read in turn. */
final class OpenPackage {
    private static final String CONTENT = "content.xml";

    private final ZipPackage zip;
    private final Budget budget;
    private final OpenStyles styles = new OpenStyles();
    private final StoryWriter story;
    private final List<Layout.Piece> headers = new ArrayList<>();
    private final List<Layout.Piece> footers = new ArrayList<>();
    private int pages = 1;

    OpenPackage(ZipPackage zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
        this.story = new StoryWriter(budget);
    }

    SourceText text(String name) throws Refusal {
        if (!zip.has(CONTENT)) {
            throw new Refusal(new Reason.MissingPart(CONTENT));
        }
        refuseEncrypted();
        noteForeignParts();
        readStyles();
        readContent();
        List<Layout.Piece> pieces = new ArrayList<>(headers);
        pieces.addAll(story.pieces());
        pieces.addAll(footers);
        return Layout.laid(
                name, FileFormat.ODT, pieces, story.doubts(), pages > 1, story.pictures());
    }

    private void refuseEncrypted() throws Refusal {
        Optional<XmlCursor> manifest = cursor("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return;
        }
        try (XmlCursor x = manifest.get()) {
            if (hasOldDoctype(x)) {
                return;
            }
            int root = x.depth();
            while (x.nextChild(root)) {
                int file = x.depth();
                while (x.nextChild(file)) {
                    if (x.name().equals("manifest:encryption-data")) {
                        throw new Refusal(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
                    }
                }
            }
        }
    }

    /** Early programs put a document type before the list of parts; what it lists is not needed. */
    private static boolean hasOldDoctype(XmlCursor x) throws Refusal {
        try {
            return !x.nextChild(0);
        } catch (Refusal refusal) {
            if (refusal.reason() instanceof Reason.ForbiddenXml) {
                return true;
            }
            throw refusal;
        }
    }

    private void noteForeignParts() {
        for (String name : zip.names()) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (folded.startsWith("basic/") || folded.startsWith("scripts/")) {
                story.doubt(Doubt.MACROS);
            }
            if (folded.startsWith("object ")) {
                story.doubt(Doubt.OBJECTS);
            }
        }
    }

    private void readStyles() throws Refusal {
        Optional<XmlCursor> part = cursor("styles.xml");
        if (part.isEmpty()) {
            return;
        }
        try (XmlCursor x = part.get()) {
            x.nextChild(0);
            int root = x.depth();
            while (x.nextChild(root)) {
                if (x.name().equals("office:master-styles")) {
                    readMargins(x);
                } else {
                    styles.read(x);
                }
            }
        }
    }

    private void readMargins(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            int page = x.depth();
            while (x.nextChild(page)) {
                if (x.name().startsWith("style:header")) {
                    margin(x, Aside.Kind.HEADER, headers);
                } else if (x.name().startsWith("style:footer")) {
                    margin(x, Aside.Kind.FOOTER, footers);
                }
            }
        }
    }

    private void margin(XmlCursor x, Aside.Kind kind, List<Layout.Piece> into) throws Refusal {
        StoryWriter small = new StoryWriter(budget);
        new OpenStory(x, styles, small, budget).read();
        Layout.Beside beside = new Layout.Beside(kind, Layout.plain(small.pieces()).strip());
        if (!beside.text().isBlank() && !into.contains(beside)) {
            into.add(beside);
        }
    }

    private void readContent() throws Refusal {
        boolean found = false;
        try (XmlCursor x = cursor(CONTENT).orElseThrow()) {
            x.nextChild(0);
            int root = x.depth();
            while (x.nextChild(root)) {
                if (!x.name().equals("office:body")) {
                    styles.read(x);
                    continue;
                }
                int body = x.depth();
                while (x.nextChild(body)) {
                    found |= x.name().equals("office:text");
                    OpenStory main = new OpenStory(x, styles, story, budget);
                    main.read();
                    pages = main.pages();
                }
            }
        }
        if (!found) {
            throw new Refusal(new Reason.MissingPart("office:text"));
        }
    }

    private Optional<XmlCursor> cursor(String part) throws Refusal {
        Optional<InputStream> in = zip.open(part);
        return in.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlCursor.open(part, in.get(), budget));
    }
}
