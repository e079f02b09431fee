package org.bihuan.server.outside;

import static org.bihuan.server.schema.Tables.SIGN_IN_WAYS;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.server.identity.SecretBox;
import org.bihuan.server.schema.tables.records.SignInWaysRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class OutsideWayRows {

    private final DSLContext sql;
    private final SecretBox box;

    OutsideWayRows(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /**
     * @param settings as JSON
     * @param secret in clear; empty if there is none
     */
    record Kept(boolean enabled, String settings, String secret, Instant changedAt) {}

    Optional<Kept> find(WayKind kind) {
        return sql.selectFrom(SIGN_IN_WAYS)
                .where(SIGN_IN_WAYS.KIND.eq(kind.name()))
                .fetchOptional(row ->
                        new Kept(
                                row.getEnabled(),
                                row.getSettings(),
                                row.getSecret() == null ? "" : box.open(row.getSecret()),
                                row.getChangedAt()));
    }

    void save(WayKind kind, Kept kept) {
        SignInWaysRecord row = sql.newRecord(SIGN_IN_WAYS);
        row.setKind(kind.name());
        row.setEnabled(kept.enabled());
        row.setSettings(kept.settings());
        row.setSecret(kept.secret().isEmpty() ? null : box.close(kept.secret()));
        row.setChangedAt(kept.changedAt());
        sql.insertInto(SIGN_IN_WAYS)
                .set(row)
                .onConflict(SIGN_IN_WAYS.KIND)
                .doUpdate()
                .set(row)
                .execute();
    }
}
