package org.bihuan.server.organisation;

import static org.bihuan.server.schema.Tables.SUPERVISIONS;
import static org.bihuan.server.schema.Tables.SUPERVISION_REQUESTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.schema.tables.records.SupervisionRequestsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervision that waits for a second person. It checks nothing but what is asked for twice:
 * whoever calls has decided, and writes the audit entry in the same transaction.
 */
@Service
public class SupervisionRequestRows {

    private final DSLContext sql;
    private final Clock clock;

    SupervisionRequestRows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False if the same person, unit and first day wait already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(Supervision wanted, SupervisionRequest.By by) {
        return sql.insertInto(SUPERVISION_REQUESTS)
                        .set(SUPERVISION_REQUESTS.UNIT_ID, wanted.unitId())
                        .set(SUPERVISION_REQUESTS.ID, wanted.id())
                        .set(SUPERVISION_REQUESTS.PERSON_UNIT_ID, wanted.personUnitId())
                        .set(SUPERVISION_REQUESTS.PERSON_ID, wanted.personId())
                        .set(SUPERVISION_REQUESTS.FROM_DATE, wanted.from())
                        .set(SUPERVISION_REQUESTS.UNTIL_DATE, wanted.until().orElse(null))
                        .set(SUPERVISION_REQUESTS.REQUESTED_BY, by.account())
                        .set(SUPERVISION_REQUESTS.REQUESTER_ID, by.person())
                        .set(SUPERVISION_REQUESTS.REQUESTED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** For these units to be supervised, the oldest first. */
    @Transactional(readOnly = true)
    public List<SupervisionRequest> waiting(Collection<UUID> units) {
        return list(SUPERVISION_REQUESTS.UNIT_ID.in(units));
    }

    /** By people of these units, whatever they would supervise. */
    @Transactional(readOnly = true)
    public List<SupervisionRequest> waitingBy(Collection<UUID> units) {
        return list(SUPERVISION_REQUESTS.PERSON_UNIT_ID.in(units));
    }

    private List<SupervisionRequest> list(Condition which) {
        return sql.selectFrom(SUPERVISION_REQUESTS)
                .where(which)
                .and(SUPERVISION_REQUESTS.DECIDED_AT.isNull())
                .orderBy(SUPERVISION_REQUESTS.REQUESTED_AT, SUPERVISION_REQUESTS.ID)
                .fetch(SupervisionRequestRows::request);
    }

    /** Locked until the transaction ends; empty if it was decided already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SupervisionRequest> lock(UUID unitId, UUID id) {
        return sql.selectFrom(SUPERVISION_REQUESTS)
                .where(SUPERVISION_REQUESTS.UNIT_ID.eq(unitId))
                .and(SUPERVISION_REQUESTS.ID.eq(id))
                .and(SUPERVISION_REQUESTS.DECIDED_AT.isNull())
                .forUpdate()
                .fetchOptional(SupervisionRequestRows::request);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decline(SupervisionRequest request, SupervisionRequest.By by) {
        decide(request, by, false);
    }

    /**
     * Begins what was asked for, or lengthens what there is from the same day on.
     *
     * @param ids makes the id of a supervision that begins
     * @return the id of the supervision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID confirm(SupervisionRequest request, SupervisionRequest.By by, Supplier<UUID> ids) {
        decide(request, by, true);
        Supervision wanted = request.wanted();
        LocalDate until = wanted.until().orElse(null);
        Optional<UUID> held =
                sql.update(SUPERVISIONS)
                        .set(SUPERVISIONS.UNTIL_DATE, until)
                        .where(SUPERVISIONS.UNIT_ID.eq(wanted.unitId()))
                        .and(SUPERVISIONS.PERSON_ID.eq(wanted.personId()))
                        .and(SUPERVISIONS.FROM_DATE.eq(wanted.from()))
                        .and(SUPERVISIONS.ENDED_AT.isNull())
                        .returning(SUPERVISIONS.ID)
                        .fetchOptional(SUPERVISIONS.ID);
        if (held.isPresent()) {
            return held.get();
        }
        UUID id = ids.get();
        sql.insertInto(SUPERVISIONS)
                .set(SUPERVISIONS.UNIT_ID, wanted.unitId())
                .set(SUPERVISIONS.ID, id)
                .set(SUPERVISIONS.PERSON_UNIT_ID, wanted.personUnitId())
                .set(SUPERVISIONS.PERSON_ID, wanted.personId())
                .set(SUPERVISIONS.FROM_DATE, wanted.from())
                .set(SUPERVISIONS.UNTIL_DATE, until)
                .execute();
        return id;
    }

    private void decide(SupervisionRequest request, SupervisionRequest.By by, boolean given) {
        sql.update(SUPERVISION_REQUESTS)
                .set(SUPERVISION_REQUESTS.DECIDED_BY, by.account())
                .set(SUPERVISION_REQUESTS.DECIDER_ID, by.person())
                .set(SUPERVISION_REQUESTS.DECIDED_AT, clock.instant())
                .set(SUPERVISION_REQUESTS.GIVEN, given)
                .where(SUPERVISION_REQUESTS.UNIT_ID.eq(request.wanted().unitId()))
                .and(SUPERVISION_REQUESTS.ID.eq(request.wanted().id()))
                .execute();
    }

    private static SupervisionRequest request(SupervisionRequestsRecord row) {
        return new SupervisionRequest(
                new Supervision(
                        row.getUnitId(),
                        row.getId(),
                        row.getPersonUnitId(),
                        row.getPersonId(),
                        row.getFromDate(),
                        Optional.ofNullable(row.getUntilDate())),
                new SupervisionRequest.By(row.getRequestedBy(), row.getRequesterId()),
                row.getRequestedAt());
    }
}
