package org.bihuan.text.reuse;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The plain way: which characters of a question stand in a run of 13 that some text has too. */
final class Oracle {
    private Oracle() {}

    /** By folded character. */
    static BitSet shared(FoldedText question, Collection<String> texts) {
        Set<String> windows = new HashSet<>();
        for (String text : texts) {
            FoldedText folded = Folding.fold(text);
            String chars = new String(folded.chars, 0, folded.length);
            for (int i = 0; i + Grams.WINDOW <= chars.length(); i++) {
                windows.add(chars.substring(i, i + Grams.WINDOW));
            }
        }
        BitSet shared = new BitSet();
        String chars = new String(question.chars, 0, question.length);
        for (int i = 0; i + Grams.WINDOW <= chars.length(); i++) {
            if (windows.contains(chars.substring(i, i + Grams.WINDOW))) {
                shared.set(i, i + Grams.WINDOW);
            }
        }
        return shared;
    }

    /** The same characters, as the report has them. */
    static BitSet reported(FoldedText question, ReuseReport report) {
        BitSet reported = new BitSet();
        for (ReuseReport.Match match : report.matches()) {
            reported.set(
                    question.folded(match.span().start()), question.folded(match.span().end()));
        }
        return reported;
    }
}
