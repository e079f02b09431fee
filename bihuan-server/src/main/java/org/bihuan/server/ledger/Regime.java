package org.bihuan.server.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Terms;
import org.bihuan.framework.Words;

/**
 * What the framework of a cycle says about its ledger: kinds of evidence and of deadlines, lights,
 * clocks and words.
 *
 * @param headings titles of the dimensions
 */
record Regime(
        List<ReviewFramework.EvidenceKind> kinds,
        List<ReviewFramework.Light> lights,
        Light.Thresholds thresholds,
        List<ReviewFramework.DeadlineType> deadlines,
        ReviewFramework.LedgerRules rules,
        List<String> headings,
        Terms terms) {

    static Regime of(ReviewFramework framework) {
        int near =
                framework.lights().stream()
                        .mapToInt(ReviewFramework.Light::daysLeft)
                        .filter(days -> days >= 0)
                        .max()
                        .orElse(-1);
        return new Regime(
                framework.evidence(),
                framework.lights(),
                new Light.Thresholds(near),
                framework.deadlines(),
                framework.ledger(),
                framework.dimensions().stream().map(ReviewFramework.Dimension::title).toList(),
                framework.terms());
    }

    /** Days within which an owner signs for an item; empty when no clock runs. */
    Optional<Integer> receiptDays() {
        return rules.receiptDays();
    }

    /** Months after the close-out from which on it is looked at whether it held. */
    Optional<Integer> effectMonths() {
        return rules.effectMonths();
    }

    Optional<ReviewFramework.DeadlineType> deadline(String code) {
        return deadlines.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    Optional<EvidenceKind> kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> new EvidenceKind(kind.code(), kind.outcome()))
                .findFirst();
    }

    /** The most urgent light that is lit when so many days are left; empty when none is. */
    Optional<Words> light(long daysLeft) {
        return lights.stream()
                .filter(light -> daysLeft <= light.daysLeft())
                .min(Comparator.comparingInt(ReviewFramework.Light::daysLeft))
                .map(ReviewFramework.Light::name);
    }

    /** What a kind of evidence asks for besides the file. */
    Set<ReviewFramework.Asked> asks(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(ReviewFramework.EvidenceKind::asks)
                .orElse(Set.of());
    }

    Set<String> codes() {
        return kinds.stream()
                .map(ReviewFramework.EvidenceKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
