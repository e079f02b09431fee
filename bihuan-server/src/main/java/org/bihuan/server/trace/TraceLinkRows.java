package org.bihuan.server.trace;

import static org.bihuan.server.schema.Tables.TRACE_LINKS;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people said of links; the newest word of a pair counts. */
@Repository
class TraceLinkRows {
    private final DSLContext sql;

    TraceLinkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What a finding is linked with. */
    enum Part {
        MEASURE,
        CAUSE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part byStored(String stored) {
            return stored.equals(CAUSE.stored()) ? CAUSE : MEASURE;
        }
    }

    /** By the words of both ends: ids are counted anew in every version. */
    record Pair(Part part, String finding, String other) {}

    record Word(Pair pair, boolean linked, UUID by, Instant at) {}

    Map<Pair, Word> ofStatement(UUID unitId, UUID statementId) {
        Map<Pair, Word> words = new LinkedHashMap<>();
        all(unitId, statementId).forEach(word -> words.put(word.pair(), word));
        return words;
    }

    /** The first one first. */
    List<Word> all(UUID unitId, UUID statementId) {
        return sql.selectFrom(TRACE_LINKS)
                .where(TRACE_LINKS.UNIT_ID.eq(unitId))
                .and(TRACE_LINKS.STATEMENT_ID.eq(statementId))
                .orderBy(TRACE_LINKS.SAID_AT, TRACE_LINKS.ID)
                .fetch(row ->
                        new Word(
                                new Pair(
                                        Part.byStored(row.getPart()),
                                        row.getFinding(),
                                        row.getOther()),
                                row.getLinked(),
                                row.getSaidBy(),
                                row.getSaidAt()));
    }

    void insert(UUID unitId, UUID id, UUID statementId, Word word) {
        sql.insertInto(TRACE_LINKS)
                .set(TRACE_LINKS.UNIT_ID, unitId)
                .set(TRACE_LINKS.ID, id)
                .set(TRACE_LINKS.STATEMENT_ID, statementId)
                .set(TRACE_LINKS.PART, word.pair().part().stored())
                .set(TRACE_LINKS.FINDING, word.pair().finding())
                .set(TRACE_LINKS.OTHER, word.pair().other())
                .set(TRACE_LINKS.LINKED, word.linked())
                .set(TRACE_LINKS.SAID_BY, word.by())
                .set(TRACE_LINKS.SAID_AT, word.at())
                .execute();
    }
}
