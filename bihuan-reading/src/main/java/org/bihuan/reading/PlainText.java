package org.bihuan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText;

/** A plain text file: decoded, its odd characters told, its hard-wrapped lines joined. */
final class PlainText {
    /** More control characters than one in so many: not a text with a slip but something else. */
    private static final int CHARACTERS_PER_CONTROL = 200;

    static SourceText read(String name, byte[] bytes, Budget budget) throws Refusal {
        TextDecoding.Decoded decoded = TextDecoding.decode(bytes);
        refuseBinary(decoded.text());
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!decoded.certain()) {
            doubts.add(Doubt.ENCODING);
        }
        return text(name, decoded.text(), Optional.of(decoded.encoding()), doubts, budget);
    }

    static SourceText pasted(String name, String text, Budget budget) throws Refusal {
        refuseBinary(text);
        return text(name, text, Optional.empty(), EnumSet.noneOf(Doubt.class), budget);
    }

    private static SourceText text(
            String name,
            String decoded,
            Optional<String> encoding,
            Set<Doubt> doubts,
            Budget budget)
            throws Refusal {
        budget.characters(decoded.length());
        String text = oneLineEnd(decoded);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            budget.piece();
        }
        if (text.isBlank()) {
            throw new Refusal(new Reason.Empty(decoded.length()));
        }
        doubts.addAll(OddCharacters.in(text));
        List<String> keys = new ArrayList<>();
        doubts.forEach(doubt -> keys.add(doubt.key()));
        SourceText.Origin origin = new SourceText.Origin("txt", encoding, keys);
        return LineJoiner.joined(SourceText.ofPlain(name, text, origin));
    }

    /** Form feeds and the line ends of other systems are line ends too; so is the mark dropped. */
    private static String oneLineEnd(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = marked.length();
        // The end-of-file sign of DOS.
        if (end > 0 && marked.charAt(end - 1) == 0x1A) {
            end--;
        }
        StringBuilder out = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = marked.charAt(i);
            if (c == '\r' && i + 1 < end && marked.charAt(i + 1) == '\n') {
                continue;
            }
            out.append(isLineEnd(c) ? '\n' : c);
        }
        return out.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static void refuseBinary(String text) throws Refusal {
        int controls = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Refusal(new Reason.NotText(i));
            }
            if (c < ' ' && !OddCharacters.isLayout(c)) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        if (controls > 1 + text.length() / CHARACTERS_PER_CONTROL) {
            throw new Refusal(new Reason.NotText(first));
        }
    }

    private PlainText() {}
}
