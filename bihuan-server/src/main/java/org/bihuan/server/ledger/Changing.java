package org.bihuan.server.ledger;

import java.util.List;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Acts.Doing;
import org.bihuan.server.ledger.Change.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed is agreed anew (延期、转办、合并、拆分、中止、恢复): somebody asks with a reason, another decides,
 * and what it was before is kept.
 */
@Service
public class Changing {
    private final Acts acts;
    private final ChangeDeeds deeds;

    Changing(Acts acts, ChangeDeeds deeds) {
        this.acts = acts;
        this.deeds = deeds;
    }

    /** The same on another day; for the sample, in which weeks have passed. */
    Changing at(java.time.Clock otherDay) {
        return new Changing(acts.at(otherDay), deeds);
    }

    /** Every reason against it comes at once, those of the typed words included. */
    @Transactional
    public Outcome<ItemNumber> ask(SignedIn who, Ticket ticket, DraftChange draft) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.ASKED,
                        seen -> against(seen, draft),
                        seen -> deeds.ask(seen, draft)));
    }

    private static List<Reason> against(Seen seen, DraftChange draft) {
        return Kind.byWord(draft.kind())
                .map(kind -> ChangeGates.request(seen.item(), kind, seen.acting()))
                .orElse(List.of());
    }

    /** Agreed and carried out; {@code words} may be blank. */
    @Transactional
    public Outcome<ItemNumber> agree(SignedIn who, Ticket ticket, String change, String words) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        seen -> ChangeDeeds.kindOf(seen.item()),
                        seen -> ChangeGates.decision(seen.item(), seen.acting()),
                        seen -> deeds.agree(seen, who, change, words)));
    }

    /** Not agreed; {@code why} is required. */
    @Transactional
    public Outcome<ItemNumber> decline(SignedIn who, Ticket ticket, String change, String why) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.DECLINED,
                        seen -> ChangeGates.decision(seen.item(), seen.acting()),
                        seen -> deeds.decline(seen, change, why)));
    }

    /** Whoever asked takes it back. */
    @Transactional
    public Outcome<ItemNumber> withdraw(SignedIn who, Ticket ticket, String change) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.WITHDRAWN,
                        seen -> ChangeGates.withdrawal(seen.item(), seen.acting()),
                        seen -> deeds.withdraw(seen, change)));
    }

    /** What was suspended goes on; {@code why} is required, and nobody has to agree. */
    @Transactional
    public Outcome<ItemNumber> resume(SignedIn who, Ticket ticket, String why) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.RESUMED,
                        seen -> ChangeGates.resumption(seen.item(), seen.acting()),
                        seen -> deeds.resume(seen, why)));
    }
}
