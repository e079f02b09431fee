package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.SourceText.Aside;

/** One paragraph while it is read: what shows, and what is set apart from it. */
final class WordParagraph {
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<WordPage.Piece> beside = new ArrayList<>();
    private WordProperties properties = new WordProperties();
    private String number = "";

    void shown(CharSequence text) {
        shown.append(text);
    }

    void deleted(CharSequence text) {
        deleted.append(text);
    }

    void hidden(CharSequence text) {
        hidden.append(text);
    }

    void beside(WordPage.Piece piece) {
        beside.add(piece);
    }

    void number(String written) {
        number = written;
    }

    void properties(WordProperties read) {
        properties = read;
    }

    WordProperties properties() {
        return properties;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    String text() {
        return number.isEmpty() ? shown.toString() : number + shown;
    }

    boolean hasDeleted() {
        return !deleted.isEmpty();
    }

    boolean hasHidden() {
        return !hidden.isEmpty();
    }

    /** All that is set apart, to stand after the paragraph. */
    List<WordPage.Piece> besides() {
        List<WordPage.Piece> all = new ArrayList<>(beside);
        if (hasDeleted()) {
            all.add(new WordPage.Beside(Aside.Kind.DELETED, deleted.toString()));
        }
        if (hasHidden()) {
            all.add(new WordPage.Beside(Aside.Kind.OBJECT, hidden.toString()));
        }
        return all;
    }
}
