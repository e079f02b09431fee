package org.bihuan.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.SourceText.Aside;

/** The texts of footnotes, endnotes and comments, by their ids. */
final class WordNotes {
    private final Map<Aside.Kind, Map<String, String>> texts = new EnumMap<>(Aside.Kind.class);

    String text(Aside.Kind kind, String id) {
        return texts.getOrDefault(kind, Map.of()).getOrDefault(id, "");
    }

    /** Reads a whole part of notes; the rules between notes and text are notes too, in Word. */
    void read(Aside.Kind kind, XmlCursor x, WordStyles styles, WordNumbering numbering)
            throws Refusal {
        if (!x.nextChild(0)) {
            return;
        }
        Map<String, String> byId = texts.computeIfAbsent(kind, k -> new HashMap<>());
        int root = x.depth();
        while (x.nextChild(root)) {
            x.countPiece();
            String type = x.attribute("type").orElse("normal");
            String id = x.attribute("id").orElse("");
            if (type.equals("normal")) {
                List<Layout.Piece> pieces =
                        new WordStory(x, styles, numbering, new WordNotes()).read();
                byId.put(id, Layout.plain(pieces));
            }
        }
    }
}
