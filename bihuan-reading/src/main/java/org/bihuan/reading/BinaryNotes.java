package org.bihuan.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.bihuan.text.SourceText.Aside;

/** The notes and comments of a Word 97 file, by the character that they are tied to. */
final class BinaryNotes {
    private static final char COMMENT = 5;

    private final Map<Integer, Layout.Beside> byAnchor = new HashMap<>();
    private String[] comments = {};
    private int commentsGiven;

    static BinaryNotes none() {
        return new BinaryNotes();
    }

    static BinaryNotes of(BinaryStory.Source source) throws Refusal {
        HWPFDocument document = source.document();
        BinaryNotes all = new BinaryNotes();
        all.take(Aside.Kind.FOOTNOTE, document.getFootnotes(), document.getFootnoteRange(), source);
        all.take(Aside.Kind.ENDNOTE, document.getEndnotes(), document.getEndnoteRange(), source);
        String text = document.getText().toString();
        Range range = document.getCommentsRange();
        int from = Math.min(range.getStartOffset(), text.length());
        int to = Math.min(range.getEndOffset(), text.length());
        if (to > from) {
            all.comments = text.substring(from, to).split(String.valueOf(COMMENT), -1);
            all.commentsGiven = 1;
        }
        return all;
    }

    private void take(Aside.Kind kind, Notes notes, Range all, BinaryStory.Source source)
            throws Refusal {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            source.budget().piece();
            int from = all.getStartOffset() + notes.getNoteTextStartOffset(i);
            int to = all.getStartOffset() + notes.getNoteTextEndOffset(i);
            if (from < to && to <= source.document().getText().length()) {
                Range note = new Range(from, to, source.document());
                String text = BinaryStory.plain(source, note);
                byAnchor.put(notes.getNoteAnchorPosition(i), new Layout.Beside(kind, text));
            }
        }
    }

    /** The foot or end note whose mark stands at this character. */
    Optional<Layout.Beside> at(int offset) {
        return Optional.ofNullable(byAnchor.get(offset));
    }

    /** Comments stand in the order of their marks. */
    String nextComment() {
        return commentsGiven > 0 && commentsGiven < comments.length
                ? BinaryStory.cleaned(comments[commentsGiven++])
                : "";
    }
}
