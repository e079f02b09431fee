package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.EVIDENCE;
import static org.bihuan.server.schema.Tables.EVIDENCE_CONTENTS;
import static org.bihuan.server.schema.Tables.LEDGER_EVENTS;
import static org.bihuan.server.schema.Tables.LEDGER_REQUESTS;
import static org.bihuan.server.schema.Tables.PROGRESS_NOTES;
import static org.bihuan.server.schema.Tables.VERIFICATIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What happened to items, as rows that are only ever added. */
@Repository
class StoryRows {
    private final DSLContext sql;
    private final EvidenceRows evidence;
    private final Ids ids;

    StoryRows(DSLContext sql, EvidenceRows evidence, Ids ids) {
        this.sql = sql;
        this.evidence = evidence;
        this.ids = ids;
    }

    /** A file of evidence and the item it belongs to. */
    record Filed(UUID itemId, Evidence evidence) {}

    /**
     * @return id of the event
     */
    UUID tell(Promise promise, Event.Kind kind, UUID person, Instant at, String words) {
        return tell(promise, new Event(kind, person, at, words), null);
    }

    /**
     * @param refersTo id of the row that says more; null for none
     */
    UUID tell(Promise promise, Event event, @org.jspecify.annotations.Nullable UUID refersTo) {
        UUID id = ids.next();
        sql.insertInto(LEDGER_EVENTS)
                .set(LEDGER_EVENTS.ID, id)
                .set(LEDGER_EVENTS.UNIT_ID, promise.unitId())
                .set(LEDGER_EVENTS.ITEM_ID, promise.id())
                .set(LEDGER_EVENTS.KIND, event.kind().word())
                .set(LEDGER_EVENTS.PERSON_ID, event.person())
                .set(LEDGER_EVENTS.HAPPENED_AT, event.at())
                .set(LEDGER_EVENTS.WORDS, event.words())
                .set(LEDGER_EVENTS.REFERS_TO, refersTo)
                .execute();
        return id;
    }

    /**
     * @return id of the note
     */
    UUID note(
            Promise promise, UUID person, Instant at, String words, Optional<BigDecimal> reading) {
        UUID id = ids.next();
        sql.insertInto(PROGRESS_NOTES)
                .set(PROGRESS_NOTES.ID, id)
                .set(PROGRESS_NOTES.UNIT_ID, promise.unitId())
                .set(PROGRESS_NOTES.ITEM_ID, promise.id())
                .set(PROGRESS_NOTES.WORDS, words)
                .set(PROGRESS_NOTES.READING, reading.orElse(null))
                .set(PROGRESS_NOTES.NOTED_BY, person)
                .set(PROGRESS_NOTES.NOTED_AT, at)
                .execute();
        tell(
                promise,
                new Event(Event.Kind.REPORTED, person, at, "", reading, Optional.empty()),
                id);
        return id;
    }

    void attach(Promise promise, Evidence shown, byte[] content) {
        evidence.insert(promise, shown, content, false);
        tell(
                promise,
                new Event(
                        Event.Kind.ATTACHED,
                        shown.addedBy(),
                        shown.addedAt(),
                        "",
                        Optional.empty(),
                        Optional.of(shown.id())),
                shown.id());
    }

    /**
     * A verifier's decision on a submission; told to the story as well.
     *
     * @return id of the event
     */
    UUID decide(
            Promise promise,
            LedgerItem.Submission submission,
            LedgerItem.Decision decision,
            boolean accepted) {
        sql.insertInto(VERIFICATIONS)
                .set(VERIFICATIONS.ID, ids.next())
                .set(VERIFICATIONS.UNIT_ID, promise.unitId())
                .set(VERIFICATIONS.ITEM_ID, promise.id())
                .set(VERIFICATIONS.SUBMITTED_BY, submission.by())
                .set(VERIFICATIONS.SUBMITTED_AT, submission.at())
                .set(VERIFICATIONS.DECIDED_BY, decision.by())
                .set(VERIFICATIONS.DECIDED_AT, decision.at())
                .set(VERIFICATIONS.ACCEPTED, accepted)
                .set(VERIFICATIONS.WORDS, decision.words())
                .execute();
        return tell(
                promise,
                accepted ? Event.Kind.VERIFIED : Event.Kind.RETURNED,
                decision.by(),
                decision.at(),
                decision.words());
    }

