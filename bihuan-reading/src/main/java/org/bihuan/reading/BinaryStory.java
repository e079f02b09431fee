package org.bihuan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.bihuan.text.SourceText.Aside;

/** Reads the paragraphs of one story of a Word 97 file. */
final class BinaryStory {
    private static final int CENTRED = 1;
    private static final int BODY_TEXT = 9;

    /**
     * What all stories of one file share.
     *
     * @param numbering its lists
     */
    record Source(HWPFDocument document, WordNumbering numbering, Budget budget) {
        static Source of(HWPFDocument document, Budget budget) throws Refusal {
            WordNumbering numbering =
                    document.getListTables() == null
                            ? WordNumbering.none()
                            : BinaryLists.read(document.getListTables(), budget);
            return new Source(document, numbering, budget);
        }
    }

    private final HWPFDocument document;
    private final StoryWriter story;
    private final BinaryNotes notes;
    private final Budget budget;
    private final CharSequence text;
    private final List<CHPX> runs;
    private final ListCounters lists;
    private final WordFields fields = new WordFields();
    private final Map<Integer, Optional<String>> fonts = new HashMap<>();
    private boolean inTable;
    private boolean runsOn;
    private int run;

    BinaryStory(Source source, StoryWriter story, BinaryNotes notes) {
        this.document = source.document();
        this.story = story;
        this.notes = notes;
        this.budget = source.budget();
        this.text = document.getText();
        this.runs = document.getCharacterTable().getTextRuns();
        this.lists = new ListCounters(source.numbering());
    }

    /** All lines of a small story, one below the other. */
    static String plain(Source source, Range range) throws Refusal {
        StoryWriter small = new StoryWriter(source.budget());
        new BinaryStory(source, small, BinaryNotes.none()).read(range);
        return Layout.plain(small.pieces()).strip();
    }

    void read(Range range) throws Refusal {
        for (int i = 0; i < range.numParagraphs(); i++) {
            budget.tick();
            paragraph(range.getParagraph(i), range);
        }
        if (story.isOpen()) {
            story.end("", Optional.empty(), false);
        }
        if (inTable) {
            story.endTable();
            inTable = false;
        }
        if (fields.isDoubtful()) {
            story.doubt(Doubt.FIELDS);
        }
        if (lists.metUnknownFormat()) {
            story.doubt(Doubt.NUMBERING);
        }
    }

    private void paragraph(Paragraph paragraph, Range range) throws Refusal {
        int from = Math.max(paragraph.getStartOffset(), range.getStartOffset());
        int to = Math.min(Math.min(paragraph.getEndOffset(), range.getEndOffset()), text.length());
        if (from >= to) {
            return;
        }
        boolean cellEnds = text.charAt(to - 1) == 7;
        moveIntoTable(paragraph);
        if (cellEnds && paragraph.isTableRowEnd()) {
            story.beginRow();
            story.beginCell();
            return;
        }
        runsOn = false;
        letters(from, to, paragraph.getStyleIndex());
        if (!runsOn) {
            finish(paragraph);
        }
        if (cellEnds) {
            story.beginCell();
        }
    }

    private void moveIntoTable(Paragraph paragraph) {
        if (paragraph.isInTable() && !inTable) {
            story.beginTable();
            story.beginRow();
            story.beginCell();
        } else if (!paragraph.isInTable() && inTable) {
            story.endTable();
        }
        inTable = paragraph.isInTable();
    }

    private void finish(Paragraph paragraph) throws Refusal {
        String style = styleName(paragraph);
        if (WordStyles.namesContents(style)) {
            story.endContentsLine();
            return;
        }
        int level = paragraph.getLvl();
        Optional<Integer> heading =
                level >= 0 && level < BODY_TEXT
                        ? Optional.of(level + 1)
                        : WordStyles.levelInName(style);
        int list = paragraph.getIlfo();
        String number = list > 0 ? lists.next(list, paragraph.getIlvl()) : "";
        story.end(number, heading, paragraph.getJustification() == CENTRED);
    }

    private String styleName(Paragraph paragraph) {
        StyleDescription style =
                document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style == null || style.getName() == null
                ? ""
                : style.getName().toLowerCase(Locale.ROOT);
    }

    private void letters(int from, int to, short style) throws Refusal {
        run = firstRun(from);
        for (int at = from; at < to; ) {
            budget.tick();
            boolean styled = run < runs.size() && runs.get(run).getStart() <= at;
            int end = styled ? Math.min(to, runs.get(run).getEnd()) : to;
            if (end <= at) {
                run++;
                continue;
            }
            CharacterProperties properties =
                    styled
                            ? runs.get(run).getCharacterProperties(document.getStyleSheet(), style)
                            : new CharacterProperties();
            story.beginRun();
            letters(at, end, properties);
            at = end;
            run++;
        }
    }

    private int firstRun(int from) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).getEnd() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void letters(int from, int to, CharacterProperties properties) throws Refusal {
        Face face = face(properties);
        int plain = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean special = c < ' ' || (c == '(' && properties.isFSpec());
            if (special) {
                show(text.subSequence(plain, at), properties, face);
                special(c, at, properties, face);
                plain = at + 1;
            }
        }
        show(text.subSequence(plain, to), properties, face);
    }

    private void show(CharSequence letters, CharacterProperties properties, Face face)
            throws Refusal {
        if (letters.isEmpty() || !fields.shows(letters)) {
            return;
        }
        if (properties.isFRMarkDel()) {
            story.delete(letters);
        } else if (properties.isFVanish()) {
            story.hide(letters);
        } else {
            story.show(letters, face);
        }
    }

    private void special(char c, int at, CharacterProperties properties, Face face) throws Refusal {
        switch (c) {
            case 0x13 -> fields.sign("begin");
            case 0x14 -> fields.sign("separate");
            case 0x15 -> fields.sign("end");
            case '\t' -> show("\t", properties, face);
            case 0x0B, 0x0E -> show("\n", properties, face);
            case 0x1E -> show("-", properties, face);
            case '\r' -> runsOn = properties.isFRMarkDel();
            case 0x01 -> pictureOrObject(properties);
            case 0x02 -> {
                Optional<Layout.Beside> note = notes.at(at);
                if (note.isPresent()) {
                    story.beside(note.get().kind(), note.get().text());
                }
            }
            case 0x05 -> story.beside(Aside.Kind.COMMENT, notes.nextComment());
            case '(' -> show(String.valueOf((char) properties.getXchSym()), properties, face);
            default -> {}
        }
    }

    private void pictureOrObject(CharacterProperties properties) {
        if (!properties.isFSpec()) {
            return;
        }
        if (properties.isFOle2() || properties.isFObj()) {
            story.doubt(Doubt.OBJECTS);
        } else {
            story.picture();
        }
    }

    private Face face(CharacterProperties properties) {
        return new Face(
                Optional.of(properties.isFBold()),
                font(properties.getFtcFE()),
                Optional.of(properties.getHps()).filter(size -> size > 0));
    }

    private Optional<String> font(int number) {
        return fonts.computeIfAbsent(
                number,
                n ->
                        document.getFontTable() == null
                                ? Optional.empty()
                                : Optional.ofNullable(document.getFontTable().getMainFont(n)));
    }

    /** Without the signs that stand for marks and fields. */
    static String cleaned(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.chars()
                .filter(c -> c >= ' ' || c == '\t' || c == '\r')
                .forEach(c -> out.append(c == '\r' ? '\n' : (char) c));
        return out.toString().strip();
    }
}
