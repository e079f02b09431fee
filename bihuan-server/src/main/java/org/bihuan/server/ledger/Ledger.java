package org.bihuan.server.ledger;

import java.time.Clock;
import java.util.UUID;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Acts.Doing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with items. Each action is one transaction: the change, its place in the story,
 * the audit entry. An item of a foreign unit is not there ({@link NotInSight}); everything else
 * that speaks against an action comes back as reasons, all at once.
 */
@Service
public class Ledger {
    private final Acts acts;
    private final Deeds deeds;

    Ledger(Acts acts, Deeds deeds) {
        this.acts = acts;
        this.deeds = deeds;
    }

    /** The same on another day; for the sample, in which weeks have passed. */
    Ledger at(Clock otherDay) {
        return new Ledger(acts.at(otherDay), deeds);
    }

    /** The owner signs for it. */
    @Transactional
    public Outcome<ItemNumber> receive(SignedIn who, Ticket ticket) {
        return acts.add(
                who,
                ticket,
                new Doing(
                        Event.Kind.RECEIVED,
                        seen -> Gates.receipt(seen.item(), seen.acting()),
                        deeds::receive));
    }

    /** A progress note; {@code reading}, the indicator's present figure, may be blank. */
    @Transactional
    public Outcome<ItemNumber> report(SignedIn who, Ticket ticket, String note, String reading) {
        return acts.add(
                who,
                ticket,
                new Doing(
                        Event.Kind.REPORTED,
                        seen -> Gates.report(seen.item(), seen.acting()),
                        seen -> deeds.report(seen, note, reading)));
    }

    /** A file of evidence; {@code kind} is a code of the framework, {@code shows} is required. */
    @Transactional
    public Outcome<ItemNumber> attach(
            SignedIn who, Ticket ticket, String kind, String shows, UploadedFile file) {
        return attach(who, ticket, new DraftEvidence(kind, shows, file));
    }

    /** As {@link #attach(SignedIn, Ticket, String, String, UploadedFile)}, with all a kind asks. */
    @Transactional
    public Outcome<ItemNumber> attach(SignedIn who, Ticket ticket, DraftEvidence draft) {
        return acts.add(
                who,
                ticket,
                new Doing(
                        Event.Kind.ATTACHED,
                        seen -> Gates.report(seen.item(), seen.acting()),
                        seen -> deeds.attach(seen, draft)));
    }

    /** What followed from a visit. */
    @Transactional
    public Outcome<ItemNumber> follow(SignedIn who, Ticket ticket, UUID visit, String words) {
        return acts.add(
                who,
                ticket,
                new Doing(
                        Event.Kind.FOLLOWED,
                        seen -> Gates.cause(seen.item(), seen.acting()),
                        seen -> deeds.follow(seen, visit, words)));
    }

    /** The stage that comes next is reached; {@code words} say with what. */
    @Transactional
    public Outcome<ItemNumber> reach(SignedIn who, Ticket ticket, String words) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.STAGED,
                        seen -> Gates.stage(seen.item(), seen.acting()),
                        seen -> deeds.reach(seen, words)));
    }

    /** A standing measure was looked at by another; {@code next} is the day of the next look. */
    @Transactional
    public Outcome<ItemNumber> review(SignedIn who, Ticket ticket, String words, String next) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.REVIEWED,
                        seen -> Gates.review(seen.item(), seen.acting()),
                        seen -> deeds.review(seen, words, next)));
    }

    @Transactional
    public Outcome<ItemNumber> submit(SignedIn who, Ticket ticket) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.SUBMITTED,
                        seen -> Gates.submission(seen.item(), seen.acting()),
                        deeds::submit));
    }

    /** The verifier accepts; {@code opinion} may be blank. */
    @Transactional
    public Outcome<ItemNumber> verify(SignedIn who, Ticket ticket, String opinion) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.VERIFIED,
                        seen -> Gates.verification(seen.item(), seen.acting()),
                        seen -> deeds.verify(seen, opinion)));
    }

    /** Back to the owner; {@code why} is required. */
    @Transactional
    public Outcome<ItemNumber> giveBack(SignedIn who, Ticket ticket, String why) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.RETURNED,
                        seen -> Gates.giveBack(seen.item(), seen.acting()),
                        seen -> deeds.giveBack(seen, why)));
    }

    /** The end; {@code remark} may be blank. */
    @Transactional
    public Outcome<ItemNumber> closeOut(SignedIn who, Ticket ticket, String remark) {
        return acts.decide(
                who,
                ticket,
                new Doing(
                        Event.Kind.CLOSED,
                        seen -> Gates.closeOut(seen.item(), seen.acting()),
                        seen -> deeds.closeOut(seen, remark)));
    }
}
