package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Remit;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * M03: one person's measure that takes over the programme of a whole town or province. By the words
 * of the framework or unit where there are any, and else by words that only a government's work
 * plan uses; a sentence that speaks of the author or his own field is left alone.
 */
final class OutsideRemit implements Rule {
    private static final int SEVERAL = 2;

    private final Literals programmes =
            new Literals(DataLines.words(OutsideRemit.class, "words/programmes.txt"));
    private final List<String> unitsOwn;

    OutsideRemit(WordingPack pack) {
        unitsOwn = pack.rows(Row.Remit.class).stream().map(Row.Remit::word).toList();
    }

    @Override
    public String id() {
        return "M03";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Speaker.of(subject) == Voice.INDIVIDUAL
                ? Items.noMeasures(subject)
                : Optional.of("not-individual");
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        Remit remit = subject.expectations().remit();
        List<Hit> hits = new ArrayList<>();
        for (Measure measure : subject.outline().measures()) {
            for (Span sentence : Clauses.sentences(subject.text(), Items.words(measure))) {
                List<String> words = words(subject, remit, sentence);
                if (!words.isEmpty()) {
                    hits.add(
                            Hit.at(
                                    sentence,
                                    "programme",
                                    words.stream().collect(Collectors.joining("、"))));
                    break;
                }
            }
        }
        return hits;
    }

    private List<String> words(Subject subject, Remit remit, Span sentence) {
        List<String> others = contained(remit.others(), subject.text(), sentence);
        List<String> found = others.isEmpty() ? programmes(subject.text(), sentence) : others;
        if (found.isEmpty()) {
            return List.of();
        }
        if (Speaker.first(subject.text(), sentence) >= 0
                || !contained(remit.own(), subject.text(), sentence).isEmpty()
                || !contained(unitsOwn, subject.text(), sentence).isEmpty()) {
            return List.of();
        }
        return found;
    }

    private List<String> programmes(String text, Span sentence) {
        List<Literals.Found> found = programmes.in(text, sentence);
        if (found.size() < SEVERAL) {
            return List.of();
        }
        List<String> distinct = found.stream().map(Literals.Found::literal).distinct().toList();
        return distinct.size() >= SEVERAL ? distinct : List.of();
    }

    private static List<String> contained(List<String> words, String text, Span sentence) {
        List<String> contained = List.of();
        for (String word : words) {
            if (text.indexOf(word, sentence.start(), sentence.end()) >= 0) {
                contained = contained.isEmpty() ? new ArrayList<>() : contained;
                contained.add(word);
            }
        }
        return contained;
    }
}
