package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EFFECT_CHECKS;
import static org.bihuan.server.schema.Tables.ITEM_REVIEWS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What others saw when they looked: at a standing measure again, and whether a result held. */
@Repository
class ReviewRows {
    private final DSLContext sql;
    private final Ids ids;

    ReviewRows(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** A look at a standing measure. */
    void look(Seen seen, String words, LocalDate next) {
        sql.insertInto(ITEM_REVIEWS)
                .set(ITEM_REVIEWS.UNIT_ID, seen.promise().unitId())
                .set(ITEM_REVIEWS.ID, ids.next())
                .set(ITEM_REVIEWS.ITEM_ID, seen.promise().id())
                .set(ITEM_REVIEWS.WORDS, words)
                .set(ITEM_REVIEWS.REVIEWED_BY, seen.acting().person())
                .set(ITEM_REVIEWS.REVIEWED_AT, seen.at())
                .set(ITEM_REVIEWS.REVIEWED_ON, seen.today())
                .set(ITEM_REVIEWS.NEXT_ON, next)
                .set(ITEM_REVIEWS.AT_VERSION, seen.version())
                .execute();
    }

    void check(Promise promise, EffectCheck check) {
        sql.insertInto(EFFECT_CHECKS)
                .set(EFFECT_CHECKS.UNIT_ID, promise.unitId())
                .set(EFFECT_CHECKS.ID, check.id())
                .set(EFFECT_CHECKS.ITEM_ID, promise.id())
                .set(EFFECT_CHECKS.RESULT, check.result().stored())
                .set(EFFECT_CHECKS.WORDS, check.words())
                .set(EFFECT_CHECKS.EVIDENCE_ID, check.evidence())
                .set(EFFECT_CHECKS.CHECKED_BY, check.by())
                .set(EFFECT_CHECKS.CHECKED_AT, check.at())
                .set(EFFECT_CHECKS.CHECKED_ON, check.on())
                .execute();
    }

    /** The looks whether it held, the oldest first. */
    List<EffectCheck> checks(UUID unitId, UUID itemId) {
        return sql.selectFrom(EFFECT_CHECKS)
                .where(EFFECT_CHECKS.UNIT_ID.eq(unitId))
                .and(EFFECT_CHECKS.ITEM_ID.eq(itemId))
                .orderBy(EFFECT_CHECKS.CHECKED_AT, EFFECT_CHECKS.ID)
                .fetch(row ->
                        new EffectCheck(
                                row.getId(),
                                EffectCheck.Result.valueOf(
                                        row.getResult().toUpperCase(java.util.Locale.ROOT)),
                                row.getWords(),
                                row.getEvidenceId(),
                                row.getCheckedBy(),
                                row.getCheckedAt(),
                                row.getCheckedOn()));
    }
}
