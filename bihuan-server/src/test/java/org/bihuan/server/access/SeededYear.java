package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.bihuan.server.testing.Databases;

/**
 * Everything of a year as it is run that can hold somebody's words, with a canary in each: gates
 * passed, talks, a meeting in progress with minutes of an earlier closing, the way of a statement,
 * what was carried over, a comparison that reviewers may see.
 */
final class SeededYear {

    final UUID talk = UUID.randomUUID();
    final UUID waiver = UUID.randomUUID();
    final UUID meeting = UUID.randomUUID();
    final UUID spoken = UUID.randomUUID();
    final UUID minutes = UUID.randomUUID();
    final SeededNotice notice;
    final UUID brought = UUID.randomUUID();
    final UUID draft = UUID.randomUUID();
    final UUID reference = UUID.randomUUID();
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
            notice = new SeededNotice(unit, owner);
            brought(owner);
            reuse(owner);
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

    /** A ledger that was brought, with a row that waits; and a link between two of its words. */
    private void brought(Connection owner) throws SQLException {
        String sung = unit.words();
        insert(
                owner,
                brought,
                "ledger_imports",
                "cycle_id, person_id, file_name, content, sha256, state, names, reasons, total,"
                        + " uploaded_at, changed_at",
                cycle(),
                by(),
                quoted(sung + ".csv"),
                "convert_to(" + quoted("问题\n" + sung) + ", 'UTF8')",
                quoted("0".repeat(64)),
                "'ready'",
                quoted("1\t" + sung),
                quoted("exchange.no-header\t" + sung),
                "1",
                now(),
                now());
        String words =
                "{\"section\":\"%s\",\"cells\":{\"finding\":\"%s\"},\"others\":[]}"
                        .formatted(sung, sung);
        Databases.execute(
                owner,
                "insert into ledger_import_sheets (unit_id, import_id, position, name, hidden, columns,"
                        + " told, year, merges) values ('%s', '%s', 0, %s, false, %s, '', %s, 0)"
                                .formatted(
                                        unit.id,
                                        brought,
                                        words(),
                                        quoted(
                                                "[{\"index\":0,\"heading\":\"%s\",\"meaning\":\"finding\",\"basis\":\"told\"}]"
                                                        .formatted(sung)),
                                        words()));
        String complaint =
                "[{\"column\":0,\"value\":\"%s\",\"reason\":\"formula\",\"args\":[]}]"
                        .formatted(sung);
        Databases.execute(
                owner,
                "insert into ledger_import_rows (unit_id, import_id, sheet, row, verdict, said, refusals,"
                        + " notes, differs) values ('%s', '%s', 0, 1, 'new', %s, %s, %s, %s)"
                                .formatted(
                                        unit.id,
                                        brought,
                                        quoted(
                                                "{\"words\":%s,\"dueKind\":\"\",\"dueOn\":null,\"owners\":[],\"verifiers\":[]}"
                                                        .formatted(words)),
                                        quoted(complaint),
                                        quoted(complaint),
                                        quoted(
                                                "[{\"meaning\":\"finding\",\"ours\":\"%s\",\"theirs\":\"\"}]"
                                                        .formatted(sung))));
        insert(
                owner,
                draft,
                "ledger_drafts",
                "cycle_id, import_id, place, words_key, number_key, said, state, why_aside, position,"
                        + " brought_by, brought_at, changed_at",
                cycle(),
                quoted(brought),
                words(),
                "'k'",
                "'k'",
                quoted(words),
                "'set_aside'",
                words(),
                "1",
                by(),
                now(),
                now());
        for (String said :
                new String[] {
                    "headings (unit_id, heading, meaning", "names (unit_id, name, person_id"
                }) {
            Databases.execute(
                    owner,
                    "insert into ledger_%s, said_by, said_at) values ('%s', %s, %s, %s, now())"
                            .formatted(
                                    said,
                                    unit.id,
                                    words(),
                                    said.startsWith("names") ? by() : "'finding'",
                                    by()));
        }
        insert(
                owner,
                "trace_links",
                "statement_id, part, finding, other, linked, said_by, said_at",
                quoted(unit.team),
                "'measure'",
                words(),
                words(),
                "true",
                by(),
                now());
    }

    private void reuse(Connection owner) throws SQLException {
        String version =
                Databases.column(
                                owner,
                                "select id from statement_versions where statement_id = '%s' order by number desc"
                                        .formatted(unit.team))
                        .getFirst();
        insert(
                owner,
                "statement_moves",
                "statement_id, version_id, serial, move, moved_by, moved_at",
                quoted(unit.team),
                quoted(version),
                "2",
                "'submitted'",
                by(),
                now());
        insert(
                owner,
                reference,
                "reference_texts",
                "title, kind, text, file_name, loaded_by, loaded_at",
                words(),
                "'sample'",
                quoted(unit.words() + "一段放进来的范文"),
                words(),
                by(),
                now());
        UUID check = UUID.randomUUID();
        insert(
                owner,
                check,
                "reuse_checks",
                "statement_id, version_id, asked_at, finished_at, characters, total,"
                        + " without_quotations, without_own_earlier, largest_source, shown_by,"
                        + " shown_at",
                quoted(unit.team),
                quoted(version),
                now(),
                now(),
                "100",
                "0.5",
                "0.4",
                "0.3",
                "0.2",
                by(),
                "now() - interval '1 day'");
        String keys = "'%s', '%s'".formatted(unit.id, check);
        Databases.execute(
                owner,
                "insert into reuse_sources (unit_id, check_id, number, source_unit_id, reference_id,"
                        + " own, share) values (%s, 1, '%s', '%s', false, 0.2)"
                                .formatted(keys, unit.id, reference));
        Databases.execute(
                owner,
                "insert into reuse_matches (unit_id, check_id, serial, source, source_unit_id,"
                        + " text_start, text_end, source_start, source_end, kind, why, equal_starts,"
                        + " equal_ends, source_equal_starts, source_equal_ends) values (%s, 1, 1,"
                                .formatted(keys)
                        + " '%s', 0, 3, 0, 3, 'r03', 'identical', '{0}', '{3}', '{0}', '{3}')"
                                .formatted(unit.id));
        Databases.execute(
                owner,
                "insert into reuse_stretches (unit_id, check_id, text_start, text_end, what)"
                        + " values (%s, 1, 2, 'elsewhere')".formatted(keys));
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
