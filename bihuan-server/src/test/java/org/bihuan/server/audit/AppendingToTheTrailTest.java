package org.bihuan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AppendingToTheTrailTest {

    @Autowired AuditTrail audit;
    @Autowired Office office;
    @Autowired Databases databases;
    @Autowired TransactionTemplate transaction;

    @Test
    void isRefusedOutsideATransaction() {
        assertThatThrownBy(() ->
                        audit.append(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "test.done",
                                "test",
                                UUID.randomUUID(),
                                Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isUndoneWithTheChangeItBelongsTo() throws Exception {
        UUID unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);

        office.whole(
                unit,
                () ->
                        transaction.execute(status -> {
                            append(unit, auditor);
                            status.setRollbackOnly();
                            return true;
                        }));

        assertThat(actions(unit)).doesNotContain("test.done");
    }

    @Test
    void keepsFactsInOneCanonicalForm() throws Exception {
        UUID unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);

        office.whole(unit, () -> transaction.execute(_ -> append(unit, auditor)));

        assertThat(inSight(unit, "select facts from audit_entries where action = 'test.done'"))
                .containsExactly("{\"a\":\"\\\"1\\\"\\n\",\"b\":\"二\"}");
    }

    @Test
    void cannotBeTakenBackByTheApplication() throws Exception {
        UUID unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);
        office.whole(unit, () -> transaction.execute(_ -> append(unit, auditor)));

        for (String attack :
                new String[] {
                    "delete from audit_entries",
                    "update audit_entries set facts = '{}'",
                    "update audit_entries set action = 'a'",
                    "truncate audit_entries"
                }) {
            try (Connection application = databases.asApplication()) {
                Databases.execute(application, "set bihuan.units = '{" + unit + "}'");
                assertThatThrownBy(() -> Databases.execute(application, attack))
                        .as(attack)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void cannotBeTakenBackByTheOwnerEitherWithoutRemovingTheTrigger() throws Exception {
        UUID unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);
        office.whole(unit, () -> transaction.execute(_ -> append(unit, auditor)));

        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            assertThatThrownBy(() -> Databases.execute(owner, "delete from audit_entries"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> Databases.execute(owner, "truncate audit_entries cascade"))
                    .hasMessageContaining("append only");
        }
    }

    @Test
    void isReadByTheAuditorButNotByTheSystemAdministrator() throws Exception {
        UUID unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);
        Account administrator = office.account(unit, "李四", Role.SYSTEM_ADMINISTRATOR);
        office.whole(unit, () -> transaction.execute(_ -> append(unit, auditor)));

        assertThat(countFor(auditor)).isPositive();
        assertThat(countFor(administrator)).isZero();
    }

    @Autowired org.jooq.DSLContext sql;

    private int countFor(Account account) {
        return Sight.of(office.signedIn(account))
                .call(() ->
                        transaction.execute(_ ->
                                sql.fetchCount(org.bihuan.server.schema.Tables.AUDIT_ENTRIES)));
    }

    private boolean append(UUID unit, Account who) {
        audit.append(
                unit, who.personId(), "test.done", "test", unit, Map.of("b", "二", "a", "\"1\"\n"));
        return true;
    }

    private java.util.List<String> actions(UUID unit) throws Exception {
        return inSight(unit, "select action from audit_entries");
    }

    private java.util.List<String> inSight(UUID unit, String query) throws Exception {
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            return Databases.column(owner, query);
        }
    }
}
