package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.bihuan.server.testing.Databases;

/**
 * A notice that a unit issued to itself, with all that comes of one, suggestions, and a later
 * version of the framework: a canary in everything that can hold somebody's words.
 */
final class SeededNotice {

    final UUID notice = UUID.randomUUID();
    final UUID receipt = UUID.randomUUID();
    final UUID draft = UUID.randomUUID();
    final UUID postponement = UUID.randomUUID();
    final UUID suggestion = UUID.randomUUID();
    private final SeededUnit unit;

    SeededNotice(SeededUnit unit, Connection owner) throws SQLException {
        this.unit = unit;
        notice(owner);
        suggestions(owner);
        framework(owner);
    }

    private void notice(Connection owner) throws SQLException {
        insert(
                owner,
                "notices",
                "unit_id, id, thread_id, version, title, number, framework_id, framework_version,"
                        + " pack, round, period, theme, words, sign_by, meeting_from, meeting_until,"
                        + " reason, issued_by, issued_at, issuer_name",
                "'%1$s', '%2$s', '%2$s', 1, %3$s, %3$s, 'cn-team-2021', '2', %4$s, %3$s, %3$s,"
                        + " %3$s, %3$s, '2026-01-10', '2026-01-15', '2026-03-31', %3$s, %5$s, now(),"
                        + " %3$s",
                unit.id,
                notice,
                words(),
                "(select pack from cycle_frameworks where cycle_id = '" + unit.cycle + "')",
                by());
        insert(
                owner,
                "notice_drafts",
                "unit_id, id, version, title, number, framework, round, period, theme, words,"
                        + " sign_by, meeting_from, meeting_until, receivers, file_name,"
                        + " file_content, changed_by, changed_at",
                "'%1$s', '%2$s', 1, %3$s, %3$s, %3$s, %3$s, %3$s, %3$s, %3$s, %3$s, %3$s, %3$s,"
                        + " '{}', %3$s, 'x'::bytea, %4$s, now()",
                unit.id,
                draft,
                words(),
                by());
        insert(
                owner,
                "notice_files",
                "unit_id, notice_id, file_name, sha256, content",
                "'%s', '%s', %s, '%s', 'x'::bytea",
                unit.id,
                notice,
                words(),
                "0".repeat(64));
        insert(
                owner,
                "notice_receipts",
                "unit_id, id, issuing_unit_id, notice_id, thread_id, version, cycle_id, unit_name",
                "'%1$s', '%2$s', '%1$s', '%3$s', '%3$s', 1, '%4$s', %5$s",
                unit.id,
                receipt,
                notice,
                unit.cycle,
                words());
        insert(
                owner,
                "notice_postponements",
                "unit_id, id, issuing_unit_id, receipt_id, thread_id, meeting_on, reason, asked_by,"
                        + " asked_at, agreed, answer, decided_by, decided_at",
                "'%1$s', '%2$s', '%1$s', '%3$s', '%4$s', '2026-04-20', %5$s, %6$s, now(), false,"
                        + " %5$s, '%7$s', now()",
                unit.id,
                postponement,
                receipt,
                notice,
                words(),
                by(),
                unit.member.personId());
    }

    private void suggestions(Connection owner) throws SQLException {
        insert(
                owner,
                "suggestions",
                "unit_id, id, cycle_id, giver, given_on, words, noted_by, noted_at",
                "'%s', '%s', '%s', %4$s, '2026-03-01', %4$s, %5$s, now()",
                unit.id,
                suggestion,
                unit.cycle,
                words(),
                by());
        insert(
                owner,
                "suggestion_answers",
                "unit_id, id, suggestion_id, outcome, words, answered_by, answered_at",
                "'%s', '%s', '%s', 'taken', %s, %s, now()",
                unit.id,
                UUID.randomUUID(),
                suggestion,
                words(),
                by());
    }

    private void framework(Connection owner) throws SQLException {
        insert(
                owner,
                "cycle_upgrades",
                "unit_id, id, cycle_id, serial, framework_before, framework_after, pack, reason,"
                        + " upgraded_by, upgraded_at",
                "'%1$s', '%2$s', '%3$s', 1, 'cn-team-2021@1', 'cn-team-2021@2', (select pack from"
                        + " cycle_frameworks where cycle_id = '%3$s'), %4$s, %5$s, now()",
                unit.id,
                UUID.randomUUID(),
                unit.cycle,
                words(),
                by());
        insert(
                owner,
                "cycle_days",
                "unit_id, id, cycle_id, step, due_on, words, set_by, set_at",
                "'%s', '%s', '%s', 'report', '2026-04-01', %s, %s, now()",
                unit.id,
                UUID.randomUUID(),
                unit.cycle,
                words(),
                by());
    }

    private static void insert(
            Connection owner, String table, String columns, String values, Object... filling)
            throws SQLException {
        Databases.execute(
                owner,
                "insert into %s (%s) values (%s)"
                        .formatted(table, columns, values.formatted(filling)));
    }

    private String words() {
        return "'" + unit.words() + "话语原因说明'";
    }

    private String by() {
        return "'" + unit.verifier.personId() + "'";
    }
}
