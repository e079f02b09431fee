package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.rules.Facts.Evidence;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C01: a finding of which a reader cannot tell what happened. It asks; it never says what to write.
 */
final class FindingWithoutFact implements Rule {
    private final Literals preparations =
            new Literals(DataLines.words(FindingWithoutFact.class, "words/preparations.txt"));

    @Override
    public String id() {
        return "C01";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            List<Evidence> evidence = FactsOfItems.in(subject, finding);
            Set<Facts.Kind> said = Facts.kinds(evidence);
            if (!Facts.concrete(said)) {
                Set<Facts.Kind> missing = EnumSet.complementOf(EnumSet.copyOf(plus(said)));
                hits.add(
                        said.isEmpty()
                                ? Hit.at(finding.titleSpan(), "nothing", names(missing))
                                : Hit.at(
                                        finding.titleSpan(),
                                        "little",
                                        names(said),
                                        names(missing),
                                        quotes(subject, evidence)));
            }
        }
        uncounted(subject).ifPresent(hits::add);
        return hits;
    }

    /** The words that are the evidence, as far as there is any. */
    private static String quotes(Subject subject, List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> subject.source().slice(e.span()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining("”“", "“", "”"));
    }

    /** An opening that tells of talks and opinions and gives no number of any. */
    private Optional<Hit> uncounted(Subject subject) {
        Optional<Span> opening = subject.outline().opening();
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        List<Literals.Found> told = preparations.in(subject.text(), opening.get());
        boolean counted =
                Facts.kinds(Facts.in(subject.text(), opening.get())).contains(Facts.Kind.NUMBER);
        return told.isEmpty() || counted
                ? Optional.empty()
                : Optional.of(
                        Hit.at(
                                Clauses.around(
                                        subject.text(), told.getFirst().span(), opening.get()),
                                "uncounted",
                                told.getFirst().literal()));
    }

    /** A number is not asked for: it would only be invented. */
    private static Set<Facts.Kind> plus(Set<Facts.Kind> said) {
        Set<Facts.Kind> all = EnumSet.of(Facts.Kind.NUMBER);
        all.addAll(said);
        return all;
    }

    private static String names(Set<Facts.Kind> kinds) {
        var names = new StringBuilder();
        for (Facts.Kind kind : kinds) {
            names.append(names.isEmpty() ? "" : ",").append(kind.word());
        }
        return names.toString();
    }
}
