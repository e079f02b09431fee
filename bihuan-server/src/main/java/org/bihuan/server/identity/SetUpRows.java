package org.bihuan.server.identity;

import static org.bihuan.server.schema.Tables.INSTALLATION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SetUpRows {

    private final DSLContext sql;

    SetUpRows(DSLContext sql) {
        this.sql = sql;
    }

    boolean isOpen() {
        return sql.fetchExists(INSTALLATION, INSTALLATION.SET_UP_AT.isNull());
    }

    boolean take(Instant now) {
        return sql.update(INSTALLATION)
                        .set(INSTALLATION.SET_UP_AT, now)
                        .where(INSTALLATION.SET_UP_AT.isNull())
                        .execute()
                == 1;
    }
}
