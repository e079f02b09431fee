package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.testing.Databases;

/**
 * Everything of the life of an item that can hold somebody's words, with a canary in each: a change
 * that was declined, causes, departments, stages, a look at a standing measure, a visit and what
 * followed, a later look at a closed item.
 */
final class SeededLife {
    private final SeededUnit unit;

    /**
     * @param closed a closed item of the unit
     */
    SeededLife(SeededUnit unit, UUID closed, Databases databases) {
        this.unit = unit;
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.units', '{" + unit.id + "}', false)");
            owner.setAutoCommit(false);
            change(owner);
            causes(owner);
            visit(owner);
            stages(owner, copy(owner, 901, "in_stages", "null"));
            look(owner, copy(owner, 902, "standing", "90"));
            later(owner, closed);
            owner.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void change(Connection owner) throws SQLException {
        UUID change = UUID.randomUUID();
        run(
                owner,
                "insert into item_changes (unit_id, id, item_id, kind, reason, asked_by, asked_at)"
                        + " values (%s, %s, %s, 'splitting', %s, %s, now())",
                id(unit.id),
                id(change),
                id(unit.item),
                words(),
                organiser());
        run(
                owner,
                "insert into item_change_parts select unit_id, %s, 1, %s, owner_id, due_on from"
                        + " ledger_items where id = %s",
                id(change),
                words(),
                id(unit.item));
        run(
                owner,
                "update item_changes set decided_by = %s, decided_at = now(), approved = false,"
                        + " words = %s where id = %s",
                id(unit.verifier.personId()),
                words(),
                id(change));
    }

    private void causes(Connection owner) throws SQLException {
        UUID cause = UUID.randomUUID();
        run(
                owner,
                "insert into ledger_causes values (%s, %s, %s, %s, %s, now())",
                id(unit.id),
                id(cause),
                id(unit.cycle),
                words(),
                organiser());
        run(
                owner,
                "insert into ledger_item_causes (unit_id, item_id, cause_id, linked_by, linked_at)"
                        + " values (%s, %s, %s, %s, now())",
                id(unit.id),
                id(unit.item),
                id(cause),
                organiser());
        run(
                owner,
                "insert into ledger_item_units values (%s, %s, 1, 'lead', %s)",
                id(unit.id),
                id(unit.item),
                words());
    }

    private void visit(Connection owner) throws SQLException {
        UUID visit = UUID.randomUUID();
        run(
                owner,
                "insert into evidence (id, unit_id, item_id, kind, outcome, shows, file_name,"
                        + " media_type, size, sha256, added_by, added_at, visit, shown_on, place,"
                        + " people_met, found) select %s, unit_id, id, 'field-visit', false, %s, %s,"
                        + " 'text/plain', 1, repeat('c', 64), owner_id, now(), true, current_date, %s,"
                        + " %s, %s from ledger_items where id = %s",
                id(visit),
                words(),
                words(),
                words(),
                words(),
                words(),
                id(unit.item));
        run(
                owner,
                "insert into visit_follow_ups values (%s, gen_random_uuid(), %s, %s, %s, now())",
                id(unit.id),
                id(visit),
                words(),
                organiser());
    }

    /** Another item like the one that is there. */
    private UUID copy(Connection owner, int serial, String form, String days) throws SQLException {
        UUID made = UUID.randomUUID();
        run(
                owner,
                "insert into ledger_items (unit_id, id, cycle_id, year, serial, statement_id,"
                        + " statement_version_id, measure_ref, measure, measure_start, measure_end,"
                        + " measure_place, owner_id, verifier_id, due_on, expected_kind, issued_by,"
                        + " issued_at, state, version, deadline_form, review_days) select unit_id, %s,"
                        + " cycle_id, year, "
                        + serial
                        + ", statement_id, statement_version_id, measure_ref, measure, measure_start,"
                        + " measure_end, measure_place, owner_id, verifier_id, due_on, expected_kind,"
                        + " issued_by, issued_at, 'issued', 1, '"
                        + form
                        + "', "
                        + days
                        + " from ledger_items where id = %s",
                id(made),
                id(unit.item));
        for (String table : List.of("ledger_item_findings", "indicators")) {
            String columns =
                    table.equals("indicators")
                            ? "name, unit, baseline, direction, target"
                            : "position, finding_ref, words, text_start, text_end, place";
            run(
                    owner,
                    "insert into "
                            + table
                            + " (unit_id, item_id, "
                            + columns
                            + ") select unit_id, %s, "
                            + columns
                            + " from "
                            + table
                            + " where item_id = %s",
                    id(made),
                    id(unit.item));
        }
        return made;
    }

    private void stages(Connection owner, UUID item) throws SQLException {
        for (int position = 1; position <= 2; position++) {
            run(
                    owner,
                    "insert into item_stages values (%s, %s, "
                            + position
                            + ", %s, date '2026-06-29' + "
                            + position
                            + ")",
                    id(unit.id),
                    id(item),
                    words());
        }
        run(
                owner,
                "insert into item_stage_marks values (%s, %s, 1, %s, %s, now(), 1)",
                id(unit.id),
                id(item),
                words(),
                organiser());
    }

    private void look(Connection owner, UUID item) throws SQLException {
        run(
                owner,
                "insert into item_reviews values (%s, gen_random_uuid(), %s, %s, %s, now(),"
                        + " current_date, current_date + 9, 1)",
                id(unit.id),
                id(item),
                words(),
                organiser());
    }

    private void later(Connection owner, UUID closed) throws SQLException {
        UUID shown = UUID.randomUUID();
        run(
                owner,
                "insert into evidence (id, unit_id, item_id, kind, outcome, shows, file_name,"
                        + " media_type, size, sha256, added_by, added_at, later) values (%s, %s, %s,"
                        + " 'figures', true, %s, %s, 'text/plain', 1, repeat('d', 64), %s, now(), true)",
                id(shown),
                id(unit.id),
                id(closed),
                words(),
                words(),
                organiser());
        run(
                owner,
                "insert into effect_checks select unit_id, gen_random_uuid(), id, 'held', %s, %s, %s,"
                        + " now(), effect_due_on from ledger_items where id = %s",
                words(),
                id(shown),
                organiser(),
                id(closed));
    }

    private static void run(Connection owner, String sql, String... values) throws SQLException {
        Databases.execute(owner, sql.formatted((Object[]) values));
    }

    private String words() {
        return "'" + unit.words() + "'";
    }

    private String organiser() {
        return id(unit.organiser.personId());
    }

    private static String id(UUID id) {
        return "'" + id + "'";
    }
}
