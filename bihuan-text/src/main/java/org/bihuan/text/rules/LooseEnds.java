package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Measure;
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

    /** Below so many pairs, two items share no words to speak of. */
    private static final int FEW = 3;

    private static final int FEW_OF_TITLE = 2;

    private static final int LEAST_PAIRS = 8;
    private static final int STRAYS = 2;

    /** A heading with so much of a finding's title names it. */
    private static final double NAMED = 0.5;

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
        List<Hit> hits = new ArrayList<>();
        boolean answered = measuresAnswerAll(subject);
        Relations relations = new Relations(subject, topics);
        List<Heading> named = holdingMeasures(subject, relations);
        List<Span> measures = subject.outline().measures().stream().map(Items::words).toList();
        long found = 0;
        for (int finding : relations.findings()) {
            found |= relations.topics(finding);
            Item item = relations.items.get(finding);
            if (!answered
                    && !relations.followedByItsOwn(finding)
                    && !underItsName(relations, finding, named)) {
                if (isUnanswered(relations, finding)) {
                    hits.add(Hit.at(item.titleSpan(), "unanswered"));
                }
                Symptoms.unanswered(subject.text(), Items.words(item), measures)
                        .map(span -> Hit.at(span, "behaviour", span.in(subject.text())))
                        .ifPresent(hits::add);
            }
        }
        withoutCause(relations).ifPresent(hits::add);
        for (int cause : relations.causes()) {
            ofItsOwn(relations, cause, found, "cause-alone")
                    .map(hit -> hit.weighing(Optional.of(Severity.NOTE)))
                    .ifPresent(hits::add);
        }
        for (int measure : relations.measures()) {
            ofItsOwn(relations, measure, found, "no-finding").ifPresent(hits::add);
            strays(
                    subject.text(),
                    relations.items.get(measure),
                    relations.words(measure),
                    found,
                    hits);
        }
        return hits;
    }

    /** 对上述问题逐项整改 takes up all there is, and so do as many measures as there are findings. */
    private boolean measuresAnswerAll(Subject subject) {
        List<Measure> measures = subject.outline().measures();
        return (measures.size() == subject.outline().findings().size() && measures.size() > 1)
                || measures.stream()
                        .anyMatch(m -> everything.anyIn(subject.text(), Items.words(m)));
    }

    /** A heading above measures: its section, and the pairs of characters of its words. */
    private record Heading(Span section, WordPairs.Stretch pairs) {}

    private static List<Heading> holdingMeasures(Subject subject, Relations relations) {
        int[] starts =
                subject.outline().measures().stream().mapToInt(m -> m.span().start()).toArray();
        return subject.outline().sections().stream()
                .filter(s -> anyWithin(starts, s.span()))
                .map(s -> new Heading(s.span(), relations.pairs(s.headingSpan())))
                .toList();
    }

    private static boolean anyWithin(int[] ascending, Span span) {
        int at = Arrays.binarySearch(ascending, span.start());
        int next = at < 0 ? -at - 1 : at;
        return next < ascending.length && ascending[next] < span.end();
    }

    /** A measure stands under a heading that names the finding. */
    private static boolean underItsName(Relations relations, int finding, List<Heading> holding) {
        int start = relations.items.get(finding).span().start();
        for (Heading heading : holding) {
            if (relations.titleIn(finding, heading.pairs()) >= NAMED
                    && !heading.section().contains(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnanswered(Relations relations, int finding) {
        long about = relations.title(finding);
        if (about == 0) {
            return relations.size(finding) >= LEAST_PAIRS
                    && isWhole(relations.items.get(finding))
                    && isUnansweredByWords(relations, finding);
        }
        for (int measure : relations.measures()) {
            if ((relations.topics(measure) & about) != 0
                    || relations.alike(finding, measure, relations.likeness(finding, measure))) {
                return false;
            }
        }
        return true;
    }

    /** What has neither a number nor a title of its own may be the rest of another finding. */
    private static boolean isWhole(Item finding) {
        return finding.ordinal().isPresent()
                || finding.titleSpan().end() + 1 < finding.span().end();
    }

    /** A finding about a matter of its own, known by its words alone. */
    private static boolean isUnansweredByWords(Relations relations, int finding) {
        WordPairs.Stretch all = relations.telling(finding);
        WordPairs.Stretch title = relations.tellingOfTitle(finding);
        for (int measure : relations.measures()) {
            if (relations.shared(all, measure) >= FEW
                    || relations.shared(title, measure) >= FEW_OF_TITLE
                    || relations.sharedByTitles(title, measure) > 0
                    || (relations.topics(finding) & relations.title(measure)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** One remark for all: causes may be few, but not silent about so much of what was found. */
    private static Optional<Hit> withoutCause(Relations relations) {
        int[] causes = relations.causes();
        int[] findings = relations.findings();
        if (causes.length < 2) {
            return Optional.empty();
        }
        List<Integer> without = new ArrayList<>();
        for (int finding : findings) {
            if (relations.title(finding) != 0 && !anyRelated(relations, finding, causes)) {
                without.add(finding);
            }
        }
        if (without.size() < MANY || without.size() * 5 < findings.length * 2) {
            return Optional.empty();
        }
        String titles =
                without.stream()
                        .map(f -> "“" + relations.items.get(f).title() + "”")
                        .limit(MANY)
                        .collect(Collectors.joining());
        return Optional.of(Hit.at(relations.items.get(causes[0]).titleSpan(), "no-cause", titles));
    }

    private static boolean anyRelated(Relations relations, int finding, int[] causes) {
        for (int cause : causes) {
            if (relations.related(finding, cause)) {
                return true;
            }
        }
        return false;
    }

    /** The title names a matter of which no finding says a word. */
    private static Optional<Hit> ofItsOwn(
            Relations relations, int item, long found, String variant) {
        Span title = relations.items.get(item).titleSpan();
        long about = relations.words(item).ownAbout(title);
        return about == 0 || (about & found) != 0
                ? Optional.empty()
                : Optional.of(Hit.at(title, variant, named(relations.words(item), title)));
    }

    /** Sentences of a measure that are about matters of which no finding says a word. */
    private static void strays(
            String text, Item measure, Topics.Words words, long found, List<Hit> hits) {
        if (Long.bitCount(words.ownAbout(Items.words(measure)) & ~found) < STRAYS) {
            return;
        }
        for (Span sentence : Clauses.sentences(text, Items.words(measure))) {
            long about = words.ownAbout(sentence);
            boolean inTitle = sentence.start() < measure.titleSpan().end();
            if (!inTitle && Long.bitCount(about) >= STRAYS && (about & found) == 0) {
                hits.add(Hit.at(sentence, "no-finding", named(words, sentence)));
                return;
            }
        }
    }

    private static String named(Topics.Words words, Span where) {
        return String.join("、", words.own(where));
    }
}
