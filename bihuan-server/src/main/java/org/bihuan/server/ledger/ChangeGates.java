package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.ledger.LedgerItem.AtWork;
import org.bihuan.server.ledger.LedgerItem.Suspended;

/**
 * What speaks against asking that something be agreed anew, against deciding on it, and against
 * going on. The person who asks is not the person who agrees, and the owner agrees to nothing.
 */
final class ChangeGates {
    private ChangeGates() {}

    static List<Reason> request(LedgerItem item, Change.Kind kind, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        boolean atWork = item instanceof AtWork;
        boolean later =
                switch (kind) {
                    case EXTENSION -> item instanceof Suspended;
                    case EXCHANGE -> item instanceof LedgerItem.Submitted;
                    case TRANSFER, MERGING, SPLITTING, SUSPENSION, RESUMPTION -> false;
                };
        if (!atWork && !later) {
            reasons.addAll(Gates.ended(item));
            if (reasons.isEmpty()) {
                reasons.add(
                        item instanceof LedgerItem.Submitted
                                ? new Reason.AlreadySubmitted()
                                : new Reason.AlreadyVerified());
            }
        }
        item.work()
                .course()
                .pending()
                .ifPresent(change -> reasons.add(new Reason.ChangePending(change.wish().kind())));
        UUID owner = item.promise().owner();
        if (kind == Change.Kind.EXCHANGE) {
            reasons.addAll(exchangeReasons(item.promise(), who));
        } else if (!owner.equals(who.person()) && !who.closes()) {
            reasons.add(new Reason.MayNotAsk(owner));
        }
        return reasons;
    }

    /** The owner has no say in who verifies his work, whatever else he is. */
    private static List<Reason> exchangeReasons(Promise promise, Acting who) {
        if (promise.owner().equals(who.person())) {
            return List.of(new Reason.OwnerChoosesVerifier(who.person()));
        }
        return who.closes() || promise.verifier().equals(who.person())
                ? List.of()
                : List.of(new Reason.MayNotExchange());
    }

    static List<Reason> decision(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        Promise promise = item.promise();
        if (!who.closes() && !promise.verifier().equals(who.person())) {
            reasons.add(new Reason.MayNotDecide());
        }
        if (promise.owner().equals(who.person())) {
            reasons.add(new Reason.OwnerDecides(who.person()));
        }
        item.work()
                .course()
                .pending()
                .ifPresentOrElse(
                        change -> reasons.addAll(partyReasons(change, who)),
                        () -> reasons.add(new Reason.NothingAsked()));
        return reasons;
    }

    private static List<Reason> partyReasons(Change change, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (change.askedBy().equals(who.person())) {
            reasons.add(new Reason.AskerDecides(who.person()));
        }
        if (change.wish() instanceof Change.Wish.Transfer transfer
                && transfer.to().equals(who.person())) {
            reasons.add(new Reason.ReceiverDecides(who.person()));
        }
        if (change.wish() instanceof Change.Wish.Exchange exchange
                && exchange.to().equals(who.person())) {
            reasons.add(new Reason.NewVerifierDecides(who.person()));
        }
        return reasons;
    }

    /** Whoever asked may take it back. */
    static List<Reason> withdrawal(LedgerItem item, Acting who) {
        return item.work()
                .course()
                .pending()
                .map(change ->
                        change.askedBy().equals(who.person())
                                ? List.<Reason>of()
                                : List.<Reason>of(new Reason.NotAsker(change.askedBy())))
                .orElseGet(() -> List.of(new Reason.NothingAsked()));
    }

    static List<Reason> resumption(LedgerItem item, Acting who) {
        List<Reason> reasons = new ArrayList<>();
        if (!(item instanceof Suspended)) {
            reasons.add(new Reason.DoesNotRest());
        }
        UUID owner = item.promise().owner();
        if (!owner.equals(who.person()) && !who.closes()) {
            reasons.add(new Reason.MayNotAsk(owner));
        }
        return reasons;
    }

    static List<Reason> resumption(LedgerItem item, Acting who, String why) {
        List<Reason> reasons = new ArrayList<>(resumption(item, who));
        if (why.isBlank()) {
            reasons.add(new Reason.Missing(Field.RESUME_REASON));
        }
        return reasons;
    }
}
