package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * C04: an individual statement that speaks of others (部分同志) where the author should speak of
 * himself, or in which nobody says 我 from the first finding to the last measure; and a statement of
 * a team that lays a fault without facts on some of its own.
 */
final class NoFirstPerson implements Rule {
    /** A short note may do without. */
    private static final int FINDINGS = 4;

    /** What may stand in front of them in their clause. */
    private static final String TURNS = "但而且却";

    private final Literals others = new Literals(others());

    private static List<String> others() {
        List<String> others =
                new ArrayList<>(DataLines.words(NoFirstPerson.class, "words/others.txt"));
        for (String some : DataLines.words(NoFirstPerson.class, "words/some.txt")) {
            for (String fellows : DataLines.words(NoFirstPerson.class, "words/fellows.txt")) {
                others.add(some + fellows);
            }
        }
        return others;
    }

    @Override
    public String id() {
        return "C04";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return subject.outline().findings().isEmpty() ? Items.noCauses(subject) : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        boolean individual = Speaker.of(subject) == Voice.INDIVIDUAL;
        for (Item item : Items.inOrder(subject)) {
            if (!(item instanceof Measure)) {
                shift(subject.text(), item)
                        .filter(span -> individual || blamed(subject, item, span))
                        .map(span -> others(subject, span, individual))
                        .ifPresent(hits::add);
            }
        }
        if (individual && !subject.outline().findings().isEmpty()) {
            nobody(subject, hits);
        }
        return hits;
    }

    /** A team that says who did what may speak of some of its own; one that blames them may not. */
    private static Hit others(Subject subject, Span span, boolean individual) {
        return individual
                ? Hit.at(span, "others", span.in(subject.text()))
                : Hit.at(span, "some-of-us", span.in(subject.text()))
                        .weighing(Optional.of(Severity.NOTE));
    }

    /** No fact is told, or the very clause says what they lack (部分班子成员领会不深). */
    private static boolean blamed(Subject subject, Item item, Span some) {
        Span clause = Clauses.around(subject.text(), some, Items.words(item));
        return !concrete(subject, item) || !Faults.in(subject.text(), clause).isEmpty();
    }

    private static void nobody(Subject subject, List<Hit> hits) {
        boolean nobody =
                Items.inOrder(subject).stream()
                        .allMatch(i -> Speaker.first(subject.text(), Items.words(i)) < 0);
        if (nobody
                && !presented(subject)
                && subject.outline().findings().size() >= FINDINGS
                && vague(subject)) {
            hits.add(Hit.at(where(subject), "nobody"));
            instructions(subject).ifPresent(hits::add);
        }
    }

    /** Who says twice before the first finding that it is he who reports is known. */
    private static boolean presented(Subject subject) {
        int first = Items.inOrder(subject).getFirst().span().start();
        int once = Speaker.first(subject.text(), new Span(0, first));
        return once >= 0
                && subject.text().charAt(once) == '我'
                && Speaker.first(subject.text(), new Span(once + 1, first)) >= 0;
    }

    private static boolean concrete(Subject subject, Item item) {
        return Facts.concrete(Facts.kinds(FactsOfItems.in(subject, item)));
    }

    /** Who says what happened may leave out that it was he; half of the findings do not. */
    private static boolean vague(Subject subject) {
        long facts =
                subject.outline().findings().stream().filter(f -> concrete(subject, f)).count();
        return facts * 2 <= subject.outline().findings().size();
    }

    /** Others at the beginning of a sentence or clause, and no 我 in that sentence. */
    private Optional<Span> shift(String text, Item item) {
        Span words = Items.words(item);
        for (Literals.Found found : others.in(text, words)) {
            int at = found.span().start();
            char before = Chars.before(text, at);
            boolean begins =
                    at == words.start() || !Chars.han(before) || TURNS.indexOf(before) >= 0;
            char after = Chars.at(text, found.span().end());
            Span sentence = Clauses.sentence(text, at, words);
            boolean quoted = "“《".indexOf(before) >= 0;
            if (begins
                    && !quoted
                    && Chars.han(after)
                    && "反提之和与、".indexOf(after) < 0
                    && (after != '的' || lacking(text, found.span(), words))
                    && Speaker.first(text, sentence) < 0) {
                return Optional.of(found.span());
            }
        }
        return Optional.empty();
    }

    /** 部分同志的意见 is no fault of theirs, 部分同志的观念淡薄 is. */
    private static boolean lacking(String text, Span some, Span words) {
        return !Faults.in(text, Clauses.around(text, some, words)).isEmpty();
    }

    /** The one place before the findings where the author names himself, or their heading. */
    private static Span where(Subject subject) {
        int first = Items.inOrder(subject).getFirst().span().start();
        int self = Speaker.first(subject.text(), new Span(0, first));
        if (self >= 0) {
            return new Span(self, subject.text().charAt(self) == '我' ? self + 1 : self + 2);
        }
        return subject.outline().sections().stream()
                .filter(s -> s.role() == Role.FINDINGS)
                .map(s -> s.headingSpan())
                .findFirst()
                .orElse(subject.outline().findings().getFirst().titleSpan());
    }

    /** Measures that tell somebody what should be done (要……), sentence after sentence. */
    private static Optional<Hit> instructions(Subject subject) {
        int count = 0;
        Span first = null;
        for (Measure measure : subject.outline().measures()) {
            for (Span sentence : Clauses.sentences(subject.text(), Items.words(measure))) {
                if (subject.text().charAt(sentence.start()) == '要') {
                    first = first == null ? sentence : first;
                    count++;
                }
            }
        }
        return first == null || count < 4
                ? Optional.empty()
                : Optional.of(Hit.at(first, "told", String.valueOf(count)));
    }
}
