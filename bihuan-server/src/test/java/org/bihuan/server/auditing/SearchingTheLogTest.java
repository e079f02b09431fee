package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SearchingTheLogTest {

    @Autowired Office office;
    @Autowired AuditTrail audit;
    @Autowired TurnableClock clock;
    @Autowired TransactionTemplate transaction;

    UUID unit;
    UUID item;
    Account auditor;
    Account member;

    @BeforeEach
    void aLog() {
        unit = office.unit("甲单位");
        auditor = office.account(unit, "张审计", Role.AUDITOR);
        member = office.account(unit, "李委员", Role.MEMBER);
        item = UUID.randomUUID();
        happen(member, "ledger.item.closed", item, "2026-014");
        clock.advance(Duration.ofDays(40));
        happen(member, "ledger.item.issued", UUID.randomUUID(), "2026-015");
        happen(auditor, "cycle.begun", UUID.randomUUID(), "2026-016");
    }

    @Test
    void findsByPersonWordsObjectAndDay() {
        assertThat(found("person=李委")).contains("2026-014", "2026-015").doesNotContain("2026-016");
        assertThat(found("words=销号")).contains("2026-014").doesNotContain("2026-015");
        assertThat(found("about=2026-015")).contains("2026-015").doesNotContain("2026-014");
        assertThat(found("about=" + item)).contains("2026-014").doesNotContain("2026-015");
        assertThat(found("feature=cycle")).contains("2026-016").doesNotContain("2026-014");
        String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString();
        assertThat(found("from=" + today)).contains("2026-015").doesNotContain("2026-014");
        assertThat(found("until=" + today)).contains("2026-014", "2026-016");
        assertThat(found("person=李委&words=下达&about=015")).doesNotContain("2026-014");
    }

    @Test
    void takesNoSearchForAPattern() {
        assertThat(found("person=%25")).contains("没有查到");
        assertThat(found("about=_026")).contains("没有查到");
        assertThat(found("from=yesterday&until=%00")).contains("2026-014");
    }

    @Test
    void takesAwayWhatWasFoundAndWritesThatDown() {
        Browser browser = office.browserOf(auditor);
        Answer table = browser.post("/log/" + unit + "/search-export", Map.of("person", "李委员"));

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Disposition")).contains(".xlsx");
        assertThat(browser.get("/log/" + unit + "?words=导出查到").body())
                .contains("条数=<code>2</code>");
    }

    @Test
    void isForWhoeverAuditsThatUnit() {
        Account stranger = office.account(office.unit("乙单位"), "王五", Role.AUDITOR);
        for (Account account : java.util.List.of(stranger, member)) {
            assertThat(
                            office.browserOf(account)
                                    .post("/log/" + unit + "/search-export", Map.of())
                                    .status())
                    .isEqualTo(404);
        }
    }

    private String found(String query) {
        String encoded =
                java.net.URI.create("http://x/?" + query.replace("%00", "")).toASCIIString();
        return office.browserOf(auditor)
                .get("/log/" + unit + encoded.substring("http://x/".length()))
                .body();
    }

    private void happen(Account by, String action, UUID subject, String number) {
        office.whole(
                unit,
                () ->
                        transaction.execute(_ -> {
                            audit.append(
                                    unit,
                                    by.personId(),
                                    action,
                                    "ledger-item",
                                    subject,
                                    Map.of("number", number));
                            return true;
                        }));
    }
}
