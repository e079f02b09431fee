package org.bihuan.server.selfcheck;

import static org.bihuan.server.schema.Tables.GRANTS;
import static org.jooq.impl.DSL.countDistinct;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who holds the offices, and how the database is set. */
@Repository
class SelfCheckRows {

    /** Without these an acknowledged write can be lost. */
    static final List<String> MUST_BE_ON =
            List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private final DSLContext sql;

    SelfCheckRows(DSLContext sql) {
        this.sql = sql;
    }

    Map<Role, Integer> holders(UUID unitId, LocalDate today) {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        sql.select(GRANTS.ROLE, countDistinct(GRANTS.ACCOUNT_ID))
                .from(GRANTS)
                .where(GRANTS.UNIT_ID.eq(unitId))
                .and(GRANTS.ENDED_AT.isNull())
                .and(GRANTS.FROM_DATE.le(today))
                .and(GRANTS.UNTIL_DATE.isNull().or(GRANTS.UNTIL_DATE.ge(today)))
                .groupBy(GRANTS.ROLE)
                .forEach(row -> holders.put(Role.valueOf(row.value1()), row.value2()));
        return holders;
    }

    /** Those of {@link #MUST_BE_ON} that are not. */
    List<String> settingsThatAreOff() {
        return MUST_BE_ON.stream()
                .filter(setting ->
                        !"on".equals(sql.fetchValue("select current_setting(?)", setting)))
                .toList();
    }
}
