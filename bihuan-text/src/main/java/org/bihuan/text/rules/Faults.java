package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Where a text says that something is amiss: 自我要求不严 is the subject 自我要求 and the deficit 不严. The
 * words are data; what stands before them is read back to the last mark.
 */
final class Faults {
    /** Subjects are told apart by no more than this many characters. */
    private static final int REACH = 10;

    private static final Literals DEFICITS =
            new Literals(DataLines.words(Faults.class, "words/deficits.txt"));

    /** Characters between a subject and its deficit: 自我要求还不严. */
    private static final String FILLERS = "还仍较很太得上也并";

    private Faults() {}

    /** A subject and its deficit, next to each other or with a filler between. */
    record Fault(Span subject, Span deficit) {
        Span span() {
            return new Span(subject.start(), deficit.end());
        }
    }

    static List<Fault> in(String text, Span where) {
        List<Fault> faults = new ArrayList<>();
        int after = where.start();
        for (Literals.Found found : DEFICITS.in(text, where)) {
            int end = found.span().start();
            while (end > after && FILLERS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = end;
            while (start > after && end - start < REACH && Chars.han(text.charAt(start - 1))) {
                start--;
            }
            if (end - start >= 2) {
                faults.add(new Fault(new Span(start, end), found.span()));
            }
            after = found.span().end();
        }
        return faults;
    }
}
