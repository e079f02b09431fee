package org.bihuan.cli;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;

/**
 * A key by which a remark is known again after the text has changed elsewhere: it is made of the
 * rule, the words at the place and their neighbours in the same paragraph, never of an offset. Of
 * several remarks that look alike the later ones are counted.
 */
final class PlaceKeys {
    /** Characters on each side that are looked at; blanks do not count. */
    private static final int NEIGHBOURS = 12;

    private final SourceText source;
    private final Whereabouts whereabouts;
    private final Map<String, Integer> seen = new HashMap<>();

    PlaceKeys(SourceText source, Whereabouts whereabouts) {
        this.source = source;
        this.whereabouts = whereabouts;
    }

    /** Such as {@code 3f…:1}; each remark of a text may be asked for once, in reading order. */
    String next(Remark remark) {
        Span span = remark.span();
        Span room = whereabouts.paragraphSpan(span.start()).orElse(span);
        boolean nowhere = span.isEmpty() && span.start() == 0;
        String about =
                String.join(
                        "\u0000",
                        remark.rule(),
                        remark.variant(),
                        nowhere ? String.join("\u0001", remark.arguments()) : source.slice(span),
                        nowhere ? "" : before(room.start(), span.start()),
                        nowhere ? "" : after(span.end(), Math.max(room.end(), span.end())));
        String key = Sha256.of(about).substring(0, 32);
        return key + ":" + seen.merge(key, 1, Integer::sum);
    }

    private String before(int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = to - 1; i >= from && letters.length() < NEIGHBOURS; i--) {
            append(letters, source.text().charAt(i));
        }
        return letters.reverse().toString();
    }

    private String after(int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to && letters.length() < NEIGHBOURS; i++) {
            append(letters, source.text().charAt(i));
        }
        return letters.toString();
    }

    private static void append(StringBuilder letters, char c) {
        if (!Character.isWhitespace(c) && c != '\u3000') {
            letters.append(c);
        }
    }
}
