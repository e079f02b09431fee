package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Confusion;

/** T05: wrong words that are no words, and words that stand twice. */
final class SlipsAndRepeats implements Rule {
    private final Map<String, Confusion> confusions = new HashMap<>();
    private final Literals wrong;
    private final Repeats repeats = new Repeats();

    SlipsAndRepeats() {
        for (Confusion confusion : WordingPack.standard().confusions()) {
            confusions.put(confusion.wrong(), confusion);
        }
        wrong = new Literals(confusions.keySet());
    }

    @Override
    public String id() {
        return "T05";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        String text = subject.text();
        List<Hit> hits = new ArrayList<>();
        for (Literals.Found found : wrong.in(text)) {
            Confusion confusion = confusions.get(found.literal());
            if (confusion != null && confusion.standsFree(text, found.span().start())) {
                hits.add(slip(confusion, found.span()));
            }
        }
        repeats.in(subject, hits);
        return hits;
    }

    private static Hit slip(Confusion confusion, Span span) {
        List<String> right = confusion.right();
        Hit hit =
                Hit.at(
                        span,
                        right.size() == 1 ? "slip" : "slip-of-several",
                        confusion.wrong(),
                        String.join("、", right));
        return right.size() == 1 ? hit.offering(right.getFirst()) : hit;
    }
}
