package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.ledger.LedgerOfAnOffice;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.bihuan.server.web.access.RefusalBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was refused, read and taken away is in the log, and nobody can flood it with that. */
@ServerTest
class WritingDownWhatWasRefusedTest {

    @Autowired Office office;
    @Autowired LogKeeper keeper;
    @Autowired TurnableClock clock;
    @Autowired ApplicationContext server;
    @Autowired RefusalBook book;

    UUID unit;
    Account auditor;
    Account member;

    @BeforeEach
    void aUnit() {
        unit = office.unit("甲单位");
        auditor = office.account(unit, "张三", Role.AUDITOR);
        member = office.account(unit, "李四", Role.MEMBER);
    }

    @Test
    void askingForWhatIsNotThereIsWrittenOnceAnHour() {
        Browser browser = office.browserOf(member);
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get("/statements/" + UUID.randomUUID()).status()).isEqualTo(404);
        }
        assertThat(browser.get("/log/" + unit).status()).isEqualTo(404);

        assertThat(entries("identity.access-refused"))
                .extracting(line -> line.entry().facts().get("address"))
                .containsExactlyInAnyOrder("GET /statements/{statementId}", "GET /log/{unitId}");

        clock.advance(Duration.ofMinutes(61));
        office.browserOf(member).get("/statements/" + UUID.randomUUID());
        assertThat(entries("identity.access-refused")).hasSize(3);
    }

    /** Also of somebody who sees nothing of any log, and asks everywhere. */
    @Test
    void nobodyFloodsTheLog() {
        Account administrator = office.account(unit, "王五", Role.SYSTEM_ADMINISTRATOR);
        Browser browser = office.browserOf(administrator);
        for (int i = 0; i < 60; i++) {
            browser.get("/statements/" + UUID.randomUUID());
            browser.get("/ledger/items/" + UUID.randomUUID());
            browser.get("/evidence/" + UUID.randomUUID());
        }

        assertThat(entries("identity.access-refused")).hasSize(3);
    }

    @Test
    void aForgedFormIsWrittenDown() {
        Browser browser = office.browserOf(member);
        assertThat(browser.post("/preferences", Map.of("_csrf", "wrong")).status()).isEqualTo(403);

        assertThat(entries("identity.form-refused")).hasSize(1);
    }

    /** In the log of the highest unit, without a person, and however many strangers there are. */
    @Test
    void strangersWhoAskTooFastAreWrittenOnceAnHour() {
        UUID below = office.unit("下级单位", java.util.Optional.of(unit));
        Account there = office.account(below, "下级审计员", Role.AUDITOR);
        clock.advance(Duration.ofHours(2));
        for (int i = 0; i < 50; i++) {
            book.refused(429);
        }
        assertThat(entries("identity.stranger-too-fast")).hasSize(1);
        assertThat(entries("identity.stranger-too-fast").getFirst().entry().person()).isEmpty();
        assertThat(entries(there, "identity.stranger-too-fast")).isEmpty();

        clock.advance(Duration.ofMinutes(61));
        book.refused(429);
        assertThat(entries("identity.stranger-too-fast")).hasSize(2);
        assertThat(office.browserOf(auditor).get("/log/" + unit).body()).contains("没有登录的人请求过快");
    }

    @Test
    void readingTheLogIsWrittenInIt() {
        Browser browser = office.browserOf(auditor);
        browser.get("/log/" + unit);
        browser.get("/log/" + unit);

        assertThat(entries("auditing.log.read")).hasSize(1);
    }

    @Test
    void takingEvidenceIsWrittenDownUnlessItIsOnesOwn() {
        LedgerOfAnOffice ledger = new LedgerOfAnOffice(server);
        Account audits = office.account(ledger.unit(), "审计庚", Role.AUDITOR);
        String file = ledger.evidence();

        assertThat(ledger.owner().get(file).status()).isEqualTo(200);
        assertThat(entries(audits, "ledger.evidence.taken")).isEmpty();
        ledger.head().get(file);
        ledger.head().get(file);
        assertThat(entries(audits, "ledger.evidence.taken")).hasSize(1);
    }

    private List<LogLine> entries(String action) {
        return entries(auditor, action);
    }

    private List<LogLine> entries(Account reader, String action) {
        return office.as(
                reader,
                who -> {
                    keeper.extend(reader.unitId());
                    return keeper.read(who, reader.unitId(), LogQuery.ALL, 0, 500).lines().stream()
                            .filter(line -> line.entry().action().equals(action))
                            .toList();
                });
    }
}
