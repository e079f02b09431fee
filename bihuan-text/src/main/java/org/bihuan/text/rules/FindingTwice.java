package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Finding;

/**
 * L03: a finding that names the same fault as an earlier one. At most two remarks for a finding.
 */
final class FindingTwice implements Rule {
    private static final int MOST = 2;

    /** Beyond so many, titles are not compared each with each. */
    private static final int MOST_FINDINGS = 200;

    private static final int SHORTEST = 4;
    private static final double SAME = 0.6;

    @Override
    public String id() {
        return "L03";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        SharedFaults faults = new SharedFaults(subject);
        List<Hit> hits = new ArrayList<>();
        WordPairs pairs = WordPairs.of(subject);
        int[] findings = pairs.all(Finding.class);
        for (int i = 0; i < findings.length; i++) {
            Item finding = pairs.items.get(findings[i]);
            Optional<Item> same = sameTitle(pairs, findings, i);
            if (same.isPresent()) {
                hits.add(Hit.at(finding.titleSpan(), "twice", same.get().title()));
                continue;
            }
            faults.again(finding).stream()
                    .limit(MOST)
                    .forEach(pair ->
                            hits.add(
                                    Hit.at(
                                            pair.here().span(),
                                            "twice",
                                            subject.source().slice(pair.before().span()))));
            faults.add(finding);
        }
        return hits;
    }

    /** An earlier finding whose title has nearly the same words. */
    private static Optional<Item> sameTitle(WordPairs pairs, int[] findings, int here) {
        int item = findings[here];
        if (findings.length > MOST_FINDINGS
                || pairs.items.get(item).titleSpan().length() < SHORTEST) {
            return Optional.empty();
        }
        for (int i = 0; i < here; i++) {
            if (pairs.titleInTitle(item, findings[i]) >= SAME
                    && pairs.titleInTitle(findings[i], item) >= SAME) {
                return Optional.of(pairs.items.get(findings[i]));
            }
        }
        return Optional.empty();
    }
}
