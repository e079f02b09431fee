package org.bihuan.server.ledger;

import java.util.Optional;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/**
 * Whose turn it is, seen by one person: what he could do next about an item, if anything. A line of
 * a list knows less than the item itself; {@link Gates} decides when it is done.
 */
enum Turn {
    BEGIN("progress"),
    ATTACH("progress"),
    SUBMIT("progress"),
    MEND("progress"),
    VERIFY("verification"),
    CLOSE("close-out");

    private final String anchor;

    Turn(String anchor) {
        this.anchor = anchor;
    }

    /** Where on the item's page it is done. */
    String anchor() {
        return anchor;
    }

    Said said() {
        return Said.of("ledger.turn." + name().toLowerCase(java.util.Locale.ROOT));
    }

    static Optional<Turn> of(SignedIn who, LedgerLine line) {
        return of(LedgerSight.acting(who, line.unitId()), line);
    }

    static Optional<Turn> of(Acting who, LedgerLine line) {
        boolean owns = line.people().owner().equals(who.person());
        boolean verifies = line.people().verifier().equals(who.person());
        return switch (line.state()) {
            case ISSUED -> when(owns, BEGIN);
            case IN_PROGRESS -> when(owns, line.evidence() == 0 ? ATTACH : SUBMIT);
            case RETURNED -> when(owns, MEND);
            case SUBMITTED -> when(verifies, VERIFY);
            case VERIFIED -> when(!owns && (who.closes() || verifies), CLOSE);
            case CLOSED -> Optional.empty();
        };
    }

    private static Optional<Turn> when(boolean his, Turn turn) {
        return his ? Optional.of(turn) : Optional.empty();
    }
}
