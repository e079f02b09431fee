package org.bihuan.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The ledger of the sample's unit, its items copied until there are many, each with a date, a
 * number and words of its own.
 *
 * @param rare words that stand in few items; {@code common}: words that stand in every one
 */
record FilledLedger(UUID unit, UUID owner, LocalDate today, String rare, String common) {
    private static final String RARE = "渠郦汪箬";
    private static final String COMMON = "登记销号";

    /**
     * @param superuser sees every row, so nothing of the application's walls is in the bare SQL
     */
    static FilledLedger fill(Connection superuser, int items) throws SQLException {
        UUID unit = UUID.fromString(one(superuser, "select unit_id from ledger_items limit 1"));
        String there = one(superuser, "select count(*) from ledger_items");
        try (Statement sql = superuser.createStatement()) {
            // Its rules are about people; what is filled in here has none.
            sql.execute("set session_replication_role = replica");
            sql.execute(
                    """
                    create temporary table copied as
                    with templates as (
                        select i.*, row_number() over (order by i.id) - 1 as nth, count(*) over () as many
                        from ledger_items i where i.unit_id = '%s')
                    select t.unit_id, t.id as template, gen_random_uuid() as id, n, n %% 4000 as word
                    from generate_series(1, %d - %s) as n join templates t on t.nth = n %% t.many
                    """
                            .formatted(unit, items, there));
            sql.execute(
                    """
                    insert into ledger_items
                    select (jsonb_populate_record(i, jsonb_build_object(
                        'id', c.id, 'serial', 100000 + c.n, 'due_on', current_date - 400 + c.n %% 700,
                        'measure', i.measure || '，登记销号' || chr(19968 + c.word) || chr(20968 + c.word %% 997)
                            || case when c.n %% 9000 = 7 then '%s' else '' end))).*
                    from copied c join ledger_items i on i.unit_id = c.unit_id and i.id = c.template
                    """
                            .formatted(RARE));
            sql.execute(
                    """
                    insert into ledger_item_findings
                    select (jsonb_populate_record(f, jsonb_build_object('item_id', c.id))).*
                    from copied c join ledger_item_findings f on f.unit_id = c.unit_id and f.item_id = c.template
                    """);
            sql.execute(
                    """
                    insert into indicators
                    select (jsonb_populate_record(d, jsonb_build_object('item_id', c.id))).*
                    from copied c join indicators d on d.unit_id = c.unit_id and d.item_id = c.template
                    """);
            sql.execute(
                    """
                    insert into ledger_words
                    select unit_id, id, said, bihuan_grams(said)
                    from (select unit_id, id, bihuan_words_of(unit_id, id) as said from copied) as words
                    """);
            sql.execute("set session_replication_role = origin");
            sql.execute("vacuum analyze");
        }
        return new FilledLedger(
                unit,
                UUID.fromString(
                        one(
                                superuser,
                                "select owner_id from ledger_items group by 1 order by count(*) limit 1")),
                LocalDate.parse(one(superuser, "select current_date")),
                RARE,
                COMMON);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("nothing found by " + query);
            }
            return rows.getString(1);
        }
    }
}
