package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section;

/** S05: a dimension with fewer or more findings than the framework has in mind. */
final class FindingsPerDimension implements Rule {
    private static final int FEW_CHARACTERS = 20;

    @Override
    public String id() {
        return "S05";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        Limits limits = subject.expectations().limits();
        if (limits.leastFindings().isEmpty() && limits.mostFindings().isEmpty()) {
            return Optional.of("no-limits");
        }
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        Limits limits = subject.expectations().limits();
        List<Hit> hits = new ArrayList<>();
        int[] findings =
                subject.outline().findings().stream()
                        .mapToInt(finding -> finding.span().start())
                        .sorted()
                        .toArray();
        for (Section dimension : subject.outline().dimensions()) {
            Span span = dimension.span();
            int count = before(span.end(), findings) - before(span.start(), findings);
            OptionalInt limit =
                    count == 0 && told(subject, dimension)
                            ? OptionalInt.empty()
                            : count < limits.leastFindings().orElse(0)
                                    ? limits.leastFindings()
                                    : count > limits.mostFindings().orElse(Integer.MAX_VALUE)
                                            ? limits.mostFindings()
                                            : OptionalInt.empty();
            if (limit.isPresent()) {
                hits.add(
                        Hit.at(
                                DimensionHeadings.words(dimension),
                                count < limit.getAsInt() ? "few" : "many",
                                String.valueOf(count),
                                String.valueOf(limit.getAsInt())));
            }
        }
        return hits;
    }

    /** Text without a finding that was recognised: who knows what it holds. */
    private static boolean told(Subject subject, Section dimension) {
        Span body =
                new Span(
                        Math.min(dimension.headingSpan().end(), dimension.span().end()),
                        dimension.span().end());
        return Clauses.letters(subject.text(), body) > FEW_CHARACTERS;
    }

    /** How many begin in front of an offset. */
    private static int before(int offset, int[] beginnings) {
        int found = Arrays.binarySearch(beginnings, offset);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && beginnings[at - 1] == offset) {
            at--;
        }
        return at;
    }
}
