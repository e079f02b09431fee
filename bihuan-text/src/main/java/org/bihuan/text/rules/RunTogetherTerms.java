package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Coordinates;

/** T03: coordinate terms that the pack knows, run together without 、. */
final class RunTogetherTerms implements Rule {
    private final Map<String, String> separated = new HashMap<>();
    private final Literals runTogether;

    RunTogetherTerms() {
        for (Coordinates row : WordingPack.standard().coordinates()) {
            List<String> terms = row.terms();
            for (int from = 0; from < terms.size(); from++) {
                for (int to = from + 2; to <= terms.size(); to++) {
                    List<String> part = terms.subList(from, to);
                    separated.put(String.join("", part), String.join("、", part));
                }
            }
        }
        runTogether = new Literals(separated.keySet());
    }

    @Override
    public String id() {
        return "T03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Literals.Found found : runTogether.in(subject.text())) {
            String right = separated.getOrDefault(found.literal(), found.literal());
            hits.add(Hit.at(found.span(), "run-together", right).offering(right));
        }
        return hits;
    }
}
