package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.AnItem.*;

import org.junit.jupiter.api.Test;

class VerifyingAnItemTest {

    @Test
    void isForTheNamedVerifierAlone() {
        assertThat(reasons(submittedWith(FIGURES).verify(THE_HEAD, "", DAY_1)))
                .containsExactly(new Reason.NotVerifier(VERIFIER));
    }

    @Test
    void isNeverForTheOwner() {
        assertThat(reasons(submittedWith(FIGURES).verify(THE_OWNER, "", DAY_1)))
                .contains(new Reason.VerifierIsOwner(OWNER), new Reason.NotVerifier(VERIFIER));
    }

    @Test
    void isNotForAnItemThatIsStillBeingWorkedOn() {
        assertThat(reasons(with(FIGURES).verify(THE_VERIFIER, "", DAY_1)))
                .containsExactly(new Reason.NotSubmitted());
    }

    @Test
    void cannotFollowOnOnesOwnSubmissionForTheOwner() {
        Acting verifierWhoOrganises = new Acting(VERIFIER, true, true);

        assertThat(reasons(with(FIGURES).submit(verifierWhoOrganises, DAY_1)))
                .containsExactly(new Reason.VerifierIsSubmitter(VERIFIER));
    }

    @Test
    void mayEndInAReturnWhichNeedsAReason() {
        LedgerItem submitted = submittedWith(MINUTES);

        assertThat(reasons(submitted.giveBack(THE_VERIFIER, " ", DAY_1)))
                .containsExactly(new Reason.Missing(Field.WORDS));
        assertThat(done(submitted.giveBack(THE_VERIFIER, "only a meeting", DAY_1)).decision())
                .isEqualTo(new LedgerItem.Decision(VERIFIER, DAY_1, "only a meeting"));
    }

    @Test
    void canBeTakenBackByTheHeadWhenItCameTooEarly() {
        LedgerItem verified = verifiedWith(MINUTES);

        LedgerItem returned = done(verified.giveBack(THE_HEAD, "no figures yet", DAY_1));

        assertThat(returned).isInstanceOf(LedgerItem.Returned.class);
        assertThat(done(returned.attach(THE_OWNER, evidence(FIGURES))).work().showsAnOutcome())
                .isTrue();
    }

    @Test
    void findsNothingAddedAfterTheSubmission() {
        assertThat(reasons(submittedWith(FIGURES).attach(THE_OWNER, evidence(FIGURES))))
                .containsExactly(new Reason.AlreadySubmitted());
        assertThat(reasons(verifiedWith(FIGURES).attach(THE_OWNER, evidence(FIGURES))))
                .containsExactly(new Reason.AlreadyVerified());
    }

    @Test
    void beginsWithASubmissionByTheOwnerOrAnOrganiserThatShowsSomething() {
        assertThat(reasons(issued().submit(A_STRANGER, DAY_1)))
                .containsExactly(
                        new Reason.NotOwner(OWNER),
                        new Reason.NoEvidence(),
                        new Reason.NotReceived(OWNER));
        LedgerItem begunByAnother = done(issued().attach(THE_ORGANISER, evidence(MINUTES)));
        assertThat(reasons(begunByAnother.submit(THE_ORGANISER, DAY_1)))
                .containsExactly(new Reason.NotReceived(OWNER));
        assertThat(done(with(MINUTES).submit(THE_ORGANISER, DAY_1)).submission().by())
                .isEqualTo(ORGANISER);
    }
}
