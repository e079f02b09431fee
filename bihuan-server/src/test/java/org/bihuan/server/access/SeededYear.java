package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.bihuan.server.testing.Databases;

/**
 * Everything of a year as it is run that can hold somebody's words, with a canary in each: gates
 * passed, talks, a meeting in progress with minutes of an earlier closing, the way of a statement,
 * what was carried over.
 */
final class SeededYear {

    final UUID talk = UUID.randomUUID();
    final UUID waiver = UUID.randomUUID();
    final UUID meeting = UUID.randomUUID();
    final UUID spoken = UUID.randomUUID();
    final UUID minutes = UUID.randomUUID();
    private final SeededUnit unit;

    SeededYear(SeededUnit unit, Databases databases) {
        this.unit = unit;
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.units', '{" + unit.id + "}', false)");
            gates(owner);
            talks(owner);
            meeting(owner);
            minutes(owner);
            way(owner);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void gates(Connection owner) throws SQLException {
        insert(owner, "cycle_plans", "cycle_id, planned_by, planned_at", cycle(), by(), now());
        insert(
                owner,
                "gate_overrides",
                "cycle_id, step, role, reason, sentences, given_by, given_at",
                cycle(),
                "'review'",
                "'HEAD'",
                words(),
                words(),
                by(),
                now());
        insert(
                owner,
                "carried_items",
                "cycle_id, item_id, label, proposed, words, confirmed_by, confirmed_at",
                cycle(),
                quoted(unit.item),
                "'dropped'",
                "'unchanged'",
                words(),
                by(),
                now());
    }

    private void talks(Connection owner) throws SQLException {
        String one = unit.member.personId().toString();
        String other = unit.owner.personId().toString();
        boolean first = one.compareTo(other) < 0;
        String pair = quoted(first ? one : other) + ", " + quoted(first ? other : one);
        insert(
                owner,
                talk,
                "talks",
                "cycle_id, one_id, other_id, held_on, form, noted_by, noted_at",
                cycle(),
                pair,
                "'2026-03-01'",
                "'phone'",
                by(),
                now());
        insert(
                owner,
                "talk_points",
                "talk_id, words, written_by, written_at",
                quoted(talk),
                quoted(unit.points()),
                by(),
                now());
        insert(
                owner,
                waiver,
                "talk_exceptions",
                "cycle_id, one_id, other_id, reason, noted_by, noted_at",
                cycle(),
                pair,
                quoted(unit.excuse()),
                by(),
                now());
    }

    private void meeting(Connection owner) throws SQLException {
        insert(
                owner,
                meeting,
                "meetings",
                "cycle_id, title, planned_on, starts_at, place, chair_id, recorder_id, state, version,"
                        + " made_by, made_at, called_at, opened_at",
                cycle(),
                words(),
                "'2026-03-01'",
                words(),
                words(),
                person(unit.member.personId()),
                by(),
                "'in_progress'",
                "3",
                by(),
                now(),
                now(),
                now());
        Databases.execute(
                owner,
                "insert into meeting_attendances (unit_id, meeting_id, person_id, expected, place,"
                        + " presence, leave_kind, reason, version, changed_by, changed_at) values ('%s', '%s',"
                                .formatted(unit.id, meeting)
                        + " '%s', true, 1, 'leave', 'duty', %s, 1, %s, now())"
                                .formatted(unit.member.personId(), words(), by()));
        entry(owner, spoken, 1, "commitment", words());
        entry(owner, UUID.randomUUID(), 2, "criticism", quoted(unit.criticism()));
    }

    private void entry(Connection owner, UUID id, int serial, String kind, String words)
            throws SQLException {
        insert(
                owner,
                id,
                "meeting_entries",
                "meeting_id, serial, item, kind, about_id, words, entered_by, entered_at",
                quoted(meeting),
                Integer.toString(serial),
                "'criticism'",
                quoted(kind),
                person(unit.member.personId()),
                words,
                by(),
                now());
    }

    private void minutes(Connection owner) throws SQLException {
        insert(
                owner,
                minutes,
                "meeting_minutes",
                "meeting_id, number, language, sha256, log_root, closed_by, closed_at",
                quoted(meeting),
                "1",
                "'zh-CN'",
                quoted("0".repeat(64)),
                "'1:0'",
                by(),
                now());
        line(owner, 1, words(), "null");
        line(owner, 2, quoted(unit.criticism()), person(unit.member.personId()));
        insert(
                owner,
                "meeting_reopenings",
                "minutes_id, reason, reopened_by, reopened_at",
                quoted(minutes),
                quoted(unit.words() + "漏记"),
                by(),
                now());
    }

    private void line(Connection owner, int number, String words, String about)
            throws SQLException {
        Databases.execute(
                owner,
                "insert into minute_lines (unit_id, minutes_id, line, rank, words, about_id)"
                        + " values ('%s', '%s', %d, 'text', %s, %s)"
                                .formatted(unit.id, minutes, number, words, about));
    }

    private void way(Connection owner) throws SQLException {
        String version =
                Databases.column(
                                owner,
                                "select id from statement_versions where statement_id = '%s' order by number desc"
                                        .formatted(unit.team))
                        .getFirst();
        insert(
                owner,
                "statement_moves",
                "statement_id, version_id, serial, move, words, moved_by, moved_at",
                quoted(unit.team),
                quoted(version),
                "1",
                "'returned'",
                words(),
                by(),
                now());
        insert(
                owner,
                "review_remarks",
                "statement_id, version_id, text_start, text_end, quote, words, remarked_by,"
                        + " remarked_at",
                quoted(unit.team),
                quoted(version),
                "0",
                "2",
                words(),
                words(),
                by(),
                now());
    }

    private void insert(Connection owner, String table, String columns, String... values)
            throws SQLException {
        insert(owner, UUID.randomUUID(), table, columns, values);
    }

    private void insert(Connection owner, UUID id, String table, String columns, String... values)
            throws SQLException {
        Databases.execute(
                owner,
                "insert into %s (unit_id, id, %s) values ('%s', '%s', %s)"
                        .formatted(table, columns, unit.id, id, String.join(", ", values)));
    }

    private String cycle() {
        return quoted(unit.cycle);
    }

    private String by() {
        return person(unit.verifier.personId());
    }

    private String words() {
        return quoted(unit.words() + "话语原因过程说明");
    }

    private static String person(UUID id) {
        return quoted(id);
    }

    private static String now() {
        return "now()";
    }

    private static String quoted(Object value) {
        return "'" + value + "'";
    }
}
