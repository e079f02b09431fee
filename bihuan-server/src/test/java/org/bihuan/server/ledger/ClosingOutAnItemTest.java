package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.server.ledger.AnItem.*;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingOutAnItemTest {

    @Test
    void saysEverythingThatIsLackingAtOnce() {
        Outcome<LedgerItem.Closed> outcome = issued().closeOut(THE_OWNER, "", DAY_1);

        assertThat(reasons(outcome))
                .containsExactly(
                        new Reason.MayNotClose(),
                        new Reason.CloserIsOwner(OWNER),
                        new Reason.NoEvidence(),
                        new Reason.NoOutcomeEvidence(),
                        new Reason.NotVerified());
    }

    @Test
    void isRefusedWhenOnlyAMeetingWasHeld() {
        Outcome<LedgerItem.Closed> outcome = verifiedWith(MINUTES).closeOut(THE_HEAD, "", DAY_1);

        assertThat(reasons(outcome)).containsExactly(new Reason.NoOutcomeEvidence());
    }

    @Test
    void isRefusedBeforeAnybodyHasVerified() {
        Outcome<LedgerItem.Closed> outcome = submittedWith(FIGURES).closeOut(THE_HEAD, "", DAY_1);

        assertThat(reasons(outcome)).containsExactly(new Reason.NotVerified());
    }

    @Test
    void isRefusedWhileTheIndicatorIsBelowItsTarget() {
        Reading seven = new Reading(BigDecimal.valueOf(7), DAY_1);
        LedgerItem item = done(with(FIGURES).report(THE_OWNER, Optional.of(seven)));
        item = done(item.submit(THE_OWNER, DAY_1));
        item = done(item.verify(THE_VERIFIER, "", DAY_1));

        assertThat(reasons(item.closeOut(THE_HEAD, "", DAY_1)))
                .containsExactly(
                        new Reason.BelowTarget(
                                BigDecimal.valueOf(7), BigDecimal.valueOf(12), "times"));
    }

    @Test
    void isDoneByTheHeadTheOrganiserOrTheVerifier() {
        for (Acting closer : new Acting[] {THE_HEAD, THE_ORGANISER, THE_VERIFIER}) {
            LedgerItem.Closed closed = done(verifiedWith(FIGURES).closeOut(closer, "ok", DAY_1));

            assertThat(closed.closeOut().by()).isEqualTo(closer.person());
            assertThat(closed.verification().by()).isEqualTo(VERIFIER);
        }
    }

    @Test
    void isNeverDoneByTheOwnerEvenWhenHeIsTheHead() {
        Acting ownerAndHead = new Acting(OWNER, false, true);

        assertThat(reasons(verifiedWith(FIGURES).closeOut(ownerAndHead, "", DAY_1)))
                .containsExactly(new Reason.CloserIsOwner(OWNER));
    }

    @Test
    void isTheEnd() {
        LedgerItem closed = done(verifiedWith(FIGURES).closeOut(THE_HEAD, "", DAY_1));

        assertThat(reasons(closed.closeOut(THE_HEAD, "", DAY_1)))
                .containsExactly(new Reason.AlreadyClosed());
        assertThat(reasons(closed.giveBack(THE_VERIFIER, "why", DAY_1)))
                .containsExactly(new Reason.AlreadyClosed());
        assertThat(reasons(closed.attach(THE_OWNER, evidence(FIGURES))))
                .containsExactly(new Reason.AlreadyClosed());
        assertThat(reasons(closed.submit(THE_OWNER, DAY_1)))
                .containsExactly(new Reason.AlreadyClosed());
    }

    @Test
    void cannotEvenBeWrittenDownWithoutEvidenceOfTheOutcome() {
        LedgerItem.Verified verified = (LedgerItem.Verified) verifiedWith(MINUTES);

        assertThatThrownBy(() ->
                        new LedgerItem.Closed(
                                verified.promise(),
                                verified.work(),
                                verified.submission(),
                                verified.verification(),
                                new LedgerItem.Decision(HEAD, DAY_1, "")))
                .isInstanceOf(IllegalStateException.class);
    }
}
