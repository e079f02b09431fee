package org.bihuan.server.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Terms;
import org.bihuan.framework.Words;

/** What the framework of a cycle says about its ledger: evidence kinds, lights and words. */
record Regime(
        List<ReviewFramework.EvidenceKind> kinds,
        List<ReviewFramework.Light> lights,
        Light.Thresholds thresholds,
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
                framework.terms());
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

    Set<String> codes() {
        return kinds.stream()
                .map(ReviewFramework.EvidenceKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
