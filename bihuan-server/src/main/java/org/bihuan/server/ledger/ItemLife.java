package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is told of an item besides its state and its events.
 *
 * @param changes everything that was asked to be agreed anew
 * @param causes those that are linked now
 * @param known causes of the same round that could be linked
 * @param effectDue from when on it can be looked at whether it held
 * @param later what was shown with such a look
 * @param carriesOn the items that carry on with this one
 * @param absorbed those that were merged into this one
 * @param whole the item of which this one is a part
 */
record ItemLife(
        List<Change> changes,
        List<Cause> causes,
        List<Cause> known,
        Optional<LocalDate> effectDue,
        List<EffectCheck> checks,
        List<Evidence> later,
        List<LedgerLine> carriesOn,
        List<LedgerLine> absorbed,
        Optional<LedgerLine> whole) {
    ItemLife {
        changes = List.copyOf(changes);
        causes = List.copyOf(causes);
        known = List.copyOf(known);
        checks = List.copyOf(checks);
        later = List.copyOf(later);
        carriesOn = List.copyOf(carriesOn);
        absorbed = List.copyOf(absorbed);
    }
}
