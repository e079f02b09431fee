package org.bihuan.server.organisation;

import static org.bihuan.server.schema.Tables.PEOPLE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * What the tables of things that people say have in common: who said it, and that it is ended and
 * never erased.
 *
 * @param endedBy who ended it
 * @param endedAt when; what has no such time stands
 */
public record SaidRows(TableField<?, UUID> endedBy, TableField<?, Instant> endedAt) {

    /** The name of a person in a column; empty for one who is not in sight. */
    public static Field<String> nameOf(Field<UUID> person) {
        Field<String> name =
                DSL.field(DSL.select(PEOPLE.NAME).from(PEOPLE).where(PEOPLE.ID.eq(person)));
        return DSL.coalesce(name, DSL.inline("")).as("name_of_" + person.getName());
    }

    public Condition stands() {
        return endedAt.isNull();
    }

    /** Whether the one that is meant stood until now. */
    public boolean end(DSLContext sql, Condition meant, UUID by, Instant now) {
        return sql.update(endedAt.getTable())
                        .set(endedBy, by)
                        .set(endedAt, now)
                        .where(meant)
                        .and(stands())
                        .execute()
                == 1;
    }
}
