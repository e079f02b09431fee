package org.bihuan.server.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** To which unit a row belongs, of any table with {@code unit_id} and {@code id}. */
@Component
class SubjectRows {

    private final DSLContext db;

    SubjectRows(DSLContext db) {
        this.db = db;
    }

    /**
     * @param table from the access tables, never from a request
     */
    Optional<UUID> unitOf(String table, UUID id) {
        return db.select(field(name("unit_id"), UUID.class))
                .from(table(name(table)))
                .where(field(name("id"), UUID.class).eq(id))
                .fetchOptional(0, UUID.class);
    }
}
