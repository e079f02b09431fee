package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C06: age, workload, the authorities or other circumstances given as the reason; in a finding only
 * age, because the others may belong to what happened. Who owns up to having used them as an excuse
 * (以工作忙为借口, 总认为任务重) is left alone.
 */
final class BlamedCircumstance implements Rule {
    private final Literals circumstances =
            new Literals(DataLines.words(BlamedCircumstance.class, "words/circumstances.txt"));
    private final Literals ages =
            new Literals(DataLines.words(BlamedCircumstance.class, "words/ages.txt"));
    private final Literals passingYears =
            new Literals(DataLines.words(BlamedCircumstance.class, "words/passing-years.txt"));
    private final Literals owned =
            new Literals(DataLines.words(BlamedCircumstance.class, "words/owned-excuses.txt"));

    private static final Literals NOBODY = new Literals(List.of());

    @Override
    public String id() {
        return "C06";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return subject.outline().findings().isEmpty() ? Items.noCauses(subject) : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            years(subject.text(), Items.words(finding), hits);
        }
        for (Section section : subject.outline().sections()) {
            if (section.role() == Role.CAUSES) {
                inspect(subject.text(), introduction(subject, section), circumstances, owned, hits);
            }
        }
        for (Cause cause : subject.outline().causes()) {
            years(subject.text(), Items.words(cause), hits);
            inspect(subject.text(), Items.words(cause), circumstances, owned, hits);
        }
        return hits;
    }

    /** What a chapter on causes says before the first of them. */
    private static Span introduction(Subject subject, Section section) {
        int start = Math.min(section.headingSpan().end(), section.span().end());
        int end =
                subject.outline().causes().stream()
                        .mapToInt(c -> c.span().start())
                        .filter(at -> at >= start)
                        .min()
                        .orElse(start);
        return new Span(start, Math.min(end, section.span().end()));
    }

    private void years(String text, Span words, List<Hit> hits) {
        inspect(text, words, passingYears, NOBODY, hits);
        inspect(text, words, ages, owned, hits);
    }

    private static void inspect(
            String text, Span words, Literals excuses, Literals owned, List<Hit> hits) {
        int after = words.start();
        for (Literals.Found found : excuses.in(text, words)) {
            Span clause = Clauses.around(text, found.span(), words);
            boolean quoted = "“‘".indexOf(Chars.before(text, found.span().start())) >= 0;
            boolean said = hits.stream().anyMatch(h -> h.span().overlaps(clause));
            if (clause.start() >= after
                    && !said
                    && !quoted
                    && !owned.anyIn(text, Clauses.sentence(text, clause.start(), words))) {
                hits.add(Hit.at(clause, "circumstance", found.literal()));
                after = clause.end();
            }
        }
    }
}
