package org.bihuan.server.mail;

import static org.bihuan.server.schema.Tables.MAIL_ADDRESSES;
import static org.bihuan.server.schema.Tables.MAIL_OUTBOX;
import static org.bihuan.server.schema.Tables.MAIL_SERVER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SecretBox;
import org.bihuan.server.page.Language;
import org.bihuan.server.schema.tables.records.MailServerRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The mail server, addresses and the outbox as rows. */
@Repository
class MailRows {
    private final DSLContext sql;
    private final SecretBox box;

    MailRows(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /**
     * @param settings as JSON
     * @param secret in clear; empty if there is none
     */
    record Kept(boolean enabled, String settings, String secret) {}

    Optional<Kept> server() {
        return sql.selectFrom(MAIL_SERVER)
                .fetchOptional(row ->
                        new Kept(
                                row.getEnabled(),
                                row.getSettings(),
                                row.getSecret() == null ? "" : box.open(row.getSecret())));
    }

    void save(Kept kept, Instant at) {
        MailServerRecord row = sql.newRecord(MAIL_SERVER);
        row.setOnlyRow(true);
        row.setEnabled(kept.enabled());
        row.setSettings(kept.settings());
        row.setSecret(kept.secret().isEmpty() ? null : box.close(kept.secret()));
        row.setChangedAt(at);
        sql.insertInto(MAIL_SERVER)
                .set(row)
                .onConflict(MAIL_SERVER.ONLY_ROW)
                .doUpdate()
                .set(row)
                .execute();
    }

    Optional<String> address(UUID unitId, UUID person) {
        return sql.selectFrom(MAIL_ADDRESSES)
                .where(MAIL_ADDRESSES.UNIT_ID.eq(unitId))
                .and(MAIL_ADDRESSES.PERSON_ID.eq(person))
                .fetchOptional(MAIL_ADDRESSES.ADDRESS);
    }

    Map<UUID, String> addresses(UUID unitId) {
        return sql.selectFrom(MAIL_ADDRESSES)
                .where(MAIL_ADDRESSES.UNIT_ID.eq(unitId))
                .fetchMap(MAIL_ADDRESSES.PERSON_ID, MAIL_ADDRESSES.ADDRESS);
    }

    /** In which language somebody wants his mail; empty when he has not said. */
    Optional<Language> language(UUID unitId, UUID person) {
        return sql.selectFrom(MAIL_ADDRESSES)
                .where(MAIL_ADDRESSES.UNIT_ID.eq(unitId))
                .and(MAIL_ADDRESSES.PERSON_ID.eq(person))
                .and(MAIL_ADDRESSES.LANGUAGE.isNotNull())
                .fetchOptional(MAIL_ADDRESSES.LANGUAGE)
                .flatMap(Language::byTag);
    }

    /** An empty address takes it away. */
    void setAddress(
            Collection<UUID> units,
            UUID person,
            String address,
            Optional<Language> language,
            Instant at) {
        for (UUID unit : units) {
            sql.deleteFrom(MAIL_ADDRESSES)
                    .where(MAIL_ADDRESSES.UNIT_ID.eq(unit))
                    .and(MAIL_ADDRESSES.PERSON_ID.eq(person))
                    .execute();
            if (!address.isEmpty()) {
                sql.insertInto(MAIL_ADDRESSES)
                        .set(MAIL_ADDRESSES.UNIT_ID, unit)
                        .set(MAIL_ADDRESSES.PERSON_ID, person)
                        .set(MAIL_ADDRESSES.ADDRESS, address)
                        .set(MAIL_ADDRESSES.LANGUAGE, language.map(Language::tag).orElse(null))
                        .set(MAIL_ADDRESSES.SET_AT, at)
                        .execute();
            }
        }
    }

    /** A mail that waits. */
    record Waiting(UUID unitId, UUID id, String address, String subject, String body, int tries) {}

    void put(UUID id, Outbox.Mail mail, String address, Instant at) {
        sql.insertInto(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.UNIT_ID, mail.unitId())
                .set(MAIL_OUTBOX.ID, id)
                .set(MAIL_OUTBOX.PERSON_ID, mail.person())
                .set(MAIL_OUTBOX.ADDRESS, address)
                .set(MAIL_OUTBOX.SUBJECT, mail.subject())
                .set(MAIL_OUTBOX.BODY, mail.body())
                .set(MAIL_OUTBOX.MADE_AT, at)
                .set(MAIL_OUTBOX.NEXT_TRY_AT, at)
                .execute();
    }

    /** Locked until this transaction ends; another courier takes other mails. */
    Optional<Waiting> next(UUID unitId, Instant now) {
        return sql.selectFrom(MAIL_OUTBOX)
                .where(MAIL_OUTBOX.UNIT_ID.eq(unitId))
                .and(MAIL_OUTBOX.SENT_AT.isNull())
                .and(MAIL_OUTBOX.GIVEN_UP_AT.isNull())
                .and(MAIL_OUTBOX.NEXT_TRY_AT.le(now))
                .orderBy(MAIL_OUTBOX.NEXT_TRY_AT, MAIL_OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row ->
                        new Waiting(
                                row.getUnitId(),
                                row.getId(),
                                row.getAddress(),
                                row.getSubject(),
                                row.getBody(),
                                row.getTries()));
    }

    void markSent(Waiting mail, Instant at) {
        sql.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.SENT_AT, at)
                .set(MAIL_OUTBOX.TRIES, mail.tries() + 1)
                .set(MAIL_OUTBOX.FAILURE, "")
                .where(MAIL_OUTBOX.UNIT_ID.eq(mail.unitId()))
                .and(MAIL_OUTBOX.ID.eq(mail.id()))
                .execute();
    }

    void markFailed(Waiting mail, String failure, Instant next, Optional<Instant> givenUp) {
        sql.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.TRIES, mail.tries() + 1)
                .set(MAIL_OUTBOX.FAILURE, failure)
                .set(MAIL_OUTBOX.NEXT_TRY_AT, next)
                .set(MAIL_OUTBOX.GIVEN_UP_AT, givenUp.orElse(null))
                .where(MAIL_OUTBOX.UNIT_ID.eq(mail.unitId()))
                .and(MAIL_OUTBOX.ID.eq(mail.id()))
                .execute();
    }

    /** What became of mails to people of these units, the newest first. */
    List<Outbox.Sent> latest(Collection<UUID> units, int most) {
        return sql.selectFrom(MAIL_OUTBOX)
                .where(MAIL_OUTBOX.UNIT_ID.in(units))
                .orderBy(MAIL_OUTBOX.MADE_AT.desc(), MAIL_OUTBOX.ID)
                .limit(most)
                .fetch(row ->
                        new Outbox.Sent(
                                row.getPersonId(),
                                row.getMadeAt(),
                                Optional.ofNullable(row.getSentAt()),
                                Optional.ofNullable(row.getGivenUpAt()),
                                row.getTries(),
                                row.getFailure()));
    }
}
