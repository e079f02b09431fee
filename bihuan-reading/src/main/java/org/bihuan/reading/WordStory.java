package org.bihuan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText.Aside;

/**
 * Reads one story, the body or a note, from its XML into pieces.
 *
 * <p>One rule for all elements: those we know are read, those that hold no text are passed over,
 * and any other is looked into, so that a wrapper nobody has heard of does not lose text.
 */
final class WordStory {
    /** Elements whose text is not for the reader of the page. */
    private static final Set<String> PASSED_OVER =
            Set.of(
                    "sectPr",
                    "tblPr",
                    "tblGrid",
                    "trPr",
                    "tcPr",
                    "tblPrEx",
                    "sdtPr",
                    "sdtEndPr",
                    "rt",
                    "rubyPr",
                    "instrText",
                    "delInstrText",
                    "fldData",
                    "binData",
                    "annotationRef",
                    "footnoteRef",
                    "endnoteRef");

    private final XmlCursor x;
    private final WordStyles styles;
    private final WordNotes notes;
    private final WordNumbering numbering;
    private final ListCounters bodyLists;
    private final ListCounters boxLists;
    private final WordFields fields = new WordFields();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private List<Layout.Piece> pieces = new ArrayList<>();
    private WordParagraph paragraph = new WordParagraph();
    private Optional<WordParagraph> runsOn = Optional.empty();
    private boolean runHidden;
    private Face face = Face.UNKNOWN;
    private int page = 1;
    private boolean deleted;
    private int tables;
    private int table;
    private int tableDepth;
    private int boxes;
    private int box;
    private char joint = '\n';
    private boolean rowBegins;
    private int pictures;

    WordStory(XmlCursor x, WordStyles styles, WordNumbering numbering, WordNotes notes) {
        this.x = x;
        this.styles = styles;
        this.notes = notes;
        this.numbering = numbering;
        this.bodyLists = new ListCounters(numbering);
        this.boxLists = new ListCounters(numbering);
    }

