package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.outline.Finding;

/**
 * L03: a finding that names the same fault as an earlier one. At most two remarks for a finding.
 */
final class FindingTwice implements Rule {
    private static final int MOST = 2;

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
        SharedFaults faults = new SharedFaults(subject.text());
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : subject.outline().findings()) {
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
}
