package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EVIDENCE;
import static org.bihuan.server.schema.Tables.EVIDENCE_CONTENTS;
import static org.bihuan.server.schema.Tables.VISIT_FOLLOW_UPS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.schema.tables.records.EvidenceRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Files of evidence and what is said of them, as rows. */
@Repository
class EvidenceRows {
    private final DSLContext sql;
    private final Ids ids;

    EvidenceRows(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What was shown before the close-out, in order of arrival. */
    List<Evidence> of(Promise promise) {
        return of(promise, false);
    }

    /** What was shown with a later look. */
    List<Evidence> later(Promise promise) {
        return of(promise, true);
    }

    private List<Evidence> of(Promise promise, boolean later) {
        List<EvidenceRecord> rows =
                sql.selectFrom(EVIDENCE)
                        .where(EVIDENCE.UNIT_ID.eq(promise.unitId()))
                        .and(EVIDENCE.ITEM_ID.eq(promise.id()))
                        .and(EVIDENCE.LATER.eq(later))
                        .orderBy(EVIDENCE.ADDED_AT, EVIDENCE.ID)
                        .fetch();
        List<UUID> visits =
                rows.stream().filter(EvidenceRecord::getVisit).map(EvidenceRecord::getId).toList();
        Map<UUID, List<String>> followUps = visits.isEmpty() ? Map.of() : followUps(visits);
        return rows.stream()
                .map(row -> evidence(row, followUps.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    Evidence read(EvidenceRecord row) {
        return evidence(
                row,
                row.getVisit()
                        ? followUps(List.of(row.getId())).getOrDefault(row.getId(), List.of())
                        : List.of());
    }

    private Map<UUID, List<String>> followUps(List<UUID> visits) {
        return sql.selectFrom(VISIT_FOLLOW_UPS)
                .where(VISIT_FOLLOW_UPS.EVIDENCE_ID.in(visits))
                .orderBy(VISIT_FOLLOW_UPS.NOTED_AT, VISIT_FOLLOW_UPS.ID)
                .fetchGroups(VISIT_FOLLOW_UPS.EVIDENCE_ID, VISIT_FOLLOW_UPS.WORDS);
    }

    private static Evidence evidence(EvidenceRecord row, List<String> followUps) {
        return new Evidence(
                row.getId(),
                new EvidenceKind(row.getKind(), row.getOutcome()),
                row.getShows(),
                row.getFileName(),
                row.getMediaType(),
                row.getSize(),
                row.getSha256(),
                row.getAddedBy(),
                row.getAddedAt(),
                new EvidenceFacts(
                        Optional.ofNullable(row.getShownOn()),
                        row.getPlace(),
                        row.getPeopleMet(),
                        row.getFound(),
                        row.getVisit(),
                        followUps,
                        Optional.ofNullable(row.getBeforeId())));
    }

    /**
     * @param later whether it is shown with a look after the close-out
     */
    void insert(Promise promise, Evidence evidence, byte[] content, boolean later) {
        EvidenceFacts said = evidence.said();
        sql.insertInto(EVIDENCE)
                .set(EVIDENCE.ID, evidence.id())
                .set(EVIDENCE.UNIT_ID, promise.unitId())
                .set(EVIDENCE.ITEM_ID, promise.id())
                .set(EVIDENCE.KIND, evidence.kind().code())
                .set(EVIDENCE.OUTCOME, evidence.kind().outcome())
                .set(EVIDENCE.SHOWS, evidence.shows())
                .set(EVIDENCE.FILE_NAME, evidence.fileName())
                .set(EVIDENCE.MEDIA_TYPE, evidence.mediaType())
                .set(EVIDENCE.SIZE, evidence.size())
                .set(EVIDENCE.SHA256, evidence.sha256())
                .set(EVIDENCE.ADDED_BY, evidence.addedBy())
                .set(EVIDENCE.ADDED_AT, evidence.addedAt())
                .set(EVIDENCE.LATER, later)
                .set(EVIDENCE.SHOWN_ON, said.day().orElse(null))
                .set(EVIDENCE.PLACE, said.place())
                .set(EVIDENCE.PEOPLE_MET, said.people())
                .set(EVIDENCE.FOUND, said.found())
                .set(EVIDENCE.VISIT, said.visit())
                .set(EVIDENCE.BEFORE_ID, said.before().orElse(null))
                .execute();
        sql.insertInto(EVIDENCE_CONTENTS)
                .set(EVIDENCE_CONTENTS.UNIT_ID, promise.unitId())
                .set(EVIDENCE_CONTENTS.EVIDENCE_ID, evidence.id())
                .set(EVIDENCE_CONTENTS.CONTENT, content)
                .execute();
        said.followUps()
                .forEach(words ->
                        follow(
                                promise,
                                evidence.id(),
                                words,
                                evidence.addedBy(),
                                evidence.addedAt()));
    }

    /**
     * What followed from a visit.
     *
     * @return id of the row
     */
    UUID follow(Promise promise, UUID visit, String words, UUID person, Instant at) {
        UUID id = ids.next();
        sql.insertInto(VISIT_FOLLOW_UPS)
                .set(VISIT_FOLLOW_UPS.UNIT_ID, promise.unitId())
                .set(VISIT_FOLLOW_UPS.ID, id)
                .set(VISIT_FOLLOW_UPS.EVIDENCE_ID, visit)
                .set(VISIT_FOLLOW_UPS.WORDS, words)
                .set(VISIT_FOLLOW_UPS.NOTED_BY, person)
                .set(VISIT_FOLLOW_UPS.NOTED_AT, at)
                .execute();
        return id;
    }
}