    /** What somebody wrote, and the id of the row that it would be erased with. */
    record Wording(UUID id, String words) {}

    List<Wording> wordings(Promise promise) {
        return sql.select(
                        DSL.coalesce(LEDGER_EVENTS.REFERS_TO, LEDGER_EVENTS.ID),
                        DSL.coalesce(PROGRESS_NOTES.WORDS, EVIDENCE.SHOWS, LEDGER_EVENTS.WORDS))
                .from(LEDGER_EVENTS)
                .leftJoin(PROGRESS_NOTES)
                .on(PROGRESS_NOTES.UNIT_ID.eq(LEDGER_EVENTS.UNIT_ID))
                .and(PROGRESS_NOTES.ID.eq(LEDGER_EVENTS.REFERS_TO))
                .leftJoin(EVIDENCE)
                .on(EVIDENCE.UNIT_ID.eq(LEDGER_EVENTS.UNIT_ID))
                .and(EVIDENCE.ID.eq(LEDGER_EVENTS.REFERS_TO))
                .where(LEDGER_EVENTS.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_EVENTS.ITEM_ID.eq(promise.id()))
                .fetch(row -> new Wording(row.value1(), row.value2()));
    }

    List<Event> events(Promise promise) {
        return sql.select(LEDGER_EVENTS.asterisk(), PROGRESS_NOTES.WORDS, PROGRESS_NOTES.READING)
                .from(LEDGER_EVENTS)
                .leftJoin(PROGRESS_NOTES)
                .on(PROGRESS_NOTES.UNIT_ID.eq(LEDGER_EVENTS.UNIT_ID))
                .and(PROGRESS_NOTES.ID.eq(LEDGER_EVENTS.REFERS_TO))
                .where(LEDGER_EVENTS.UNIT_ID.eq(promise.unitId()))
                .and(LEDGER_EVENTS.ITEM_ID.eq(promise.id()))
                .orderBy(LEDGER_EVENTS.HAPPENED_AT, LEDGER_EVENTS.ID)
                .fetch(row -> {
                    Event.Kind kind =
                            Event.Kind.valueOf(
                                    row.get(LEDGER_EVENTS.KIND).toUpperCase(Locale.ROOT));
                    Optional<String> note = Optional.ofNullable(row.get(PROGRESS_NOTES.WORDS));
                    return new Event(
                            kind,
                            row.get(LEDGER_EVENTS.PERSON_ID),
                            row.get(LEDGER_EVENTS.HAPPENED_AT),
                            note.orElse(row.get(LEDGER_EVENTS.WORDS)),
                            Optional.ofNullable(row.get(PROGRESS_NOTES.READING)),
                            kind == Event.Kind.ATTACHED
                                    ? Optional.ofNullable(row.get(LEDGER_EVENTS.REFERS_TO))
                                    : Optional.empty());
                });
    }

    Optional<Filed> filed(UUID evidenceId) {
        return sql.selectFrom(EVIDENCE)
                .where(EVIDENCE.ID.eq(evidenceId))
                .fetchOptional(row -> new Filed(row.getItemId(), evidence.read(row)));
    }

    byte[] content(UUID evidenceId) {
        return sql.select(EVIDENCE_CONTENTS.CONTENT)
                .from(EVIDENCE_CONTENTS)
                .where(EVIDENCE_CONTENTS.EVIDENCE_ID.eq(evidenceId))
                .fetchSingle()
                .value1();
    }

    /** Whether a form with this key was acted on already. */
    boolean isDone(UUID unitId, UUID requestKey) {
        return sql.fetchExists(
                LEDGER_REQUESTS,
                LEDGER_REQUESTS.UNIT_ID.eq(unitId).and(LEDGER_REQUESTS.REQUEST_KEY.eq(requestKey)));
    }

    void remember(UUID unitId, UUID requestKey, UUID person, Instant at) {
        sql.insertInto(LEDGER_REQUESTS)
                .set(LEDGER_REQUESTS.UNIT_ID, unitId)
                .set(LEDGER_REQUESTS.REQUEST_KEY, requestKey)
                .set(LEDGER_REQUESTS.PERSON_ID, person)
                .set(LEDGER_REQUESTS.DONE_AT, at)
                .execute();
    }
}
