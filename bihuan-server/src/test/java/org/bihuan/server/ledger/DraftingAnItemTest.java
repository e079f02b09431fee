package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.AnItem.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftingAnItemTest {
    private static final DraftItem.Surroundings HERE =
            new DraftItem.Surroundings(
                    Set.of(OWNER, VERIFIER),
                    Set.of("f1", "f2"),
                    Set.of("figures"),
                    LocalDate.of(2026, 3, 1),
                    Limits.USUAL);

    @Test
    void asksForEverythingThatTheTextDoesNotSay() {
        DraftItem untouched =
                new DraftItem("m1", "a measure", List.of(), "", "", "", "", "", "", "", "", "");

        assertThat(reasons(untouched.check(HERE)))
                .containsExactly(
                        new Reason.Missing(Field.FINDINGS),
                        new Reason.Missing(Field.OWNER),
                        new Reason.Missing(Field.DUE),
                        new Reason.Missing(Field.INDICATOR_NAME),
                        new Reason.Missing(Field.INDICATOR_UNIT),
                        new Reason.Missing(Field.BASELINE),
                        new Reason.Missing(Field.DIRECTION),
                        new Reason.Missing(Field.TARGET),
                        new Reason.Missing(Field.EVIDENCE_KIND),
                        new Reason.Missing(Field.VERIFIER));
    }

    @Test
    void takesDatesAsPeopleTypeThem() {
        for (String due :
                List.of("2026-06-30", "2026年6月30日", "2026/6/30", "2026.06.30", "２０２６－０６－３０")) {
            DraftItem.Wanted wanted = done(draft(due, "2", "12", VERIFIER.toString()).check(HERE));

            assertThat(wanted.dueOn()).as(due).isEqualTo(LocalDate.of(2026, 6, 30));
        }
    }

    @Test
    void doesNotTakeForeverForADate() {
        for (String due : List.of("长期坚持", "持续整改", "2026-02-30", "六月底")) {
            assertThat(reasons(draft(due, "2", "12", VERIFIER.toString()).check(HERE)))
                    .containsExactly(new Reason.NotADate(Field.DUE, due));
        }
    }

    @Test
    void doesNotPromiseThePast() {
        assertThat(reasons(draft("2026-02-28", "2", "12", VERIFIER.toString()).check(HERE)))
                .containsExactly(new Reason.DueInThePast(LocalDate.of(2026, 2, 28)));
        assertThat(done(draft("2026-03-01", "2", "12", VERIFIER.toString()).check(HERE)).dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void keepsOwnerAndVerifierApart() {
        assertThat(reasons(draft("2026-06-30", "2", "12", OWNER.toString()).check(HERE)))
                .containsExactly(new Reason.VerifierIsOwner(OWNER));
    }

    @Test
    void wantsFiguresThatAreFiguresAndATargetThatIsNotAStepBack() {
        assertThat(reasons(draft("2026-06-30", "some", "many", VERIFIER.toString()).check(HERE)))
                .containsExactly(
                        new Reason.NotANumber(Field.BASELINE, "some"),
                        new Reason.NotANumber(Field.TARGET, "many"));
        assertThat(reasons(draft("2026-06-30", "12", "2", VERIFIER.toString()).check(HERE)))
                .containsExactly(
                        new Reason.TargetWorseThanBaseline(
                                new BigDecimal("12"), new BigDecimal("2")));
    }

    @Test
    void takesPeopleOfTheUnitOnly() {
        assertThat(reasons(draft("2026-06-30", "2", "12", STRANGER.toString()).check(HERE)))
                .containsExactly(new Reason.NotOnTheList(Field.VERIFIER));
    }

    @Test
    void countsTheUnhelpfullyLong() {
        DraftItem endless =
                new DraftItem(
                        "m1",
                        "长".repeat(4_001),
                        List.of("f9"),
                        OWNER.toString(),
                        "2026-06-30",
                        "走访",
                        "次",
                        "2",
                        "at-least",
                        "12",
                        "figures",
                        VERIFIER.toString());

        assertThat(reasons(endless.check(HERE)))
                .containsExactly(
                        new Reason.TooLong(Field.MEASURE, 4_000),
                        new Reason.NotOnTheList(Field.FINDINGS));
    }

    private static DraftItem draft(String due, String baseline, String target, String verifier) {
        return new DraftItem(
                "m1",
                "a measure",
                List.of("f1"),
                OWNER.toString(),
                due,
                "visits",
                "times",
                baseline,
                "at-least",
                target,
                "figures",
                verifier);
    }
}
