package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.FixedWording;

/** W02: a fixed wording cut, altered or without its quotation marks; the pack names the source. */
final class FixedWordings implements Rule {
    private final Map<String, FixedWording> byVariant = new HashMap<>();
    private final Literals variants;

    FixedWordings() {
        for (FixedWording row : WordingPack.standard().wordings()) {
            row.variants().forEach(v -> byVariant.put(v, row));
        }
        variants = new Literals(byVariant.keySet());
    }

    @Override
    public String id() {
        return "W02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        for (Literals.Found found : variants.in(text)) {
            FixedWording row = java.util.Objects.requireNonNull(byVariant.get(found.literal()));
            boolean quoted =
                    row.correct().startsWith("“")
                            && "‘「".indexOf(Chars.before(text, found.span().start())) >= 0;
            if (!quoted && !standsInCorrect(text, found, row.correct())) {
                Hit hit =
                        Hit.at(
                                found.span(),
                                "altered",
                                found.literal(),
                                row.correct(),
                                row.source());
                hits.add(row.certainty().equals("H") ? hit.offering(row.correct()) : hit);
            }
        }
        return hits;
    }

    /** Whether the variant found is only a part of the correct wording around it. */
    private static boolean standsInCorrect(String text, Literals.Found found, String correct) {
        int within = correct.indexOf(found.literal());
        while (within >= 0) {
            if (text.startsWith(correct, found.span().start() - within)) {
                return true;
            }
            within = correct.indexOf(found.literal(), within + 1);
        }
        return false;
    }
}
