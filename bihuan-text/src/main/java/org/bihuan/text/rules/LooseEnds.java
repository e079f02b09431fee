package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Cause;
import org.bihuan.text.outline.Finding;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * L01: findings that no measure and no cause seems to take up, and measures and causes that seem to
 * belong to no finding. Only questions: links are the author's to make, one measure may answer many
 * findings, and a cause may lie deeper than any. Evidence is what an item is about ({@link Topics})
 * and the pairs of characters it shares; where either says yes, the rule says nothing.
 */
final class LooseEnds implements Rule {
    private static final long MOST_COMPARISONS = 40_000;

    /** Below this, two items share no words to speak of. */
    private static final double FAINTEST = 0.025;

    /** From here on they share so many that topics need not agree; more for a long item. */
    private static final double PLAIN = 0.05;

    private static final double PLAIN_IF_LONG = 0.09;
    private static final int LONG = 200;

    private static final int LEAST_PAIRS = 8;
    private static final int STRAYS = 2;
    private static final int MANY = 6;

    private final Topics topics = Topics.SHIPPED;
    private final Literals everything =
            new Literals(DataLines.words(LooseEnds.class, "words/answers-all.txt"));

    @Override
    public String id() {
        return "L01";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        long findings = subject.outline().findings().size();
        long others =
                (long) subject.outline().measures().size() + subject.outline().causes().size();
        return Items.noFindings(subject)
                .or(() -> Items.noMeasures(subject))
                .or(() ->
                        findings * others > MOST_COMPARISONS
                                ? Optional.of("too-many-items")
                                : Optional.empty());
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        WordPairs pairs = new WordPairs(subject.text(), subject.outline().items());
        List<Hit> hits = new ArrayList<>();
        if (measuresAnswerEverything(subject)) {
            return hits;
        }
        List<Span> measures = subject.outline().measures().stream().map(Items::words).toList();
        for (Finding finding : subject.outline().findings()) {
            if (!followedByItsOwn(subject, finding)) {
                unanswered(subject, pairs, finding).ifPresent(hits::add);
                Symptoms.unanswered(subject.text(), Items.words(finding), measures)
                        .map(span -> Hit.at(span, "behaviour", span.in(subject.text())))
                        .ifPresent(hits::add);
            }
        }
        withoutCause(subject, pairs).ifPresent(hits::add);
        BitSet found = new BitSet();
        for (Finding finding : subject.outline().findings()) {
            found.or(topics.in(subject.text(), Items.words(finding)));
        }
        for (Measure measure : subject.outline().measures()) {
            strays(subject.text(), measure, found, hits);
        }
        return hits;
    }

    /** 对上述问题逐项整改 takes up all there is. */
    private boolean measuresAnswerEverything(Subject subject) {
        return subject.outline().measures().stream()
                .anyMatch(m -> everything.anyIn(subject.text(), Items.words(m)));
    }

    private Optional<Hit> unanswered(Subject subject, WordPairs pairs, Finding finding) {
        String text = subject.text();
        List<Measure> measures = subject.outline().measures();
        double best =
                measures.stream().mapToDouble(m -> pairs.likeness(finding, m)).max().orElse(0);
        boolean faint = best < FAINTEST && pairs.size(finding) >= LEAST_PAIRS;
        BitSet about = topics.in(text, finding.titleSpan());
        boolean elsewhere =
                !about.isEmpty()
                        && measures.stream()
                                .noneMatch(m ->
                                        alike(pairs, finding, m)
                                                || topics.in(text, Items.words(m))
                                                        .intersects(about));
        return (faint && about.isEmpty()) || elsewhere
                ? Optional.of(Hit.at(finding.titleSpan(), "unanswered"))
                : Optional.empty();
    }

    /** Findings and measures in turn: the measure right after a finding is its own. */
    private static boolean followedByItsOwn(Subject subject, Finding finding) {
        List<Item> items = subject.outline().items();
        int next = items.indexOf(finding) + 1;
        while (next < items.size() && items.get(next) instanceof Cause) {
            next++;
        }
        boolean measure = next < items.size() && items.get(next) instanceof Measure;
        return measure
                && items.subList(next, items.size()).stream().anyMatch(i -> i instanceof Finding);
    }

    /** One remark for all: causes may be few, but not silent about so much of what was found. */
    private Optional<Hit> withoutCause(Subject subject, WordPairs pairs) {
        List<Cause> causes = subject.outline().causes();
        List<Finding> findings = subject.outline().findings();
        if (causes.size() < 2) {
            return Optional.empty();
        }
        List<Finding> without =
                findings.stream()
                        .filter(f -> !topics.in(subject.text(), f.titleSpan()).isEmpty())
                        .filter(f -> causes.stream().noneMatch(c -> related(subject, pairs, f, c)))
                        .toList();
        if (without.size() < MANY || without.size() * 5 < findings.size() * 2) {
            return Optional.empty();
        }
        String titles =
                without.stream()
                        .map(f -> "“" + f.title() + "”")
                        .limit(MANY)
                        .collect(Collectors.joining());
        return Optional.of(Hit.at(causes.getFirst().titleSpan(), "no-cause", titles));
    }

    private boolean related(Subject subject, WordPairs pairs, Finding finding, Item other) {
        BitSet about = topics.in(subject.text(), finding.titleSpan());
        return topics.in(subject.text(), Items.words(other)).intersects(about)
                || pairs.likeness(finding, other) >= PLAIN_IF_LONG;
    }

    private static boolean alike(WordPairs pairs, Item one, Item other) {
        boolean isLong = Math.max(pairs.size(one), pairs.size(other)) > LONG;
        return pairs.likeness(one, other) >= (isLong ? PLAIN_IF_LONG : PLAIN);
    }

    /** Sentences of a measure that are about matters of which no finding says a word. */
    private void strays(String text, Measure measure, BitSet found, List<Hit> hits) {
        BitSet title = topics.ownIn(text, measure.titleSpan());
        if (!title.isEmpty() && !title.intersects(found)) {
            hits.add(Hit.at(measure.titleSpan(), "no-finding", named(text, measure.titleSpan())));
        }
        for (Span sentence : Clauses.sentences(text, Items.words(measure))) {
            BitSet about = topics.ownIn(text, sentence);
            boolean inTitle = sentence.start() < measure.titleSpan().end();
            if (!inTitle && about.cardinality() >= STRAYS && !about.intersects(found)) {
                hits.add(Hit.at(sentence, "no-finding", named(text, sentence)));
                return;
            }
        }
    }

    private String named(String text, Span where) {
        return String.join("、", topics.ownWords(text, where));
    }
}
