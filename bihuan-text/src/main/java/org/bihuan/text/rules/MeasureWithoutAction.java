package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * M02: a measure made of attitudes and expositions, without anything that one could be seen doing.
 */
final class MeasureWithoutAction implements Rule {
    private static final int ONE_ACTION_CARRIES = 160;

    /** So many characters of exposition, and one part in so many of the measure, are too much. */
    private static final int MUCH = 60;

    private static final int PART = 3;

    private final Literals actions =
            new Literals(DataLines.words(MeasureWithoutAction.class, "words/own-actions.txt"));
    private final Literals slogans =
            new Literals(DataLines.words(MeasureWithoutAction.class, "words/slogans.txt"));

    private final Literals expositions =
            new Literals(DataLines.words(MeasureWithoutAction.class, "words/expositions.txt"));

    @Override
    public String id() {
        return "M02";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noMeasures(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Measure measure : subject.outline().measures()) {
            Span words = Items.words(measure);
            if (!SlotsOfMeasures.in(subject, measure).indicator()) {
                inspect(subject.text(), measure, words, hits);
            }
        }
        return hits;
    }

    private void inspect(String text, Measure measure, Span words, List<Hit> hits) {
        List<Span> set = Slots.setPhrases(text, words);
        int acts = count(actions.in(text, words), set);
        int attitudes = count(slogans.in(text, words), set);
        Optional<Span> exposed = exposition(text, words);
        boolean carried = acts > 0 && acts * ONE_ACTION_CARRIES >= words.length();
        if (acts == 0 && attitudes > 0) {
            hits.add(Hit.at(measure.titleSpan(), "none"));
        } else if (attitudes > 0 && !carried && exposed.isEmpty()) {
            hits.add(Hit.at(measure.titleSpan(), "drowned"));
        }
        exposed.ifPresent(span -> hits.add(Hit.at(span, "exposition")));
    }

    /** 密切联系群众 and 落实整改措施 are set phrases; nobody does anything in them. */
    private static int count(List<Literals.Found> found, List<Span> set) {
        int count = 0;
        for (Literals.Found one : found) {
            count += isFree(one.span(), set) ? 1 : 0;
        }
        return count;
    }

    private static boolean isFree(Span place, List<Span> set) {
        for (Span phrase : set) {
            if (place.overlaps(phrase)) {
                return false;
            }
        }
        return true;
    }

    /** The first to the last sentence that explains, when they make up a good part. */
    private Optional<Span> exposition(String text, Span words) {
        int start = -1;
        int end = -1;
        int letters = 0;
        for (Span sentence : Clauses.sentences(text, words)) {
            if (expositions.anyIn(text, sentence) && text.charAt(sentence.start()) != '要') {
                start = start < 0 ? sentence.start() : start;
                end = sentence.end();
                letters += sentence.length();
            }
        }
        return letters >= MUCH && letters * PART >= words.length()
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }
}
