package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.act;
import static org.bihuan.server.ledger.LedgerOffice.require303;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class KeepingSnapshotsTest {
    @Autowired ApplicationContext server;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void whatWasKeptStaysAndTheDifferencesAreNamed() throws Exception {
        UUID item = here.item();
        String first = take("第一季度");
        String before = lines(first);

        require303(act(here.office.browserOf(here.owner), item, "receipt", Map.of()));
        UUID second = here.item();
        String later = take("第二季度");

        assertThat(lines(first)).isEqualTo(before).contains("\"state\":\"issued\"");
        String page = browser().get(first).body();
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(before.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains("第一季度", hash, "1 条");
        String id = later.substring(later.lastIndexOf('/') + 1);
        for (String compared :
                new String[] {
                    first + "?with=" + id,
                    later + "?with=" + first.substring(first.lastIndexOf('/') + 1)
                }) {
            assertThat(browser().get(compared).body())
                    .contains(
                            "有变化的 2 条",
                            "状态：已交办 → 已认领",
                            "新列入",
                            "/ledger/items/" + item,
                            "/ledger/items/" + second);
        }
    }

    @Test
    void itNeedsATitleAndKeepsWhatWasTyped() {
        here.item();
        Answer refused =
                browser()
                        .post(
                                "/ledger/snapshots",
                                Map.of("unit", here.unit.toString(), "title", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写名称");
    }

    @Test
    void onlyTheOfficeTakesThemAndNoForeignUnitSeesThem() {
        here.item();
        String kept = take("年中");
        for (Account account : new Account[] {here.member, here.owner, here.stranger}) {
            assertThat(
                            here.office
                                    .browserOf(account)
                                    .post(
                                            "/ledger/snapshots",
                                            Map.of("unit", here.unit.toString(), "title", "x"))
                                    .status())
                    .as(account.name())
                    .isEqualTo(404);
        }
        assertThat(here.office.browserOf(here.owner).get(kept).status()).isEqualTo(404);
        assertThat(here.office.browserOf(here.member).get(kept).status()).isEqualTo(200);
        LedgerOffice other = new LedgerOffice(server);
        Browser foreign = other.office.browserOf(other.organiser);
        assertThat(foreign.get(kept).status()).isEqualTo(404);
        assertThat(foreign.get(kept + "/lines").status()).isEqualTo(404);
        assertThat(foreign.get("/ledger/snapshots").body()).doesNotContain("年中");
    }

    private String take(String title) {
        Answer answer =
                browser()
                        .post(
                                "/ledger/snapshots",
                                Map.of("unit", here.unit.toString(), "title", title));
        require303(answer);
        String location = answer.location();
        return location.substring(location.indexOf("/ledger/"));
    }

    private String lines(String snapshot) {
        return browser().get(snapshot + "/lines").body();
    }

    private Browser browser() {
        return here.office.browserOf(here.organiser);
    }
}
