package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C05: a finding that begins with praise and then says 但 (虽然能够坚持学习，但……), or that reports an
 * achievement. Only the title and the sentence after it count; a clause that gives a figure is an
 * account, not praise.
 */
final class PraiseThenBut implements Rule {
    private final Literals openers =
            new Literals(DataLines.words(PraiseThenBut.class, "words/praise-openers.txt"));
    private final Literals praise =
            new Literals(DataLines.words(PraiseThenBut.class, "words/praise.txt"));
    private final Literals buts =
            new Literals(DataLines.words(PraiseThenBut.class, "words/buts.txt"));
    private final Literals achievements =
            new Literals(DataLines.words(PraiseThenBut.class, "words/achievements.txt"));

    @Override
    public String id() {
        return "C05";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            for (Span sentence : Clauses.sentences(subject.text(), Items.words(finding), 1, 2)) {
                Optional<Hit> hit = inspect(subject.text(), sentence);
                hit.ifPresent(hits::add);
                if (hit.isPresent()) {
                    break;
                }
            }
        }
        return hits;
    }

    private Optional<Hit> inspect(String text, Span sentence) {
        List<Literals.Found> opening = openers.in(text, sentence);
        List<Literals.Found> turn = buts.in(text, sentence);
        if (!opening.isEmpty() && !turn.isEmpty()) {
            int from = opening.getFirst().span().start();
            int but = turn.getFirst().span().start();
            if (from < but) {
                Span clause = new Span(from, but);
                boolean figures = clause.in(text).chars().anyMatch(c -> Chars.digit((char) c));
                if (praise.anyIn(text, clause) && !figures) {
                    return Optional.of(Hit.at(new Span(from, turn.getFirst().span().end()), "but"));
                }
            }
        }
        List<Literals.Found> reported = achievements.in(text, sentence);
        return reported.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Hit.at(
                                Clauses.around(text, reported.getFirst().span(), sentence),
                                "achievement"));
    }
}
