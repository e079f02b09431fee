package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Finding;
import org.bihuan.text.outline.Item;

/**
 * L01: a finding that no measure takes up in its own words. Only a question: links are for the
 * author to make. Compares pairs of characters, those that most items share left out (cosine).
 */
final class UnansweredFinding implements Rule {
    private static final long MOST_COMPARISONS = 40_000;
    private static final double FAINTEST = 0.025;

    @Override
    public String id() {
        return "L01";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        if (subject.outline().findings().isEmpty()) {
            return Optional.of("no-findings");
        }
        if (subject.outline().measures().isEmpty()) {
            return Optional.of("no-measures");
        }
        long pairs =
                (long) subject.outline().findings().size() * subject.outline().measures().size();
        return pairs > MOST_COMPARISONS ? Optional.of("too-many-items") : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Set<String>> measures = new ArrayList<>();
        subject.outline().measures().forEach(m -> measures.add(pairs(subject, m)));
        Set<String> common = common(subject, measures);
        measures.forEach(m -> m.removeAll(common));
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
            Set<String> pairs = pairs(subject, finding);
            pairs.removeAll(common);
            double best = measures.stream().mapToDouble(m -> likeness(pairs, m)).max().orElse(0);
            if (best < FAINTEST && pairs.size() >= 8) {
                hits.add(Hit.at(finding.titleSpan(), "unanswered"));
            }
        }
        return hits;
    }

    /** Pairs that a third of all items share say nothing. */
    private static Set<String> common(Subject subject, List<Set<String>> measures) {
        Map<String, Integer> counts = new HashMap<>();
        List<Set<String>> all = new ArrayList<>(measures);
        subject.outline().findings().forEach(f -> all.add(pairs(subject, f)));
        all.forEach(set -> set.forEach(p -> counts.merge(p, 1, Integer::sum)));
        Set<String> common = new HashSet<>();
        counts.forEach((pair, n) -> {
            if (n * 3 > all.size() && n > 2) {
                common.add(pair);
            }
        });
        return common;
    }

    private static Set<String> pairs(Subject subject, Item item) {
        int from = item.ordinal().map(m -> m.span().end()).orElse(item.span().start());
        String words = Chars.bare(subject.text().substring(from, item.span().end()));
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    private static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return shared / Math.sqrt((double) a.size() * b.size());
    }
}
