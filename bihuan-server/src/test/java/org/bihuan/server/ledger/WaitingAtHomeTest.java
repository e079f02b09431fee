package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Home and the cycle page hear from the ledger what is to be done, and by whom. */
@ServerTest
class WaitingAtHomeTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void isAnItemForItsOwnerAndThenForItsVerifier() {
        UUID item = here.item();
        assertThat(home(here.owner)).contains("去认领", "/ledger/items/" + item + "#receipt");
        LedgerOffice.require303(
                LedgerOffice.act(
                        here.office.browserOf(here.owner), item, "receipt", java.util.Map.of()));
        assertThat(home(here.owner)).contains("开始办理", "/ledger/items/" + item + "#progress");
        assertThat(home(here.verifier)).doesNotContain("/ledger/items/" + item);

        UUID submitted = here.submitted("figures");

        assertThat(home(here.verifier)).contains("/ledger/items/" + submitted + "#verification");
        assertThat(home(here.owner)).doesNotContain("/ledger/items/" + submitted);
        assertThat(home(here.organiser)).contains("跟进");
    }

    @Test
    void isACloseOutForTheHeadUnlessSomethingIsMissing() {
        UUID good = here.verified("figures");
        assertThat(home(here.head)).contains("去销号", "/ledger/items/" + good + "#close-out");

        UUID poor = here.verified("minutes");
        assertThat(home(here.head))
                .contains("缺成效佐证材料，去退回", "/ledger/items/" + poor + "#verification");
    }

    @Test
    void isSaidToBeLate() {
        here.item();
        clock.advance(Duration.ofDays(120));

        assertThat(home(here.owner)).contains("逾期3天");
    }

    @Test
    void isAChangeForWhoMayDecideAndForWhoAsked() {
        UUID item = here.item();
        String changes = "/ledger/items/" + item + "#changes";
        LedgerOffice.require303(
                LedgerOffice.act(
                        here.office.browserOf(here.owner),
                        item,
                        "changes",
                        java.util.Map.of(
                                "change", "extension",
                                "to-on", "2026-08-31",
                                "reason-extension", "设备没有到货")));

        assertThat(home(here.head)).contains("审批延期申请", changes);
        assertThat(home(here.verifier)).contains("审批延期申请", changes);
        assertThat(home(here.organiser)).contains("审批延期申请", changes);
        assertThat(home(here.owner)).contains("申请了延期，等审批").doesNotContain("审批延期申请");
        assertThat(home(here.member)).doesNotContain(changes);
        assertThat(home(here.stranger)).doesNotContain(changes);
    }

    @Test
    void isACauseThatIsOwedUntilItIsNamed() {
        UUID item =
                here.item(java.util.Map.of("m1-deadline", "at-once", "m1-cause-due", "2026-04-30"));
        String causes = "/ledger/items/" + item + "#causes";
        assertThat(home(here.owner)).contains("补写原因", causes);
        assertThat(home(here.verifier)).doesNotContain(causes);
        clock.advance(Duration.ofDays(60));
        assertThat(overdue(here.owner)).contains(causes);

        LedgerOffice.require303(
                LedgerOffice.act(
                        here.office.browserOf(here.owner),
                        item,
                        "causes",
                        java.util.Map.of("cause", "窗口人手按三年前的人数排")));

        assertThat(home(here.owner)).doesNotContain("补写原因");
    }

    @Test
    void isAStandingMeasureForWhoLooksAtItWhenItsDayHasCome() {
        UUID item = here.item(java.util.Map.of("m1-deadline", "standing", "m1-due", "2026-05-29"));
        String look = "/ledger/items/" + item + "#reviews";
        assertThat(home(here.verifier)).doesNotContain(look);
        clock.advance(Duration.ofDays(120));

        assertThat(home(here.verifier)).contains("到期复查", look);
        assertThat(overdue(here.verifier)).contains(look);
        assertThat(home(here.owner)).doesNotContain(look);
        assertThat(here.office.browserOf(here.verifier).get("/ledger/items/" + item).body())
                .contains("id=\"reviews\"");
    }

    @Test
    void isTheLookWhetherAResultHeldSomeMonthsLater() {
        UUID item = here.closed();
        String effect = "/ledger/items/" + item + "#effect";
        assertThat(home(here.verifier)).doesNotContain(effect);
        clock.advance(Duration.ofDays(200));

        assertThat(home(here.verifier)).contains("看看效果有没有保持", effect);
        assertThat(home(here.head)).contains(effect);
        assertThat(overdue(here.verifier)).contains(effect);
        assertThat(home(here.owner)).doesNotContain(effect);
        assertThat(home(here.stranger)).doesNotContain(effect);
    }

    @Test
    void isNothingForSomebodyElse() {
        UUID item = here.item();

        assertThat(home(here.stranger)).doesNotContain("/ledger/items/" + item);
    }

    @Test
    void isCountedOnTheCyclePage() {
        String cycle = "/cycles/" + here.cycle.id();
        assertThat(here.office.browserOf(here.head).get(cycle).body()).contains("还没有把整改措施列入整改台账");

        here.item();
        here.closed();

        assertThat(here.office.browserOf(here.head).get(cycle).body())
                .contains("台账共 2 条", "还有 1 条没有销号");
    }

    private String overdue(Account account) {
        return here.office.browserOf(account).get("/?show=overdue").body();
    }

    private String home(Account account) {
        return here.office.browserOf(account).get("/").body();
    }
}
