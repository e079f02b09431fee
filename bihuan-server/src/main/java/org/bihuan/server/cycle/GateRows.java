package org.bihuan.server.cycle;

import static org.bihuan.server.schema.Tables.CYCLE_PLANS;
import static org.bihuan.server.schema.Tables.GATE_OVERRIDES;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Plans and overrides as rows. */
@Repository
class GateRows {

    private final DSLContext sql;

    GateRows(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CyclePlan> plan(UUID cycleId) {
        return sql.selectFrom(CYCLE_PLANS)
                .where(CYCLE_PLANS.CYCLE_ID.eq(cycleId))
                .orderBy(CYCLE_PLANS.PLANNED_AT.desc(), CYCLE_PLANS.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new CyclePlan(
                                Optional.ofNullable(row.getNoticedOn()),
                                Optional.ofNullable(row.getMeetingOn())));
    }

    void insert(Cycle cycle, UUID id, CyclePlan plan, UUID by, Instant now) {
        sql.insertInto(CYCLE_PLANS)
                .set(CYCLE_PLANS.UNIT_ID, cycle.unitId())
                .set(CYCLE_PLANS.ID, id)
                .set(CYCLE_PLANS.CYCLE_ID, cycle.id())
                .set(CYCLE_PLANS.NOTICED_ON, plan.noticedOn().orElse(null))
                .set(CYCLE_PLANS.MEETING_ON, plan.meetingOn().orElse(null))
                .set(CYCLE_PLANS.PLANNED_BY, by)
                .set(CYCLE_PLANS.PLANNED_AT, now)
                .execute();
    }

    /** The newest plan of each of these cycles. */
    Map<UUID, CyclePlan> plans(Collection<UUID> cycleIds) {
        return sql.select(CYCLE_PLANS.CYCLE_ID, CYCLE_PLANS.NOTICED_ON, CYCLE_PLANS.MEETING_ON)
                .distinctOn(CYCLE_PLANS.CYCLE_ID)
                .from(CYCLE_PLANS)
                .where(CYCLE_PLANS.CYCLE_ID.in(cycleIds))
                .orderBy(CYCLE_PLANS.CYCLE_ID, CYCLE_PLANS.PLANNED_AT.desc(), CYCLE_PLANS.ID.desc())
                .fetchMap(
                        CYCLE_PLANS.CYCLE_ID,
                        row ->
                                new CyclePlan(
                                        Optional.ofNullable(row.get(CYCLE_PLANS.NOTICED_ON)),
                                        Optional.ofNullable(row.get(CYCLE_PLANS.MEETING_ON))));
    }

    /** Those that stand, the oldest first. */
    List<GateOverride> overrides(UUID cycleId) {
        return sql.selectFrom(GATE_OVERRIDES)
                .where(GATE_OVERRIDES.CYCLE_ID.eq(cycleId))
                .and(GATE_OVERRIDES.WITHDRAWN_AT.isNull())
                .orderBy(GATE_OVERRIDES.GIVEN_AT, GATE_OVERRIDES.ID)
                .fetch(row ->
                        new GateOverride(
                                row.getId(),
                                row.getStep(),
                                Role.valueOf(row.getRole()),
                                row.getReason(),
                                row.getSentences().lines().toList(),
                                row.getGivenBy(),
                                row.getGivenAt()));
    }

    /** Does nothing if one for the step stands already. */
    void insert(Cycle cycle, GateOverride given) {
        sql.insertInto(GATE_OVERRIDES)
                .set(GATE_OVERRIDES.UNIT_ID, cycle.unitId())
                .set(GATE_OVERRIDES.ID, given.id())
                .set(GATE_OVERRIDES.CYCLE_ID, cycle.id())
                .set(GATE_OVERRIDES.STEP, given.step())
                .set(GATE_OVERRIDES.ROLE, given.role().name())
                .set(GATE_OVERRIDES.REASON, given.reason())
                .set(GATE_OVERRIDES.SENTENCES, String.join("\n", given.sentences()))
                .set(GATE_OVERRIDES.GIVEN_BY, given.by())
                .set(GATE_OVERRIDES.GIVEN_AT, given.at())
                .onConflictDoNothing()
                .execute();
    }

    int withdraw(UUID cycleId, String step, UUID by, Instant now) {
        return sql.update(GATE_OVERRIDES)
                .set(GATE_OVERRIDES.WITHDRAWN_BY, by)
                .set(GATE_OVERRIDES.WITHDRAWN_AT, now)
                .where(GATE_OVERRIDES.CYCLE_ID.eq(cycleId))
                .and(GATE_OVERRIDES.STEP.eq(step))
                .and(GATE_OVERRIDES.WITHDRAWN_AT.isNull())
                .execute();
    }
}
