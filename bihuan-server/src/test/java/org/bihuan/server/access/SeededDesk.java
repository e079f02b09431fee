package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.bihuan.server.testing.Databases;

/** What daily work with the ledger leaves behind: views, changes to many, reminders, readings. */
final class SeededDesk {
    final UUID view = UUID.randomUUID();
    final UUID change = UUID.randomUUID();
    final UUID reminder = UUID.randomUUID();
    final UUID reading = UUID.randomUUID();
    final UUID key = UUID.randomUUID();
    private final SeededUnit unit;

    SeededDesk(SeededUnit unit, Databases databases) {
        this.unit = unit;
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.units', '{" + unit.id + "}', false)");
            String person = quoted(unit.owner.personId().toString());
            insert(
                    owner,
                    "ledger_views (unit_id, id, name, address, made_by, made_at)",
                    quoted(view.toString()),
                    words("视图"),
                    "'/ledger?state=open'",
                    person,
                    "now()");
            insert(owner, "ledger_labels (unit_id, item_id, label)", item(), words("标签"));
            insert(
                    owner,
                    "ledger_bulk_changes (unit_id, id, kind, wanted, reason, made_by, made_at)",
                    quoted(change.toString()),
                    "'label'",
                    words("标签"),
                    words("理由"),
                    person,
                    "now()");
            insert(
                    owner,
                    "ledger_bulk_rows (unit_id, change_id, item_id, outcome, before, against)",
                    quoted(change.toString()),
                    item(),
                    "'changed'",
                    "''",
                    "''");
            insert(
                    owner,
                    "reminders (unit_id, id, item_id, person_id, cause, days, due_on, made_on, made_at,"
                            + " slip_year, slip_serial, seen_at, answered_at, answer)",
                    quoted(reminder.toString()),
                    item(),
                    person,
                    "'overdue'",
                    "7",
                    "date '2026-02-20'",
                    "date '2026-02-27'",
                    "now()",
                    "2026",
                    "1",
                    "now()",
                    "now()",
                    words("答复"));
            insert(
                    owner,
                    "mail_addresses (unit_id, person_id, address, set_at)",
                    person,
                    words("@test.invalid"),
                    "now()");
            insert(
                    owner,
                    "mail_outbox (unit_id, id, person_id, address, subject, body, made_at, next_try_at)",
                    "gen_random_uuid()",
                    person,
                    words("@test.invalid"),
                    words("标题"),
                    words("内容"),
                    "now()",
                    "now() + interval '100 years'");
            insert(
                    owner,
                    "indicator_ways (unit_id, item_id, definition, source, set_by, set_at)",
                    item(),
                    words("口径"),
                    words("来源"),
                    person,
                    "now()");
            insert(
                    owner,
                    "reading_keys (unit_id, id, item_id, name, secret_hash, made_by, made_at)",
                    quoted(key.toString()),
                    item(),
                    words("系统"),
                    "decode(repeat('ab', 32), 'hex')",
                    person,
                    "now()");
            String old = quoted(UUID.randomUUID().toString());
            String readings =
                    "indicator_readings (unit_id, id, item_id, read_on, value, source, taken_by, taken_at, corrects, reason)";
            insert(
                    owner,
                    readings,
                    old,
                    item(),
                    "date '2026-02-01'",
                    "7",
                    words("来源"),
                    person,
                    "now()",
                    "null",
                    "''");
            insert(
                    owner,
                    readings,
                    quoted(reading.toString()),
                    item(),
                    "date '2026-02-01'",
                    "8",
                    words("来源"),
                    person,
                    "now()",
                    old,
                    words("更正"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String item() {
        return quoted(unit.item.toString());
    }

    private String words(String more) {
        return quoted(unit.words() + more);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private void insert(Connection owner, String table, String... values) throws SQLException {
        Databases.execute(
                owner,
                "insert into "
                        + table
                        + " values ('"
                        + unit.id
                        + "', "
                        + String.join(", ", values)
                        + ")");
    }
}
