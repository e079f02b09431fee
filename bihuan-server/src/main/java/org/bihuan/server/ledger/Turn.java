package org.bihuan.server.ledger;

import java.util.Optional;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/**
 * Whose turn it is, seen by one person: what he could do next about an item, if anything. A line of
 * a list knows less than the item itself; {@link Gates} decides when it is done.
 */
enum Turn {
    RECEIVE("receipt"),
    BEGIN("progress"),
    ATTACH("progress"),
    SUBMIT("progress"),
    MEND("progress"),
    VERIFY("verification"),
    /** Verified without evidence of the outcome: it cannot be closed and has to go back. */
    TAKE_BACK("verification"),
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
        return Said.of(
                "ledger.turn." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    static Optional<Turn> of(SignedIn who, LedgerLine line) {
        return of(LedgerSight.acting(who, line.unitId()), line);
    }

    static Optional<Turn> of(Acting who, LedgerLine line) {
        boolean owns = line.people().owner().equals(who.person());
        boolean verifies = line.people().verifier().equals(who.person());
        return of(
                line.state(),
                line.shown(),
                new Relation(owns, verifies, who.closes(), line.received()));
    }

    static Optional<Turn> of(Acting who, LedgerItem item) {
        boolean owns = item.promise().owner().equals(who.person());
        boolean verifies = item.promise().verifier().equals(who.person());
        return of(
                ItemState.of(item),
                new LedgerLine.Shown(item.work().evidence().size(), item.work().showsAnOutcome()),
                new Relation(owns, verifies, who.closes(), item.work().course().received()));
    }

    /**
     * @param received whether the owner has signed for it; where somebody else reported first, it
     *     is at work and he has not
     */
    private record Relation(boolean owns, boolean verifies, boolean closes, boolean received) {}

    private static Optional<Turn> of(ItemState state, LedgerLine.Shown shown, Relation who) {
        return switch (state) {
            case ISSUED -> when(who.owns(), RECEIVE);
            case RECEIVED -> when(who.owns(), BEGIN);
            case IN_PROGRESS, RETURNED ->
                    when(
                            who.owns(),
                            !who.received()
                                    ? RECEIVE
                                    : state == ItemState.RETURNED
                                            ? MEND
                                            : shown.files() == 0 ? ATTACH : SUBMIT);
            case SUBMITTED -> when(who.verifies(), VERIFY);
            case VERIFIED ->
                    when(
                            !who.owns() && (who.closes() || who.verifies()),
                            shown.outcome() ? CLOSE : TAKE_BACK);
            case CLOSED, SUSPENDED, MERGED, SPLIT -> Optional.empty();
        };
    }

    private static Optional<Turn> when(boolean his, Turn turn) {
        return his ? Optional.of(turn) : Optional.empty();
    }
}