    /** Reads everything below the present element. */
    List<Layout.Piece> read() throws Refusal {
        content();
        flush();
        // Runs and boxes that stand outside any paragraph.
        if (!paragraph.isEmpty() || !paragraph.besides().isEmpty()) {
            finish(paragraph);
        }
        if (fields.isDoubtful()) {
            doubts.add(Doubt.FIELDS);
        }
        if (bodyLists.metUnknownFormat() || boxLists.metUnknownFormat()) {
            doubts.add(Doubt.NUMBERING);
        }
        if (pictures > 0) {
            doubts.add(Doubt.PICTURES);
        }
        return pieces;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    int pictures() {
        return pictures;
    }

    /** Pages as last laid out by a program that writes them down; 1 when none does. */
    int pages() {
        return page;
    }

    private void content() throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            element();
        }
    }

    private void element() throws Refusal {
        String name = x.name();
        switch (name) {
            case "p" -> paragraph();
            case "tbl" -> table();
            case "tr" -> row();
            case "tc" -> cell();
            case "r", "m:r" -> run();
            case "del", "moveFrom" -> deletion();
            case "mc:AlternateContent" -> alternate();
            case "txbxContent" -> textBox();
            case "altChunk", "subDoc", "o:OLEObject", "control" -> doubts.add(Doubt.OBJECTS);
            case "a:blip", "v:imagedata" -> pictures++;
            default -> inRun(name);
        }
    }

    private void inRun(String name) throws Refusal {
        switch (name) {
            case "t", "delText", "m:t" -> show(x.text());
            case "tab", "ptab" -> sign("\t");
            case "br", "cr" -> lineBreak();
            case "noBreakHyphen" -> sign("-");
            case "lastRenderedPageBreak" -> page++;
            case "sym" -> symbol();
            case "fldChar" -> fields.sign(x.attribute("fldCharType").orElse(""));
            case "footnoteReference" -> note(Aside.Kind.FOOTNOTE);
            case "endnoteReference" -> note(Aside.Kind.ENDNOTE);
            case "commentReference" -> note(Aside.Kind.COMMENT);
            default -> {
                if (!PASSED_OVER.contains(name)) {
                    content();
                }
            }
        }
    }

    private void paragraph() throws Refusal {
        WordParagraph around = paragraph;
        boolean runHiddenAround = runHidden;
        paragraph = runsOn.orElseGet(WordParagraph::new);
        runsOn = Optional.empty();
        runHidden = false;
        int own = x.depth();
        while (x.nextChild(own)) {
            if (x.name().equals("pPr")) {
                WordProperties properties = new WordProperties();
                properties.readParagraph(x);
                paragraph.properties(properties);
            } else {
                element();
            }
        }
        if (paragraph.properties().isMarkDeleted()) {
            runsOn = Optional.of(paragraph);
        } else {
            finish(paragraph);
        }
        paragraph = around;
        runHidden = runHiddenAround;
    }

    private void flush() throws Refusal {
        if (runsOn.isPresent()) {
            finish(runsOn.get());
        }
    }

    private void finish(WordParagraph done) throws Refusal {
        x.countPiece();
        WordProperties properties = done.properties();
        boolean hiddenWhole = done.isEmpty() && properties.isMarkHidden();
        if (!hiddenWhole) {
            String number = number(properties);
            x.alsoShows(number);
            done.number(number);
        }
        if (done.hasDeleted()) {
            doubts.add(Doubt.TRACKED_CHANGES);
        }
        if (done.hasHidden()) {
            doubts.add(Doubt.HIDDEN_TEXT);
        }
        if (styles.isTableOfContents(properties.style())) {
            pieces.add(new Layout.Beside(Aside.Kind.OBJECT, done.letters().toString()));
        } else if (!hiddenWhole) {
            boolean centred =
                    properties.centred().orElseGet(() -> styles.isCentred(properties.style()));
            pieces.add(
                    new Layout.Line(
                            done.letters(), heading(properties), centred, table, box, joint));
        }
        joint = '\n';
        done.besides().forEach(pieces::add);
    }

    private Optional<Integer> heading(WordProperties properties) {
        return properties.outline().isPresent()
                ? properties.outline().filter(l -> l >= 0 && l < 9).map(l -> l + 1)
                : styles.headingLevel(properties.style());
    }

    private String number(WordProperties properties) {
        Optional<WordStyles.StyleList> ofStyle = styles.list(properties.style());
        ListCounters lists = box > 0 ? boxLists : bodyLists;
        if (properties.numId().isPresent()) {
            // Zero takes the number away that the style brings along.
            int numId = properties.numId().get();
            return numId == 0 ? "" : lists.next(numId, properties.level().orElse(0));
        }
        if (ofStyle.isEmpty()) {
            return "";
        }
        WordStyles.StyleList list = ofStyle.get();
        int level =
                properties
                        .level()
                        .or(() -> numbering.levelOfStyle(list.numId(), list.style()))
                        .or(list::level)
                        .orElse(0);
        return lists.next(list.numId(), level);
    }

    private void run() throws Refusal {
        boolean around = runHidden;
        Face faceAround = face;
        paragraph.beginRun();
        Optional<String> style = paragraph.properties().style();
        face = styles.face(style);
        // A run without properties of its own shows or hides as its paragraph's style does.
        runHidden = styles.isHidden(style);
        int own = x.depth();
        while (x.nextChild(own)) {
            if (x.name().equals("rPr")) {
                WordProperties properties = new WordProperties();
                properties.readRun(x);
                runHidden =
                        properties
                                .hidden()
                                .or(() -> properties.style().flatMap(styles::hidesRun))
                                .orElse(runHidden);
                face =
                        properties
                                .face()
                                .over(properties.style().map(styles::runFace).orElse(Face.UNKNOWN))
                                .over(face);
            } else {
                element();
            }
        }
        runHidden = around;
        face = faceAround;
    }

    /** A line of its own later on. */
    private void lineBreak() throws Refusal {
        x.countPiece();
        sign("\n");
    }

    /** Shown, although it is no text in the file. */
    private void sign(String shown) throws Refusal {
        x.alsoShows(shown);
        show(shown);
    }

    private void show(String text) {
        if (!fields.shows(text)) {
            return;
        }
        if (deleted) {
            paragraph.deleted(text);
        } else if (runHidden) {
            paragraph.hidden(text);
        } else {
            paragraph.shown(text, page, face);
        }
    }

    /** Symbol fonts put their signs into the private use area; they are kept and told of. */
    private void symbol() throws Refusal {
        String code = x.attribute("char").orElse("");
        try {
            int value = Integer.parseInt(code, 16);
            if (value >= 0x20 && value <= 0xFFFF && !Character.isSurrogate((char) value)) {
                sign(String.valueOf((char) value));
            }
        } catch (NumberFormatException e) {
            doubts.add(Doubt.UNREAD_PARTS);
        }
    }

    private void note(Aside.Kind kind) throws Refusal {
        String id = x.attribute("id").orElse("");
        String text = notes.text(kind, id);
        if (!text.isBlank()) {
            x.alsoShows(text);
            paragraph.beside(new Layout.Beside(kind, text));
        }
    }

    private void deletion() throws Refusal {
        boolean around = deleted;
        deleted = true;
        content();
        deleted = around;
    }

    private void table() throws Refusal {
        if (tableDepth++ == 0) {
            table = ++tables;
        }
        content();
        if (--tableDepth == 0) {
            table = 0;
        }
        joint = '\n';
    }

    private void row() throws Refusal {
        rowBegins = true;
        content();
    }

    private void cell() throws Refusal {
        joint = rowBegins ? '\n' : '\t';
        rowBegins = false;
        content();
    }

    /** A box is a small story of its own that stands beside the paragraph it is tied to. */
    private void textBox() throws Refusal {
        List<Layout.Piece> around = pieces;
        int boxAround = box;
        int tableAround = table;
        int depthAround = tableDepth;
        Optional<WordParagraph> runsOnAround = runsOn;
        pieces = new ArrayList<>();
        runsOn = Optional.empty();
        box = ++boxes;
        table = 0;
        tableDepth = 0;
        content();
        flush();
        pieces.forEach(paragraph::beside);
        pieces = around;
        runsOn = runsOnAround;
        box = boxAround;
        table = tableAround;
        tableDepth = depthAround;
    }

    /** One branch only, or a text box would be read twice: as a drawing and as its old form. */
    private void alternate() throws Refusal {
        int own = x.depth();
        boolean chosen = false;
        while (x.nextChild(own)) {
            boolean choice = x.name().equals("mc:Choice");
            boolean fits =
                    choice ? isUnderstood(x.attribute("Requires")) : x.name().equals("mc:Fallback");
            if (fits && !chosen) {
                chosen = true;
                content();
            }
        }
    }

    /** The extensions of Word itself; what another program needs is better read as its fallback. */
    private static boolean isUnderstood(Optional<String> requires) {
        if (requires.isEmpty()) {
            return false;
        }
        for (String prefix : requires.get().split(" ", -1)) {
            if (!prefix.startsWith("w") && !prefix.equals("a14")) {
                return false;
            }
        }
        return true;
    }
}
