package org.bihuan.server.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is told of an item besides its own row: one place to ask. */
@Component
class LifeRows {
    private final ChangeRows changes;
    private final CauseRows causes;
    private final ReviewRows reviews;
    private final EvidenceRows evidence;

    LifeRows(ChangeRows changes, CauseRows causes, ReviewRows reviews, EvidenceRows evidence) {
        this.changes = changes;
        this.causes = causes;
        this.reviews = reviews;
        this.evidence = evidence;
    }

    List<Change> changes(Promise promise) {
        return changes.of(promise);
    }

    List<Cause> causes(Promise promise) {
        return causes.of(promise);
    }

    /** Those of the same round that the item does not answer. */
    List<Cause> otherCauses(Promise promise) {
        return causes.others(promise);
    }

    List<EffectCheck> checks(Promise promise) {
        return reviews.checks(promise.unitId(), promise.id());
    }

    List<Evidence> later(Promise promise) {
        return evidence.later(promise);
    }
}
