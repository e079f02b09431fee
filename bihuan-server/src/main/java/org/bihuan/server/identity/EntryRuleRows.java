package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.ENTRY_RULES;

import java.time.Instant;
import org.bihuan.server.schema.tables.records.EntryRulesRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EntryRuleRows {

    private final DSLContext sql;

    EntryRuleRows(DSLContext sql) {
        this.sql = sql;
    }

    EntryRules read() {
        return sql.selectFrom(ENTRY_RULES)
                .fetchOptional(EntryRuleRows::rules)
                .orElse(EntryRules.DEFAULT);
    }

    private static EntryRules rules(EntryRulesRecord row) {
        return new EntryRules(
                row.getPasswordLength(),
                row.getPasswordKinds(),
                row.getPasswordDays(),
                row.getIdleMinutes(),
                row.getAbsoluteMinutes(),
                EntryRules.SecondFactorRule.valueOf(row.getSecondFactor()));
    }

    void write(EntryRules rules, Instant now) {
        EntryRulesRecord row = sql.newRecord(ENTRY_RULES);
        row.setOnlyRow(true);
        row.setPasswordLength(rules.passwordLength());
        row.setPasswordKinds(rules.passwordKinds());
        row.setPasswordDays(rules.passwordDays());
        row.setIdleMinutes(rules.idleMinutes());
        row.setAbsoluteMinutes(rules.absoluteMinutes());
        row.setSecondFactor(rules.secondFactor().name());
        row.setChangedAt(now);
        sql.insertInto(ENTRY_RULES)
                .set(row)
                .onConflict(ENTRY_RULES.ONLY_ROW)
                .doUpdate()
                .set(row)
                .execute();
    }
}
