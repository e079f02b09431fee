package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row.Apart;

/**
 * T03: coordinate terms that the pack knows, run together without 、; and any three in a row that
 * end in 力 (学习力执行力创新力). Other endings are run together in print as well (积极性主动性创造性).
 */
final class RunTogetherTerms implements Rule {
    private static final char POWER = '力';

    /** The lines of the pack in which a term stands. */
    private final Map<String, Set<Integer>> lines = new HashMap<>();

    private final Literals inPrint =
            new Literals(DataLines.words(RunTogetherTerms.class, "words/powers-in-print.txt"));
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
        powers(subject.text(), hits);
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

    private void powers(String text, List<Hit> hits) {
        int at = text.indexOf(POWER);
        while (at >= 0) {
            int end = at + 1;
            while (Chars.at(text, end + 2) == POWER && isTerm(text, end)) {
                end += 3;
            }
            Span run = new Span(Math.max(0, at - 2), end);
            boolean known = terms.anyIn(text, run) || inPrint.anyIn(text, run);
            if (run.length() >= 9 && isTerm(text, run.start()) && !known) {
                hits.add(hit(text, run));
            }
            at = text.indexOf(POWER, end);
        }
    }

    private static boolean isTerm(String text, int start) {
        char first = Chars.at(text, start);
        char second = Chars.at(text, start + 1);
        return Chars.han(first)
                && Chars.han(second)
                && second != POWER
                && "的和与及或各".indexOf(first) < 0;
    }

    private static Hit hit(String text, Span run) {
        List<String> parts = new ArrayList<>();
        for (int i = run.start(); i < run.end(); i += 3) {
            parts.add(text.substring(i, i + 3));
        }
        String right = String.join("、", parts);
        return Hit.at(run, "run-together", right).offering(right);
    }

    private boolean meet(Literals.Found first, Literals.Found second) {
        return first.span().end() == second.span().start()
                && !first.literal().equals(second.literal())
                && lines.getOrDefault(first.literal(), Set.of()).stream()
                        .anyMatch(lines.getOrDefault(second.literal(), Set.of())::contains);
    }
}
