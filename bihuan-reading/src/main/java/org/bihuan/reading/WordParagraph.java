package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.SourceText.Aside;

/** One paragraph while it is read: what shows, and what is set apart from it. */
final class WordParagraph {
    private final Lettering shown = new Lettering();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<Layout.Piece> beside = new ArrayList<>();
    private WordProperties properties = new WordProperties();
    private int runs;

    void beginRun() {
        runs++;
    }

    void shown(CharSequence text, int page, Face face) {
        shown.append(text, runs, page, face);
    }

    void deleted(CharSequence text) {
        deleted.append(text);
    }

    void hidden(CharSequence text) {
        hidden.append(text);
    }

    void beside(Layout.Piece piece) {
        beside.add(piece);
    }

    void number(String written) {
        shown.prefix(written);
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

    Lettering letters() {
        return shown;
    }

    boolean hasDeleted() {
        return !deleted.isEmpty();
    }

    boolean hasHidden() {
        return !hidden.isEmpty();
    }

    /** All that is set apart, to stand after the paragraph. */
    List<Layout.Piece> besides() {
        List<Layout.Piece> all = new ArrayList<>(beside);
        if (hasDeleted()) {
            all.add(new Layout.Beside(Aside.Kind.DELETED, deleted.toString()));
        }
        if (hasHidden()) {
            all.add(new Layout.Beside(Aside.Kind.OBJECT, hidden.toString()));
        }
        return all;
    }
}
