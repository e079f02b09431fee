package org.bihuan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText.Aside;

/**
 * Collects the pieces of a story, whatever the format it is read from: the open paragraph, the
 * table and the box around it. All that is put in is counted.
 */
final class StoryWriter {
    private final Budget budget;
    private final List<Layout.Piece> pieces = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private WordParagraph paragraph = new WordParagraph();
    private int page;
    private int tables;
    private int tableDepth;
    private int box;
    private char joint = '\n';
    private boolean rowBegins;
    private int pictures;

    StoryWriter(Budget budget) {
        this.budget = budget;
    }

    void beginRun() {
        paragraph.beginRun();
    }

    void show(CharSequence text, Face face) throws Refusal {
        budget.characters(text.length());
        paragraph.shown(text, page, face);
    }

    void show(Lettering letters) throws Refusal {
        budget.characters(letters.length());
        paragraph.letters().append(letters);
    }

    void delete(CharSequence text) throws Refusal {
        budget.characters(text.length());
        paragraph.deleted(text);
    }

    void hide(CharSequence text) throws Refusal {
        budget.characters(text.length());
        paragraph.hidden(text);
    }

    /** Stands after the open paragraph. */
    void beside(Aside.Kind kind, String text) throws Refusal {
        budget.piece();
        budget.characters(text.length());
        if (!text.isBlank()) {
            paragraph.beside(new Layout.Beside(kind, text.strip()));
        }
    }

    /** Pieces that were read on their own, such as a box, to stand after the open paragraph. */
    void besides(List<Layout.Piece> read) {
        read.forEach(paragraph::beside);
    }

    /** A page of the file begins, counted from 1. */
    void page(int number) {
        page = number;
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    void picture() {
        pictures++;
        doubts.add(Doubt.PICTURES);
    }

    boolean isOpen() {
        return !paragraph.isEmpty() || !paragraph.besides().isEmpty();
    }

    boolean isEmptyParagraph() {
        return paragraph.isEmpty();
    }

    /** Ends a paragraph that is a line of a table of contents: it stands aside. */
    void endContentsLine() throws Refusal {
        budget.piece();
        told();
        pieces.add(new Layout.Beside(Aside.Kind.OBJECT, paragraph.letters().toString()));
        endParagraph();
    }

    /**
     * @param number that the word processor makes by itself, with what parts it from the text
     */
    void end(String number, Optional<Integer> heading, boolean centred) throws Refusal {
        budget.piece();
        budget.characters(number.length());
        paragraph.number(number);
        told();
        int table = tableDepth > 0 ? tables : 0;
        pieces.add(new Layout.Line(paragraph.letters(), heading, centred, table, box, joint));
        endParagraph();
    }

    private void told() {
        if (paragraph.hasDeleted()) {
            doubts.add(Doubt.TRACKED_CHANGES);
        }
        if (paragraph.hasHidden()) {
            doubts.add(Doubt.HIDDEN_TEXT);
        }
    }

    private void endParagraph() {
        joint = '\n';
        paragraph.besides().forEach(pieces::add);
        paragraph = new WordParagraph();
    }

    void beginTable() {
        if (tableDepth++ == 0) {
            tables++;
        }
    }

    void beginRow() {
        rowBegins = true;
    }

    void beginCell() {
        joint = rowBegins ? '\n' : '\t';
        rowBegins = false;
    }

    void endTable() {
        tableDepth--;
        joint = '\n';
    }

    /** What is ended from now on stands in a text box, until 0 is set again. */
    void box(int number) {
        box = number;
    }

    List<Layout.Piece> pieces() {
        return pieces;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    int pictures() {
        return pictures;
    }
}
