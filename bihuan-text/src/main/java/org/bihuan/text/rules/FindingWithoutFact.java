package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Finding;

/**
 * C01: a finding of which a reader cannot tell what happened. It asks; it never says what to write.
 */
final class FindingWithoutFact implements Rule {
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
            Set<Facts.Kind> said = Facts.in(subject.text(), finding.span());
            if (!Facts.concrete(said)) {
                Set<Facts.Kind> missing = EnumSet.complementOf(EnumSet.copyOf(plus(said)));
                hits.add(
                        said.isEmpty()
                                ? Hit.at(finding.titleSpan(), "nothing", names(missing))
                                : Hit.at(
                                        finding.titleSpan(),
                                        "little",
                                        names(said),
                                        names(missing)));
            }
        }
        return hits;
    }

    /** A number is not asked for: it would only be invented. */
    private static Set<Facts.Kind> plus(Set<Facts.Kind> said) {
        Set<Facts.Kind> all = EnumSet.of(Facts.Kind.NUMBER);
        all.addAll(said);
        return all;
    }

    private static String names(Set<Facts.Kind> kinds) {
        return kinds.stream().map(Facts.Kind::word).collect(Collectors.joining(","));
    }
}
