package org.bihuan.server.suggestion;

import static org.bihuan.server.schema.Tables.SUGGESTIONS;
import static org.bihuan.server.schema.Tables.SUGGESTION_ANSWERS;
import static org.bihuan.server.schema.Tables.SUGGESTION_CLOSINGS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.schema.tables.records.SuggestionsRecord;
import org.bihuan.server.suggestion.Suggestion.Answer;
import org.bihuan.server.suggestion.Suggestion.Outcome;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SuggestionRows {

    private final DSLContext sql;

    SuggestionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that were not taken back, in the order in which they came. */
    List<Suggestion> of(UUID cycleId) {
        return where(SUGGESTIONS.CYCLE_ID.eq(cycleId));
    }

    Optional<Suggestion> find(UUID id) {
        return where(SUGGESTIONS.ID.eq(id)).stream().findFirst();
    }

    private List<Suggestion> where(Condition which) {
        List<SuggestionsRecord> rows =
                sql.selectFrom(SUGGESTIONS)
                        .where(which)
                        .and(SUGGESTIONS.WITHDRAWN_AT.isNull())
                        .orderBy(SUGGESTIONS.GIVEN_ON, SUGGESTIONS.NOTED_AT, SUGGESTIONS.ID)
                        .fetch();
        Map<UUID, Answer> answers = answers(rows.stream().map(SuggestionsRecord::getId).toList());
        return rows.stream()
                .map(row ->
                        new Suggestion(
                                row.getUnitId(),
                                row.getId(),
                                row.getCycleId(),
                                row.getGiver(),
                                row.getGivenOn(),
                                Optional.ofNullable(row.getAboutId()),
                                row.getDimension(),
                                row.getWords(),
                                row.getNotedBy(),
                                Optional.ofNullable(answers.get(row.getId()))))
                .toList();
    }

    /** The words of every answer that was given, the oldest first. */
    Map<UUID, List<String>> everyAnswer(Collection<UUID> suggestions) {
        return sql.select(SUGGESTION_ANSWERS.SUGGESTION_ID, SUGGESTION_ANSWERS.WORDS)
                .from(SUGGESTION_ANSWERS)
                .where(SUGGESTION_ANSWERS.SUGGESTION_ID.in(suggestions))
                .orderBy(SUGGESTION_ANSWERS.ANSWERED_AT, SUGGESTION_ANSWERS.ID)
                .fetchGroups(SUGGESTION_ANSWERS.SUGGESTION_ID, SUGGESTION_ANSWERS.WORDS);
    }

    /** The newest of each. */
    private Map<UUID, Answer> answers(List<UUID> suggestions) {
        return sql.select(SUGGESTION_ANSWERS.fields())
                .distinctOn(SUGGESTION_ANSWERS.SUGGESTION_ID)
                .from(SUGGESTION_ANSWERS)
                .where(SUGGESTION_ANSWERS.SUGGESTION_ID.in(suggestions))
                .orderBy(
                        SUGGESTION_ANSWERS.SUGGESTION_ID,
                        SUGGESTION_ANSWERS.ANSWERED_AT.desc(),
                        SUGGESTION_ANSWERS.ID.desc())
                .fetchInto(SUGGESTION_ANSWERS)
                .intoMap(
                        SUGGESTION_ANSWERS.SUGGESTION_ID,
                        row ->
                                new Answer(
                                        Outcome.named(row.getOutcome()).orElseThrow(),
                                        row.getWords(),
                                        row.getAnsweredBy(),
                                        row.getAnsweredAt()));
    }

    void insert(Suggestion given, Instant now) {
        sql.insertInto(SUGGESTIONS)
                .set(SUGGESTIONS.UNIT_ID, given.unitId())
                .set(SUGGESTIONS.ID, given.id())
                .set(SUGGESTIONS.CYCLE_ID, given.cycleId())
                .set(SUGGESTIONS.GIVER, given.giver())
                .set(SUGGESTIONS.GIVEN_ON, given.givenOn())
                .set(SUGGESTIONS.ABOUT_ID, given.about().orElse(null))
                .set(SUGGESTIONS.DIMENSION, given.dimension())
                .set(SUGGESTIONS.WORDS, given.words())
                .set(SUGGESTIONS.NOTED_BY, given.notedBy())
                .set(SUGGESTIONS.NOTED_AT, now)
                .execute();
    }

    void insert(Suggestion given, UUID id, Answer answer) {
        sql.insertInto(SUGGESTION_ANSWERS)
                .set(SUGGESTION_ANSWERS.UNIT_ID, given.unitId())
                .set(SUGGESTION_ANSWERS.ID, id)
                .set(SUGGESTION_ANSWERS.SUGGESTION_ID, given.id())
                .set(SUGGESTION_ANSWERS.OUTCOME, answer.outcome().word())
                .set(SUGGESTION_ANSWERS.WORDS, answer.words())
                .set(SUGGESTION_ANSWERS.ANSWERED_BY, answer.by())
                .set(SUGGESTION_ANSWERS.ANSWERED_AT, answer.at())
                .execute();
    }

    int withdraw(UUID id, UUID by, Instant now) {
        return sql.update(SUGGESTIONS)
                .set(SUGGESTIONS.WITHDRAWN_BY, by)
                .set(SUGGESTIONS.WITHDRAWN_AT, now)
                .where(SUGGESTIONS.ID.eq(id))
                .and(SUGGESTIONS.WITHDRAWN_AT.isNull())
                .execute();
    }

    /** The day on which the list was closed, if it is. */
    Optional<LocalDate> closedOn(UUID cycleId) {
        return sql.select(SUGGESTION_CLOSINGS.CLOSED_ON)
                .from(SUGGESTION_CLOSINGS)
                .where(SUGGESTION_CLOSINGS.CYCLE_ID.eq(cycleId))
                .and(SUGGESTION_CLOSINGS.REOPENED_AT.isNull())
                .fetchOptional(SUGGESTION_CLOSINGS.CLOSED_ON);
    }

    /**
     * @return how many: none if it is closed already
     */
    int close(Cycle cycle, UUID id, LocalDate day, UUID by, Instant now) {
        return sql.insertInto(SUGGESTION_CLOSINGS)
                .set(SUGGESTION_CLOSINGS.UNIT_ID, cycle.unitId())
                .set(SUGGESTION_CLOSINGS.ID, id)
                .set(SUGGESTION_CLOSINGS.CYCLE_ID, cycle.id())
                .set(SUGGESTION_CLOSINGS.CLOSED_ON, day)
                .set(SUGGESTION_CLOSINGS.CLOSED_BY, by)
                .set(SUGGESTION_CLOSINGS.CLOSED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    int reopen(UUID cycleId, UUID by, Instant now) {
        return sql.update(SUGGESTION_CLOSINGS)
                .set(SUGGESTION_CLOSINGS.REOPENED_BY, by)
                .set(SUGGESTION_CLOSINGS.REOPENED_AT, now)
                .where(SUGGESTION_CLOSINGS.CYCLE_ID.eq(cycleId))
                .and(SUGGESTION_CLOSINGS.REOPENED_AT.isNull())
                .execute();
    }
}
