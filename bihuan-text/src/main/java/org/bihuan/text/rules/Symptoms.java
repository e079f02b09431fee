package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/** Behaviours that a finding admits, each with the words by which a measure would take it up. */
final class Symptoms {
    private static final Map<String, Literals> ANSWERS = answers();

    /** What the author saw in others is not his own to mend. */
    private static final Literals OTHERS =
            new Literals(DataLines.words(Symptoms.class, "words/others-behaviour.txt"));

    private static final Literals BEHAVIOURS = new Literals(ANSWERS.keySet());

    private Symptoms() {}

    private static Map<String, Literals> answers() {
        Map<String, Literals> answers = new HashMap<>();
        for (String line : DataLines.read(Symptoms.class, "words/symptoms.tsv")) {
            String[] cells = line.split("\t", -1);
            Literals words = new Literals(List.of(cells[1].split(" ", -1)));
            for (String behaviour : cells[0].split(" ", -1)) {
                answers.put(behaviour, words);
            }
        }
        return answers;
    }

    /** The first behaviour in {@code finding} that no measure has a word of. */
    static Optional<Span> unanswered(String text, Span finding, List<Span> measures) {
        List<Literals> done = new ArrayList<>();
        for (Literals.Found found : BEHAVIOURS.in(text, finding)) {
            Literals words = ANSWERS.get(found.literal());
            if (words == null || done.contains(words)) {
                continue;
            }
            done.add(words);
            Span clause = Clauses.around(text, found.span(), finding);
            if (!OTHERS.anyIn(text, clause)
                    && measures.stream().noneMatch(m -> words.anyIn(text, m))) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }
}
