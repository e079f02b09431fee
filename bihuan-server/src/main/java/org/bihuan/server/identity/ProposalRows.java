package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.GRANTS;
import static org.bihuan.server.schema.Tables.GRANT_PROPOSALS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Proposals of roles, and the grants that come of them. */
@Repository
class ProposalRows {

    private final DSLContext sql;

    ProposalRows(DSLContext sql) {
        this.sql = sql;
    }

    /** False if the same is waiting already. */
    boolean insert(
            UUID id, UUID unitId, AccountRows.Kept account, Role role, Term term, Said said) {
        return sql.insertInto(GRANT_PROPOSALS)
                        .set(GRANT_PROPOSALS.UNIT_ID, unitId)
                        .set(GRANT_PROPOSALS.ID, id)
                        .set(GRANT_PROPOSALS.ACCOUNT_UNIT_ID, account.unitId())
                        .set(GRANT_PROPOSALS.ACCOUNT_ID, account.id())
                        .set(GRANT_PROPOSALS.PERSON_ID, account.personId())
                        .set(GRANT_PROPOSALS.DUTY, account.duty().name())
                        .set(GRANT_PROPOSALS.ROLE, role.name())
                        .set(GRANT_PROPOSALS.FROM_DATE, term.from())
                        .set(GRANT_PROPOSALS.UNTIL_DATE, term.until().orElse(null))
                        .set(GRANT_PROPOSALS.PROPOSED_BY, said.account())
                        .set(GRANT_PROPOSALS.PROPOSED_AT, said.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Who said something, and when. */
    record Said(UUID account, Instant at) {}

    /** The oldest first. */
    List<Proposal> waiting(Collection<UUID> units) {
        return sql.selectFrom(GRANT_PROPOSALS)
                .where(GRANT_PROPOSALS.UNIT_ID.in(units))
                .and(GRANT_PROPOSALS.DECIDED_AT.isNull())
                .orderBy(GRANT_PROPOSALS.PROPOSED_AT)
                .fetch(ProposalRows::proposal);
    }

    /** Locked until the transaction ends; empty if it was decided already. */
    Optional<Proposal> waiting(UUID unitId, UUID id) {
        return sql.selectFrom(GRANT_PROPOSALS)
                .where(GRANT_PROPOSALS.UNIT_ID.eq(unitId))
                .and(GRANT_PROPOSALS.ID.eq(id))
                .and(GRANT_PROPOSALS.DECIDED_AT.isNull())
                .forUpdate()
                .fetchOptional(ProposalRows::proposal);
    }

    void decide(Proposal proposal, Said said, boolean given) {
        sql.update(GRANT_PROPOSALS)
                .set(GRANT_PROPOSALS.DECIDED_BY, said.account())
                .set(GRANT_PROPOSALS.DECIDED_AT, said.at())
                .set(GRANT_PROPOSALS.GIVEN, given)
                .where(GRANT_PROPOSALS.UNIT_ID.eq(proposal.unitId()))
                .and(GRANT_PROPOSALS.ID.eq(proposal.id()))
                .execute();
    }

    /** False if the account holds the role meanwhile. */
    boolean insertGrant(UUID id, Proposal proposal) {
        var chosen = GRANT_PROPOSALS;
        return sql.insertInto(
                                GRANTS,
                                GRANTS.UNIT_ID,
                                GRANTS.ID,
                                GRANTS.ACCOUNT_UNIT_ID,
                                GRANTS.ACCOUNT_ID,
                                GRANTS.PERSON_ID,
                                GRANTS.DUTY,
                                GRANTS.ROLE,
                                GRANTS.FROM_DATE,
                                GRANTS.UNTIL_DATE)
                        .select(
                                sql.select(
                                                chosen.UNIT_ID,
                                                DSL.val(id),
                                                chosen.ACCOUNT_UNIT_ID,
                                                chosen.ACCOUNT_ID,
                                                chosen.PERSON_ID,
                                                chosen.DUTY,
                                                chosen.ROLE,
                                                chosen.FROM_DATE,
                                                chosen.UNTIL_DATE)
                                        .from(chosen)
                                        .where(chosen.UNIT_ID.eq(proposal.unitId()))
                                        .and(chosen.ID.eq(proposal.id())))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * Accounts that hold one of these offices on this day, in the unit or in one above it: offices
     * reach down. Those above are in sight for this question only.
     */
    Set<UUID> holders(UUID unitId, Collection<Role> offices, LocalDate today) {
        askAbout(unitId.toString());
        Set<UUID> holders =
                sql.select(GRANTS.ACCOUNT_ID)
                        .from(GRANTS)
                        .where(
                                DSL.condition(
                                        "bihuan_is_above({0}, array[{1}], {2})",
                                        GRANTS.UNIT_ID, DSL.val(unitId), DSL.val(today)))
                        .and(GRANTS.ROLE.in(offices.stream().map(Role::name).toList()))
                        .and(GRANTS.ENDED_AT.isNull())
                        .and(GRANTS.FROM_DATE.le(today))
                        .and(GRANTS.UNTIL_DATE.isNull().or(GRANTS.UNTIL_DATE.ge(today)))
                        .fetchSet(GRANTS.ACCOUNT_ID);
        askAbout("");
        return holders;
    }

    private void askAbout(String unit) {
        sql.query("select set_config('bihuan.unit_asked_about', ?, true)", unit).execute();
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(GRANT_PROPOSALS.UNIT_ID),
                row.get(GRANT_PROPOSALS.ID),
                row.get(GRANT_PROPOSALS.ACCOUNT_ID),
                row.get(GRANT_PROPOSALS.PERSON_ID),
                Role.valueOf(row.get(GRANT_PROPOSALS.ROLE)),
                new Term(
                        row.get(GRANT_PROPOSALS.FROM_DATE),
                        Optional.ofNullable(row.get(GRANT_PROPOSALS.UNTIL_DATE))),
                row.get(GRANT_PROPOSALS.PROPOSED_BY),
                row.get(GRANT_PROPOSALS.PROPOSED_AT));
    }
}
