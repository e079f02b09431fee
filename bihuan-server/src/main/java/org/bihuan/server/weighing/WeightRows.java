package org.bihuan.server.weighing;

import static org.bihuan.server.schema.Tables.RULE_WEIGHTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.organisation.SaidRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class WeightRows {

    private static final SaidRows SAID = new SaidRows(RULE_WEIGHTS.ENDED_BY, RULE_WEIGHTS.ENDED_AT);

    private final DSLContext sql;

    WeightRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What holds, by rule. */
    List<RuleWeight> standing(UUID unitId) {
        Field<String> name = SaidRows.nameOf(RULE_WEIGHTS.SAID_BY);
        return sql.select(RULE_WEIGHTS.asterisk(), name)
                .from(RULE_WEIGHTS)
                .where(RULE_WEIGHTS.UNIT_ID.eq(unitId))
                .and(SAID.stands())
                .orderBy(RULE_WEIGHTS.RULE)
                .fetch(row ->
                        new RuleWeight(
                                row.get(RULE_WEIGHTS.ID),
                                row.get(RULE_WEIGHTS.RULE),
                                Weight.read(row.get(RULE_WEIGHTS.WEIGHT)).orElseThrow(),
                                row.get(RULE_WEIGHTS.REASON),
                                row.get(name),
                                row.get(RULE_WEIGHTS.SAID_AT)));
    }

    /** Of all that was ever said, also what holds no more. */
    Map<UUID, String> reasons(UUID unitId) {
        return sql.select(RULE_WEIGHTS.ID, RULE_WEIGHTS.REASON)
                .from(RULE_WEIGHTS)
                .where(RULE_WEIGHTS.UNIT_ID.eq(unitId))
                .fetchMap(RULE_WEIGHTS.ID, RULE_WEIGHTS.REASON);
    }

    void insert(UUID unitId, RuleWeight said, UUID by) {
        sql.insertInto(RULE_WEIGHTS)
                .set(RULE_WEIGHTS.UNIT_ID, unitId)
                .set(RULE_WEIGHTS.ID, said.id())
                .set(RULE_WEIGHTS.RULE, said.rule())
                .set(RULE_WEIGHTS.WEIGHT, said.weight().word())
                .set(RULE_WEIGHTS.REASON, said.reason())
                .set(RULE_WEIGHTS.SAID_BY, by)
                .set(RULE_WEIGHTS.SAID_AT, said.at())
                .execute();
    }

    /** Whether there was one that held until now. */
    boolean end(UUID unitId, String rule, UUID by, Instant now) {
        return SAID.end(
                sql, RULE_WEIGHTS.UNIT_ID.eq(unitId).and(RULE_WEIGHTS.RULE.eq(rule)), by, now);
    }
}
