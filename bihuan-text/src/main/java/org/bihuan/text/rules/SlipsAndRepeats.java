package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row.Slip;

/**
 * T05: wrong words that are no words, words that stand twice, and 的, 得, 地 in each other's place.
 */
final class SlipsAndRepeats implements Rule {
    private final Map<String, Slip> slips = new HashMap<>();
    private final Literals wrong;
    private final Repeats repeats = new Repeats();

    SlipsAndRepeats(WordingPack pack) {
        for (Slip slip : pack.rows(Slip.class)) {
            slips.put(slip.wrong(), slip);
        }
        wrong = new Literals(slips.keySet());
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
            Slip slip = slips.get(found.literal());
            if (slip != null && slip.standsFree(text, found.span().start())) {
                hits.add(slip(slip, found.span()));
            }
        }
        repeats.in(subject, hits);
        Complements.in(text, hits);
        return hits;
    }

    private static Hit slip(Slip slip, Span span) {
        List<String> right = slip.right();
        Hit hit =
                Hit.at(
                        span,
                        right.size() == 1 ? "slip" : "slip-of-several",
                        slip.wrong(),
                        String.join("、", right));
        return right.size() == 1 ? hit.offering(right.getFirst()) : hit;
    }
}
