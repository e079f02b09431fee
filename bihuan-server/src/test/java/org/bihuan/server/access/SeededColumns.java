package org.bihuan.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.server.testing.Databases;

/** Which columns that can hold somebody's words hold no canary. */
final class SeededColumns {

    /** Codes, keys, hashes and states: the program writes them, from lists of its own. */
    private static final Set<String> NO_WORDS =
            Set.of(
                    "accounts.duty",
                    "accounts.password_hash",
                    "accounts.sign_in_name",
                    "attached_papers.code",
                    "audit_entries.action",
                    "audit_entries.facts",
                    "audit_entries.subject_kind",
                    "audit_salts.fact",
                    "corrections.call",
                    "corrections.kind",
                    "corrections.role",
                    "cycle_frameworks.pack",
                    "cycles.framework_id",
                    "cycles.framework_version",
                    "dismissals.place_after", // folded beyond recognition
                    "dismissals.place_before",
                    "dismissals.rule",
                    "document_kinds.kind",
                    "evidence.kind",
                    "evidence.media_type",
                    "evidence.sha256",
                    "gate_overrides.role",
                    "gate_overrides.step",
                    "talks.form",
                    "meetings.state",
                    "meeting_attendances.leave_kind",
                    "meeting_attendances.presence",
                    "meeting_entries.item",
                    "meeting_entries.kind",
                    "meeting_minutes.language",
                    "meeting_minutes.log_root",
                    "meeting_minutes.sha256",
                    "minute_lines.rank",
                    "statement_moves.move",
                    "trace_links.part",
                    "carried_items.label",
                    "carried_items.proposed",
                    "grant_proposals.duty",
                    "grant_proposals.role",
                    "grants.duty",
                    "grants.origin",
                    "grants.role",
                    "indicators.direction",
                    "ledger_bulk_changes.kind",
                    "ledger_bulk_rows.against", // reasons by their keys
                    "ledger_bulk_rows.before",
                    "ledger_bulk_rows.outcome",
                    "ledger_events.kind",
                    "ledger_item_findings.finding_ref",
                    "ledger_drafts.number_key", // hashes
                    "ledger_drafts.state",
                    "ledger_drafts.words_key",
                    "ledger_headings.meaning",
                    "ledger_import_rows.apart",
                    "ledger_import_rows.verdict",
                    "ledger_import_sheets.told", // numbers of columns and meanings
                    "ledger_imports.format",
                    "ledger_imports.sha256",
                    "ledger_imports.state",
                    "effect_checks.result",
                    "item_changes.kind",
                    "ledger_item_units.part",
                    "ledger_items.deadline_code",
                    "ledger_items.deadline_form",
                    "ledger_items.suspended_from",
                    "ledger_snapshots.sha256",
                    "ledger_items.expected_kind",
                    "ledger_items.measure_ref",
                    "ledger_items.state",
                    "ledger_views.address", // spelt as an address
                    "mail_addresses.language",
                    "mail_outbox.failure",
                    "reminder_hours.language",
                    "reminder_rungs.whom",
                    "reminders.cause",
                    "log_heads.note",
                    "log_witnessed.note",
                    "outside_identities.way",
                    "own_frameworks.framework_id",
                    "own_frameworks.state",
                    "passkeys.transports",
                    "pending_sign_ins.way",
                    "cycle_days.step",
                    "cycle_upgrades.framework_after",
                    "cycle_upgrades.framework_before",
                    "cycle_upgrades.pack",
                    "notice_files.sha256",
                    "notices.framework_id",
                    "notices.framework_version",
                    "notices.pack",
                    "suggestion_answers.outcome",
                    "suggestions.dimension",
                    "people.code",
                    "reference_texts.kind",
                    "reuse_matches.kind",
                    "reuse_matches.why",
                    "reuse_stretches.what",
                    "roster_imports.counts",
                    "roster_imports.faults", // rows of a workbook; shown to who keeps the unit
                    "roster_imports.state",
                    "rule_weights.rule",
                    "rule_weights.weight",
                    "seats.team_role",
                    "sessions.way",
                    "staff_roles.role",
                    "statement_versions.encoding",
                    "statement_versions.format",
                    "statements.kind",
                    "step_notes.step",
                    "unit_states.state",
                    "units.code");

    /** Shown to the one person whose account it is, and not kept by any form of a unit's work. */
    private static final Set<String> OF_AN_ACCOUNT =
            Set.of("outside_identities.subject", "passkeys.label", "sessions.browser");

    private SeededColumns() {}

    static List<String> without(Connection owner, SeededUnit unit) throws SQLException {
        List<String> silent = new ArrayList<>();
        for (String sight : List.of("units", "administered_units", "audited_units")) {
            Databases.column(
                    owner, "select set_config('bihuan." + sight + "', '{" + unit.id + "}', false)");
        }
        for (String column :
                Databases.column(
                        owner,
                        "select c.table_name || '.' || c.column_name from information_schema.columns c"
                                + " where c.table_schema = 'public' and c.data_type = 'text'"
                                + " and exists (select 1 from information_schema.columns u"
                                + " where u.table_schema = 'public' and u.table_name = c.table_name"
                                + " and (u.column_name in ('unit_id', 'account_unit_id')"
                                + " or u.table_name = 'units')) order by 1")) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            boolean sings =
                    !Databases.column(
                                    owner,
                                    "select 1 from "
                                            + table
                                            + " where "
                                            + name
                                            + " like '%雀"
                                            + unit.letter
                                            + "%' limit 1")
                            .isEmpty();
            if (sings == NO_WORDS.contains(column) && !OF_AN_ACCOUNT.contains(column)) {
                silent.add(column);
            }
        }
        return silent;
    }
}
