package org.bihuan.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Words;
import org.bihuan.framework.WorkCalendar;
import org.bihuan.server.ledger.OpenItem;
import org.bihuan.server.reminder.Ladder.Whom;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID VERIFIER = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private static final Ladder LADDER = Ladder.of(ReviewFramework.Reminders.USUAL);

    private static final WorkCalendar CALENDAR =
            new WorkCalendar(
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    List.of(
                            new WorkCalendar.Year(
                                    2026,
                                    new Words("测试", "test"),
                                    List.of(
                                            new WorkCalendar.Holiday(
                                                    new Words("假", "holiday"),
                                                    LocalDate.of(2026, 3, 9),
                                                    LocalDate.of(2026, 3, 13))),
                                    List.of())));

    @Test
    void climbsTheLadderDayByDay() {
        assertThat(said(DUE.minusDays(30), OpenItem.Turn.OWNER))
                .containsExactly("BEFORE -30 owner");
        assertThat(said(DUE.minusDays(1), OpenItem.Turn.OWNER)).containsExactly("BEFORE -1 owner");
        assertThat(said(DUE, OpenItem.Turn.OWNER)).containsExactly("TODAY 0 owner");
        assertThat(said(LocalDate.of(2026, 3, 27), OpenItem.Turn.OWNER))
                .containsExactlyInAnyOrder(
                        "OVERDUE 7 owner", "OVERDUE 7 verifier", "OVERDUE 7 head by slip");
    }

    @Test
    void isQuietOnDaysOffAndMakesUpForThemOnTheNextWorkingDay() {
        assertThat(said(LocalDate.of(2026, 3, 21), OpenItem.Turn.OWNER)).isEmpty();
        assertThat(said(LocalDate.of(2026, 3, 13), OpenItem.Turn.OWNER)).isEmpty();
        assertThat(said(LocalDate.of(2026, 3, 16), OpenItem.Turn.OWNER))
                .containsExactly("BEFORE -7 owner");
        assertThat(said(LocalDate.of(2026, 3, 23), OpenItem.Turn.OWNER))
                .containsExactlyInAnyOrder("OVERDUE 1 owner", "OVERDUE 1 verifier");
    }

    @Test
    void pressesNobodyForWhatHeHasHandedIn() {
        assertThat(said(LocalDate.of(2026, 3, 27), OpenItem.Turn.VERIFIER))
                .containsExactlyInAnyOrder(
                        "OVERDUE 7 verifier", "OVERDUE 7 head by slip", "TO_VERIFY 4 verifier");
        assertThat(said(DUE, OpenItem.Turn.OTHERS)).isEmpty();
        assertThat(said(DUE, OpenItem.Turn.OWNER_AGAIN))
                .containsExactlyInAnyOrder("TODAY 0 owner", "RETURNED 4 owner");
    }

    @Test
    void doesNotGoBackBeyondTheDayOfIssueNorDigUpOldRungs() {
        OpenItem late = item(OpenItem.Turn.OWNER, LocalDate.of(2026, 3, 18));
        assertThat(
                        new Round(LocalDate.of(2026, 3, 18), Map.of())
                                .of(List.of(late), LADDER, CALENDAR))
                .isEmpty();
        assertThat(said(LocalDate.of(2026, 3, 5), OpenItem.Turn.OWNER)).isEmpty();
    }

    private static List<String> said(LocalDate today, OpenItem.Turn turn) {
        List<String> said = new ArrayList<>();
        for (Round.Due due :
                new Round(today, Map.of(Whom.HEAD, Set.of(HEAD)))
                        .of(List.of(item(turn, ISSUED)), LADDER, CALENDAR)) {
            String who =
                    due.person().equals(OWNER)
                            ? "owner"
                            : due.person().equals(VERIFIER) ? "verifier" : "head";
            said.add(due.cause() + " " + due.days() + " " + who + (due.slip() ? " by slip" : ""));
        }
        return said;
    }

    private static OpenItem item(OpenItem.Turn turn, LocalDate issued) {
        return new OpenItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "2026-001",
                "问题",
                "措施",
                OWNER,
                VERIFIER,
                DUE,
                issued,
                4,
                turn);
    }
}
