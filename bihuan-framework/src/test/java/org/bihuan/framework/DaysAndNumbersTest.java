package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Quorum.Of;
import org.bihuan.framework.Quorum.Rounding;
import org.bihuan.framework.Quorum.Share;
import org.junit.jupiter.api.Test;

/** What a framework's days and shares come to. */
class DaysAndNumbersTest {
    private final WorkCalendar calendar = framework("cn-team-2024").calendar();

    @Test
    void holidaysAreNoWorkingDaysAndWorkedWeekendsAre() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 26))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 5))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 9))).isFalse();
        assertThat(calendar.knows(2025)).isTrue();
        assertThat(calendar.knows(2030)).isFalse();
    }

    @Test
    void workingDaysAreCountedOverAHoliday() {
        assertThat(calendar.plus(LocalDate.of(2025, 1, 27), 3)).isEqualTo(LocalDate.of(2025, 2, 7));
        assertThat(calendar.plus(LocalDate.of(2025, 2, 5), -1))
                .isEqualTo(LocalDate.of(2025, 1, 27));
        assertThat(calendar.plus(LocalDate.of(2025, 2, 1), 0)).isEqualTo(LocalDate.of(2025, 2, 1));
    }

    @Test
    void stepsGetTheirDaysFromTheirAnchors() {
        Map<String, LocalDate> days =
                Schedule.of(
                        framework("cn-team-2024"), Map.of("meeting", LocalDate.of(2025, 2, 10)));

        assertThat(days)
                .containsEntry("notice", LocalDate.of(2025, 1, 11))
                .containsEntry("review", LocalDate.of(2025, 2, 6))
                .containsEntry("close-out", LocalDate.of(2025, 8, 9))
                .containsEntry("effectiveness", LocalDate.of(2025, 12, 7));
    }

    @Test
    void aDayThatNobodyCanKnowYetIsLeftOut() {
        assertThat(Schedule.of(framework("cn-team-2024"), Map.of())).isEmpty();
        assertThat(Schedule.of(framework("generic"), Map.of("notice", LocalDate.of(2025, 3, 3))))
                .containsEntry("meeting", LocalDate.of(2025, 3, 24))
                .containsEntry("ledger", LocalDate.of(2025, 3, 31));
    }

    @Test
    void aDayThatWasSetMovesWhatHangsOnIt() {
        assertThat(
                        Schedule.of(
                                framework("generic"),
                                Map.of(
                                        "notice",
                                        LocalDate.of(2025, 3, 3),
                                        "meeting",
                                        LocalDate.of(2025, 4, 1))))
                .containsEntry("ledger", LocalDate.of(2025, 4, 8));
    }

    @Test
    void sharesAreRoundedAsTheyAreToldTo() {
        assertThat(quorum(2, 3, Of.EXPECTED, Rounding.UP).required(8)).isEqualTo(6);
        assertThat(quorum(2, 3, Of.EXPECTED, Rounding.DOWN).required(8)).isEqualTo(5);
        assertThat(quorum(2, 3, Of.EXPECTED, Rounding.NEAREST).required(7)).isEqualTo(5);
        assertThat(quorum(1, 2, Of.EXPECTED, Rounding.UP).required(8)).isEqualTo(4);
        assertThat(quorum(1, 2, Of.EXPECTED, Rounding.ABOVE).required(8)).isEqualTo(5);
        assertThat(quorum(1, 2, Of.EXPECTED, Rounding.ABOVE).required(9)).isEqualTo(5);
        assertThat(quorum(1, 2, Of.PRESENT, Rounding.UP).required(9, 6)).isEqualTo(3);
        assertThat(quorum(3, 4, Of.EXPECTED, Rounding.UP).required(9)).isEqualTo(7);
    }

    @Test
    void theStrictestLocalRuleCounts() {
        Quorum quorum =
                new Quorum(
                        new Share(2, 3, Of.EXPECTED, Rounding.UP),
                        List.of(
                                new Quorum.LocalRule(
                                        "most",
                                        new Words("九成", "nine tenths"),
                                        Optional.of(new Share(9, 10, Of.EXPECTED, Rounding.UP)),
                                        Optional.empty(),
                                        false),
                                new Quorum.LocalRule(
                                        "few",
                                        new Words("至少五人", "five at least"),
                                        Optional.empty(),
                                        Optional.of(5),
                                        true)));

        assertThat(quorum.required(20)).isEqualTo(18);
        assertThat(quorum.required(4)).isEqualTo(5);
        assertThat(quorum.needsHead()).isTrue();
    }

    private static Quorum quorum(int numerator, int denominator, Of of, Rounding rounding) {
        return new Quorum(new Share(numerator, denominator, of, rounding), List.of());
    }

    private static ReviewFramework framework(String id) {
        return Frameworks.shipped().find(id).orElseThrow();
    }
}
