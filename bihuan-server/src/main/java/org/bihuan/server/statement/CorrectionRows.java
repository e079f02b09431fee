package org.bihuan.server.statement;

import static org.bihuan.server.schema.Tables.CORRECTIONS;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.organisation.SaidRows;
import org.bihuan.server.schema.tables.records.CorrectionsRecord;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionRows {

    private static final String HEADING = "heading";
    private static final String ENTRY = "entry";
    private static final String RUNNING = "running";

    private static final SaidRows SAID = new SaidRows(CORRECTIONS.UNDONE_BY, CORRECTIONS.UNDONE_AT);

    private final DSLContext sql;

    CorrectionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What stands of one version, in the order of the text. */
    List<StoredCorrection> standing(UUID versionId) {
        Field<String> name = SaidRows.nameOf(CORRECTIONS.SAID_BY);
        return sql.select(CORRECTIONS.asterisk(), name)
                .from(CORRECTIONS)
                .where(CORRECTIONS.VERSION_ID.eq(versionId))
                .and(SAID.stands())
                .orderBy(CORRECTIONS.PLACE)
                .fetch(row -> correction(row, row.get(name)));
    }

    /** Which words on earlier versions this one has taken over, undone since or not. */
    Set<UUID> carriedInto(UUID versionId) {
        return new HashSet<>(
                sql.select(CORRECTIONS.CARRIED_FROM)
                        .from(CORRECTIONS)
                        .where(CORRECTIONS.VERSION_ID.eq(versionId))
                        .and(CORRECTIONS.CARRIED_FROM.isNotNull())
                        .fetch(CORRECTIONS.CARRIED_FROM));
    }

    void insert(StoredStatement statement, UUID versionId, StoredCorrection said) {
        CorrectionsRecord row = sql.newRecord(CORRECTIONS);
        row.setUnitId(statement.unitId());
        row.setId(said.id());
        row.setStatementId(statement.id());
        row.setVersionId(versionId);
        row.setPlace(said.correction().offset());
        row.setQuote(said.quote());
        row.setCarriedFrom(said.carriedFrom().orElse(null));
        row.setSaidBy(said.personId());
        row.setSaidAt(said.at());
        switch (said.correction().call()) {
            case Call.Heading(int level, Role role) -> {
                row.setCall(HEADING);
                row.setLevel(level);
                row.setRole(role.name());
            }
            case Call.Entry(Kind kind) -> {
                row.setCall(ENTRY);
                row.setKind(kind.name());
            }
            case Call.Running() -> row.setCall(RUNNING);
        }
        row.insert();
    }

    /** Whether it stood until now. */
    boolean undo(UUID statementId, UUID correctionId, UUID by, Instant now) {
        return SAID.end(
                sql,
                CORRECTIONS.STATEMENT_ID.eq(statementId).and(CORRECTIONS.ID.eq(correctionId)),
                by,
                now);
    }

    private static StoredCorrection correction(Record row, String name) {
        return new StoredCorrection(
                row.get(CORRECTIONS.ID),
                new Correction(row.get(CORRECTIONS.PLACE), call(row)),
                row.get(CORRECTIONS.QUOTE),
                Optional.ofNullable(row.get(CORRECTIONS.CARRIED_FROM)),
                row.get(CORRECTIONS.SAID_BY),
                name,
                row.get(CORRECTIONS.SAID_AT));
    }

    private static Call call(Record row) {
        return switch (row.get(CORRECTIONS.CALL)) {
            case HEADING ->
                    new Call.Heading(
                            Objects.requireNonNull(row.get(CORRECTIONS.LEVEL)),
                            Role.valueOf(row.get(CORRECTIONS.ROLE)));
            case ENTRY -> new Call.Entry(Kind.valueOf(row.get(CORRECTIONS.KIND)));
            default -> new Call.Running();
        };
    }
}
