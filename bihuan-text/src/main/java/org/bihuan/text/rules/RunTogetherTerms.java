package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.PackRow.Apart;
import org.bihuan.text.wording.WordingPack;

/** T03: coordinate terms that the pack knows, run together without 、. */
final class RunTogetherTerms implements Rule {
    /** The lines of the pack in which a term stands. */
    private final Map<String, Set<Integer>> lines = new HashMap<>();

    private final Literals terms;

    RunTogetherTerms(WordingPack pack) {
        List<Apart> rows = pack.rows(Apart.class);
        for (int n = 0; n < rows.size(); n++) {
            for (String term : rows.get(n).terms()) {
                lines.computeIfAbsent(term, t -> new TreeSet<>()).add(n);
            }
        }
        terms = new Literals(lines.keySet());
    }

    @Override
    public String id() {
        return "T03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        List<Literals.Found> found = terms.in(subject.text());
        int i = 0;
        while (i < found.size()) {
            int end = i + 1;
            while (end < found.size() && meet(found.get(end - 1), found.get(end))) {
                end++;
            }
            if (end - i > 1) {
                List<Literals.Found> run = found.subList(i, end);
                String right = String.join("、", run.stream().map(Literals.Found::literal).toList());
                Span place = new Span(run.getFirst().span().start(), run.getLast().span().end());
                hits.add(Hit.at(place, "run-together", right).offering(right));
            }
            i = end;
        }
        return hits;
    }

    private boolean meet(Literals.Found first, Literals.Found second) {
        return first.span().end() == second.span().start()
                && !first.literal().equals(second.literal())
                && lines.getOrDefault(first.literal(), Set.of()).stream()
                        .anyMatch(lines.getOrDefault(second.literal(), Set.of())::contains);
    }
}
