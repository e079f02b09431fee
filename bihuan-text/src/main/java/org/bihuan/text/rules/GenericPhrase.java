package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.rules.Faults.Fault;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C02: a phrase that stands in everybody's statement (学习不够深入, 担当意识不强) and nothing behind it: the
 * finding goes on to no fact. One remark for a finding, at the first such phrase.
 */
final class GenericPhrase implements Rule {
    private static final Literals TOPICS =
            new Literals(DataLines.words(GenericPhrase.class, "words/generic-topics.txt"));

    @Override
    public String id() {
        return "C02";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            phrase(subject, finding)
                    .filter(span -> FactsOfItems.in(subject, finding).isEmpty())
                    .ifPresent(span -> hits.add(Hit.at(span, "generic", span.in(subject.text()))));
        }
        return hits;
    }

    /** A topic of everybody's with its deficit, and the clause ends there. */
    private static Optional<Span> phrase(Subject subject, Finding finding) {
        String text = subject.text();
        for (Fault fault : FaultsOfItems.of(subject).in(finding)) {
            char next = Chars.at(text, fault.deficit().end());
            for (Literals.Found topic : TOPICS.in(text, fault.subject())) {
                if (topic.span().end() == fault.subject().end() && !Chars.han(next)) {
                    return Optional.of(fault.span());
                }
            }
        }
        return Optional.empty();
    }
}
