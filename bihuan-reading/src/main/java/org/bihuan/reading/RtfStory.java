package org.bihuan.reading;

import java.util.Map;
import java.util.Optional;

/** One story of an RTF file, the body or a note, with the properties of its open paragraph. */
final class RtfStory {
    private final StoryWriter writer;
    private final RtfFonts fonts;
    private final Map<Integer, String> styles;
    private final StringBuilder number = new StringBuilder();
    private Optional<Face> face = Optional.empty();
    private boolean inTable;
    private boolean cells;
    private boolean centred;
    private Optional<Integer> outline = Optional.empty();
    private int style;

    RtfStory(Budget budget, RtfFonts fonts, Map<Integer, String> styles) {
        this.writer = new StoryWriter(budget);
        this.fonts = fonts;
        this.styles = styles;
    }

    StoryWriter writer() {
        return writer;
    }

    void show(String text, RtfGroup group) throws Refusal {
        if (group.destination == RtfGroup.Destination.NUMBER) {
            number.append(text);
        } else if (group.deleted) {
            writer.delete(text);
        } else if (group.hidden) {
            writer.hide(text);
        } else {
            Face now = group.face(fonts);
            if (!face.equals(Optional.of(now))) {
                writer.beginRun();
                face = Optional.of(now);
            }
            writer.show(text, now);
        }
    }

    /** {@code \pard}: the properties of the paragraph as they were at the beginning. */
    void resetParagraph() {
        inTable = false;
        centred = false;
        outline = Optional.empty();
        style = 0;
    }

    void inTable() {
        inTable = true;
    }

    void centred(boolean is) {
        centred = is;
    }

    void outline(int level) {
        outline = Optional.of(level);
    }

    void style(int number) {
        style = number;
    }

    void endParagraph() throws Refusal {
        moveIntoTable(inTable);
        end();
    }

    void endCell() throws Refusal {
        moveIntoTable(true);
        end();
        writer.beginCell();
    }

    void endRow() {
        if (cells) {
            writer.beginRow();
            writer.beginCell();
        }
    }

    /** What is left when the story ends without a paragraph mark. */
    void close() throws Refusal {
        if (writer.isOpen()) {
            endParagraph();
        }
        moveIntoTable(false);
    }

    private void moveIntoTable(boolean inside) {
        if (inside && !cells) {
            writer.beginTable();
            writer.beginRow();
            writer.beginCell();
        } else if (!inside && cells) {
            writer.endTable();
        }
        cells = inside;
    }

    private void end() throws Refusal {
        String name = styles.getOrDefault(style, "");
        if (WordStyles.namesContents(name)) {
            writer.endContentsLine();
        } else {
            Optional<Integer> level =
                    outline.isPresent()
                            ? outline.filter(l -> l >= 0 && l < 9).map(l -> l + 1)
                            : WordStyles.levelInName(name);
            writer.end(ListCounters.written(number.toString()), level, centred);
        }
        number.setLength(0);
        face = Optional.empty();
    }
}
