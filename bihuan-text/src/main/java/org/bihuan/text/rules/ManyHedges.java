package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/** C03: a finding that takes its own edge off, many times over; one remark for the finding. */
final class ManyHedges implements Rule {
    private static final int MANY = 4;
    private static final int SOME = 3;
    private static final int CHARACTERS_FOR_SOME = 110;
    private static final int FEW = 2;
    private static final int CHARACTERS_FOR_FEW = 45;

    private final Literals hedges =
            new Literals(DataLines.words(ManyHedges.class, "words/hedges.txt"));

    @Override
    public String id() {
        return "C03";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            List<Literals.Found> found = hedges.in(subject.text(), finding.span());
            int weight = weight(found);
            boolean dense = weight >= SOME && finding.span().length() <= CHARACTERS_FOR_SOME;
            boolean brief = weight >= FEW && finding.span().length() <= CHARACTERS_FOR_FEW;
            if (weight >= MANY || dense || brief) {
                hits.add(
                        Hit.at(
                                clauses(subject.text(), finding, found),
                                "many",
                                String.valueOf(found.size()),
                                counted(found)));
            }
        }
        return hits;
    }

    /** 不够 belongs to the language of these texts: however often, it counts once. */
    private static int weight(List<Literals.Found> found) {
        int plain = 0;
        for (Literals.Found one : found) {
            plain += one.literal().equals("不够") ? 1 : 0;
        }
        return found.size() - Math.max(0, plain - 1);
    }

    /** From the clause of the first hedge to the end of the clause of the last. */
    private static Span clauses(String text, Finding finding, List<Literals.Found> found) {
        int start = found.getFirst().span().start();
        while (start > finding.span().start() && !clauseEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = found.getLast().span().end();
        while (end < finding.span().end() && !clauseEnd(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean clauseEnd(char c) {
        return c == '，' || c == ',' || c == '\n' || Chars.sentenceEnd(c);
    }

    private static String counted(List<Literals.Found> found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.forEach(f -> counts.merge(f.literal(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getValue() > 1 ? e.getKey() + "×" + e.getValue() : e.getKey())
                .collect(Collectors.joining("、"));
    }
}
