package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
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

    private String home(Account account) {
        return here.office.browserOf(account).get("/").body();
    }
}
