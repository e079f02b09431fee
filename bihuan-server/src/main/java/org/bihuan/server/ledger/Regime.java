package org.bihuan.server.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;

/**
 * What the framework of a cycle says about its ledger: evidence kinds and lights.
 *
 * @param headings titles of the dimensions
 */
record Regime(
        List<ReviewFramework.EvidenceKind> kinds,
        Light.Thresholds thresholds,
        List<String> headings) {

    static Regime of(ReviewFramework framework) {
        int near =
                framework.lights().stream()
                        .mapToInt(ReviewFramework.Light::daysLeft)
                        .filter(days -> days >= 0)
                        .max()
                        .orElse(-1);
        return new Regime(
                framework.evidence(),
                new Light.Thresholds(near),
                framework.dimensions().stream().map(ReviewFramework.Dimension::title).toList());
    }

    Optional<EvidenceKind> kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> new EvidenceKind(kind.code(), kind.outcome()))
                .findFirst();
    }

    Set<String> codes() {
        return kinds.stream()
                .map(ReviewFramework.EvidenceKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
