package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_DRAFTS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as rows. */
@Repository
class DraftRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;

    DraftRows(DSLContext sql) {
        this.sql = sql;
    }

    static String json(RowWords words) {
        return JSON.writeValueAsString(words);
    }

    static RowWords words(String json) {
        return JSON.readValue(json, RowWords.class);
    }

    void insert(Draft draft, UUID importId, UUID by, Instant now) {
        sql.insertInto(LEDGER_DRAFTS)
                .set(LEDGER_DRAFTS.UNIT_ID, draft.unitId())
                .set(LEDGER_DRAFTS.ID, draft.id())
                .set(LEDGER_DRAFTS.CYCLE_ID, draft.cycleId())
                .set(LEDGER_DRAFTS.IMPORT_ID, importId)
                .set(LEDGER_DRAFTS.PLACE, draft.place())
                .set(LEDGER_DRAFTS.WORDS_KEY, hash(draft.said().wordsKey()))
                .set(LEDGER_DRAFTS.NUMBER_KEY, hash(draft.said().numberKey()))
                .set(LEDGER_DRAFTS.SAID, json(draft.said()))
                .set(LEDGER_DRAFTS.OWNER_ID, draft.named().owner().orElse(null))
                .set(LEDGER_DRAFTS.VERIFIER_ID, draft.named().verifier().orElse(null))
                .set(LEDGER_DRAFTS.DUE_ON, draft.named().dueOn().orElse(null))
                .set(LEDGER_DRAFTS.STATE, draft.state().stored())
                .set(LEDGER_DRAFTS.POSITION, draft.position())
                .set(LEDGER_DRAFTS.BROUGHT_BY, by)
                .set(LEDGER_DRAFTS.BROUGHT_AT, now)
                .set(LEDGER_DRAFTS.CHANGED_AT, now)
                .execute();
    }

    /** What a later file says of a draft that still waits. */
    void say(Draft draft, UUID importId, Instant now) {
        sql.update(LEDGER_DRAFTS)
                .set(LEDGER_DRAFTS.IMPORT_ID, importId)
                .set(LEDGER_DRAFTS.PLACE, draft.place())
                .set(LEDGER_DRAFTS.WORDS_KEY, hash(draft.said().wordsKey()))
                .set(LEDGER_DRAFTS.NUMBER_KEY, hash(draft.said().numberKey()))
                .set(LEDGER_DRAFTS.SAID, json(draft.said()))
                .set(LEDGER_DRAFTS.OWNER_ID, draft.named().owner().orElse(null))
                .set(LEDGER_DRAFTS.VERIFIER_ID, draft.named().verifier().orElse(null))
                .set(LEDGER_DRAFTS.DUE_ON, draft.named().dueOn().orElse(null))
                .set(LEDGER_DRAFTS.CHANGED_AT, now)
                .where(is(draft.unitId(), draft.id()))
                .and(LEDGER_DRAFTS.STATE.eq(Draft.State.WAITING.stored()))
                .execute();
    }

    /** False when it waits no more: somebody was faster. */
    boolean turn(UUID unitId, UUID id, Draft.State from, Draft.State to, String why, Instant now) {
        return sql.update(LEDGER_DRAFTS)
                        .set(LEDGER_DRAFTS.STATE, to.stored())
                        .set(LEDGER_DRAFTS.WHY_ASIDE, why)
                        .set(LEDGER_DRAFTS.CHANGED_AT, now)
                        .where(is(unitId, id))
                        .and(LEDGER_DRAFTS.STATE.eq(from.stored()))
                        .execute()
                == 1;
    }

    private static Condition is(UUID unitId, UUID id) {
        return LEDGER_DRAFTS.UNIT_ID.eq(unitId).and(LEDGER_DRAFTS.ID.eq(id));
    }

    Optional<Draft> find(UUID id) {
        return list(LEDGER_DRAFTS.ID.eq(id), 0, 1).stream().findFirst();
    }

    int count(Collection<UUID> units, Draft.State state, Optional<Draft.Lack> lack) {
        return sql.fetchCount(LEDGER_DRAFTS, of(units, state).and(lacking(lack)));
    }

    List<Draft> list(
            Collection<UUID> units,
            Draft.State state,
            Optional<Draft.Lack> lack,
            int from,
            int most) {
        return list(of(units, state).and(lacking(lack)), from, most);
    }

    private static Condition of(Collection<UUID> units, Draft.State state) {
        return LEDGER_DRAFTS.UNIT_ID.in(units).and(LEDGER_DRAFTS.STATE.eq(state.stored()));
    }

    private static Condition lacking(Optional<Draft.Lack> lack) {
        return lack.map(what ->
                        switch (what) {
                            case OWNER -> LEDGER_DRAFTS.OWNER_ID.isNull();
                            case DUE -> LEDGER_DRAFTS.DUE_ON.isNull();
                            case VERIFIER -> LEDGER_DRAFTS.VERIFIER_ID.isNull();
                            case NOTHING ->
                                    LEDGER_DRAFTS
                                            .OWNER_ID
                                            .isNotNull()
                                            .and(LEDGER_DRAFTS.DUE_ON.isNotNull())
                                            .and(LEDGER_DRAFTS.VERIFIER_ID.isNotNull());
                        })
                .orElse(noCondition());
    }

    /** Those that one of the rows may be: by id, by words or by number. */
    List<Draft> alike(UUID unitId, Collection<UUID> ids, Collection<RowWords> rows) {
        List<String> words = rows.stream().map(row -> hash(row.wordsKey())).toList();
        List<String> numbers =
                rows.stream()
                        .map(RowWords::numberKey)
                        .filter(key -> !key.isEmpty())
                        .map(DraftRows::hash)
                        .toList();
        return list(
                LEDGER_DRAFTS
                        .UNIT_ID
                        .eq(unitId)
                        .and(
                                or(
                                        LEDGER_DRAFTS.ID.in(ids),
                                        LEDGER_DRAFTS.WORDS_KEY.in(words),
                                        LEDGER_DRAFTS.NUMBER_KEY.in(numbers))),
                0,
                20_000);
    }

    private List<Draft> list(Condition which, int from, int most) {
        return sql.select(LEDGER_DRAFTS.asterisk(), LEDGER_ITEMS.ID)
                .from(LEDGER_DRAFTS)
                .leftJoin(LEDGER_ITEMS)
                .on(LEDGER_ITEMS.UNIT_ID.eq(LEDGER_DRAFTS.UNIT_ID))
                .and(LEDGER_ITEMS.DRAFT_ID.eq(LEDGER_DRAFTS.ID))
                .and(LEDGER_ITEMS.SPLIT_FROM.isNull())
                .where(which)
                .orderBy(LEDGER_DRAFTS.BROUGHT_AT, LEDGER_DRAFTS.POSITION, LEDGER_DRAFTS.ID)
                .offset(from)
                .limit(most)
                .fetch(DraftRows::draft);
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(LEDGER_DRAFTS.UNIT_ID),
                row.get(LEDGER_DRAFTS.ID),
                row.get(LEDGER_DRAFTS.CYCLE_ID),
                row.get(LEDGER_DRAFTS.PLACE),
                words(row.get(LEDGER_DRAFTS.SAID)),
                new Draft.Named(
                        Optional.ofNullable(row.get(LEDGER_DRAFTS.OWNER_ID)),
                        Optional.ofNullable(row.get(LEDGER_DRAFTS.VERIFIER_ID)),
                        Optional.ofNullable(row.get(LEDGER_DRAFTS.DUE_ON))),
                Draft.State.byStored(row.get(LEDGER_DRAFTS.STATE)),
                row.get(LEDGER_DRAFTS.WHY_ASIDE),
                row.get(LEDGER_DRAFTS.POSITION),
                Optional.ofNullable(row.get(LEDGER_ITEMS.ID)));
    }

    private static String hash(String words) {
        if (words.isEmpty()) {
            return "";
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
