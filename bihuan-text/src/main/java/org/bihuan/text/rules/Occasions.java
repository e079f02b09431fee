package org.bihuan.text.rules;

import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/** An example that is announced and put in its time: 比如，清点东库时，…… */
final class Occasions {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private static final Literals INSTANCES =
            new Literals(DataLines.words(Occasions.class, "words/instances.txt"));

    private Occasions() {}

    static Optional<Span> in(String text, Span where) {
        for (Literals.Found found : INSTANCES.in(text, where)) {
            int from = found.span().end();
            int most = Math.min(where.end(), from + LONGEST);
            for (int i = from; i < most && "。；！？\n".indexOf(text.charAt(i)) < 0; i++) {
                boolean ends = Chars.at(text, i + 1) == '，' && text.charAt(i) == '时';
                if (ends && i - from >= SHORTEST) {
                    return Optional.of(new Span(found.span().start(), i + 1));
                }
            }
        }
        return Optional.empty();
    }
}
