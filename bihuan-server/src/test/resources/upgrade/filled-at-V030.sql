-- One row at least in every table of V030, as a unit's years would have left them.
insert into units (id, parent_id, name, sample, created_at) values
    ('a0000000-0000-4000-8000-000000000001', null, '清源市示例局', false, '2025-01-02 08:00+08'),
    ('a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000001', '示例科', false, '2025-01-03 08:00+08');
insert into people (unit_id, id, name, created_at) values
    ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '周予安', '2025-01-02 08:00+08'),
    ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002', '沈若棠', '2025-01-02 08:00+08'),
    ('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000003', '林知远', '2025-01-03 08:00+08');
insert into seats (unit_id, id, person_id, title, from_date, until_date) values
    ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '主任', '2025-01-02', null),
    ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000002', '副主任', '2025-01-02', '2025-06-30');
update installation set set_up_at = '2025-01-02 08:00+08';
insert into accounts (unit_id, id, person_id, sign_in_name, duty, password_hash, must_change_password, password_set_at, disabled_at, created_at) values
    ('a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'zhou', 'WORK', 'hash', false, '2025-01-02 08:00+08', null, '2025-01-02 08:00+08'),
    ('a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000002', 'shen', 'SYSTEM_ADMINISTRATOR', 'hash', true, '2025-01-02 08:00+08', '2025-07-01 08:00+08', '2025-01-02 08:00+08');
insert into grants (unit_id, id, account_unit_id, account_id, person_id, duty, role, from_date, until_date, ended_at) values
    ('a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'WORK', 'ORGANISER', '2025-01-02', null, null),
    ('a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000002', 'SYSTEM_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', '2025-01-02', '2025-06-30', '2025-07-01 08:00+08');
insert into sessions (account_unit_id, account_id, secret_hash, started_at, last_seen_at) values
    ('a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', sha256('session'), '2025-09-01 08:00+08', '2025-09-01 08:05+08');
insert into known_browsers (account_unit_id, account_id, secret_hash, last_used_at) values
    ('a0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', sha256('browser'), '2025-09-01 08:05+08');
insert into sign_in_failures (counted_under, failures, last_failure_at) values (sha256('name'), 3, '2025-09-01 08:05+08');
insert into audit_entries (unit_id, id, person_id, action, subject_kind, subject_id, facts, happened_at) values
    ('a0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'cycle.begun', 'cycle', '10000000-0000-4000-8000-000000000001', '{}', '2025-09-01 08:00+08'),
    ('a0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000002', null, 'organisation.set-up', 'unit', 'a0000000-0000-4000-8000-000000000001', '{"x":"1"}', '2025-09-01 08:01+08');
insert into log_leaves (unit_id, place, entry_id, hash) values
    ('a0000000-0000-4000-8000-000000000001', 0, 'f0000000-0000-4000-8000-000000000001', sha256('leaf'));
insert into log_heads (unit_id, size, peaks, note, signed_at) values
    ('a0000000-0000-4000-8000-000000000001', 1, sha256('leaf'), 'note', '2025-09-01 08:02+08');
insert into cycles (unit_id, id, framework_id, framework_version, title, period, theme, created_at) values
    ('a0000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 'cn-team-2021', '1', '年度会', '2025', '主题', '2025-09-01 08:00+08');
insert into cycle_frameworks (unit_id, cycle_id, pack, pack_sha256, frozen_at) values
    ('a0000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 'id: cn-team-2021', sha256('pack'), '2025-09-01 08:00+08');
insert into step_notes (unit_id, id, cycle_id, step, done_on, noted_by, noted_at, withdrawn_at) values
    ('a0000000-0000-4000-8000-000000000001', '11000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 'notice', '2025-09-01', 'b0000000-0000-4000-8000-000000000001', '2025-09-01 09:00+08', null);
insert into statements (unit_id, id, cycle_id, person_id, kind, title, created_by, created_at) values
    ('a0000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', null, 'team', '班子对照检查材料', 'b0000000-0000-4000-8000-000000000001', '2025-09-02 08:00+08');
insert into statement_versions (unit_id, id, statement_id, number, text, paragraph_numbers, paragraph_starts, paragraph_ends, paragraph_levels, aside_kinds, aside_places, aside_texts, format, encoding, doubts, file_name, original_sha256, original_bytes, created_by, created_at) values
    ('a0000000-0000-4000-8000-000000000001', '21000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', 1, '窗口等候时间长。', '{1}', '{0}', '{8}', '{0}', '{}', '{}', '{}', 'text', 'UTF-8', '{}', '材料.txt', sha256('original'), 24, 'b0000000-0000-4000-8000-000000000001', '2025-09-02 08:00+08');
insert into statement_originals (unit_id, version_id, content) values
    ('a0000000-0000-4000-8000-000000000001', '21000000-0000-4000-8000-000000000001', 'original');
insert into dismissals (unit_id, id, statement_id, version_id, rule, quote, place_key, place_core, place_before, place_after, place_distinctive, reason, said_by, said_at, withdrawn_by, withdrawn_at) values
    ('a0000000-0000-4000-8000-000000000001', '22000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', '21000000-0000-4000-8000-000000000001', 'C03', '窗口', sha256('key'), sha256('core'), '', '等候', true, '本单位没有分管', 'b0000000-0000-4000-8000-000000000001', '2025-09-02 09:00+08', null, null);
insert into corrections (unit_id, id, statement_id, version_id, place, call, level, role, kind, quote, carried_from, said_by, said_at, undone_by, undone_at) values
    ('a0000000-0000-4000-8000-000000000001', '23000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', '21000000-0000-4000-8000-000000000001', 0, 'running', null, null, null, '窗口等候', null, 'b0000000-0000-4000-8000-000000000001', '2025-09-02 09:00+08', null, null);
insert into rule_weights (unit_id, id, rule, weight, reason, said_by, said_at, ended_by, ended_at) values
    ('a0000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', 'C03', 'note', '不适用', 'b0000000-0000-4000-8000-000000000001', '2025-09-02 09:00+08', null, null);
insert into document_kinds (unit_id, id, statement_id, kind, said_by, said_at) values
    ('a0000000-0000-4000-8000-000000000001', '25000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', 'statement', 'b0000000-0000-4000-8000-000000000001', '2025-09-02 09:00+08');
insert into ledger_counters (unit_id, year, last) values ('a0000000-0000-4000-8000-000000000001', 2025, 2);
insert into ledger_items (id, unit_id, cycle_id, year, serial, statement_id, statement_version_id, measure_ref, measure, measure_start, measure_end, measure_place, owner_id, verifier_id, due_on, expected_kind, issued_by, issued_at, state, version)
    select ('30000000-0000-4000-8000-00000000000' || n)::uuid, 'a0000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 2025, n, '20000000-0000-4000-8000-000000000001', '21000000-0000-4000-8000-000000000001', 'm' || n, '增开窗口', 0, 4, '第一段', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002', '2025-12-31', 'figures', 'b0000000-0000-4000-8000-000000000002', '2025-09-03 08:00+08', 'issued', 1
    from generate_series(1, 2) n;
insert into ledger_item_findings (unit_id, item_id, position, finding_ref, words, text_start, text_end, place) values
    ('a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', 0, 'f1', '等候时间长', 0, 5, '第一段');
insert into indicators (unit_id, item_id, name, unit, baseline, direction, target) values
    ('a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', '等候时间', '分钟', 41, 'at_most', 15);
insert into progress_notes (id, unit_id, item_id, words, reading, noted_by, noted_at) values
    ('31000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', '已增开', 30, 'b0000000-0000-4000-8000-000000000001', '2025-10-01 08:00+08');
insert into evidence (id, unit_id, item_id, kind, outcome, shows, file_name, media_type, size, sha256, added_by, added_at) values
    ('32000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', 'figures', true, '等候时间降到 12 分钟', '数据.csv', 'text/csv', 3, repeat('ab', 32), 'b0000000-0000-4000-8000-000000000001', '2025-10-02 08:00+08');
insert into evidence_contents (unit_id, evidence_id, content) values
    ('a0000000-0000-4000-8000-000000000001', '32000000-0000-4000-8000-000000000001', 'abc');
update ledger_items set state = 'in_progress', version = 2 where serial = 1;
update ledger_items set state = 'submitted', version = 3, submitted_by = owner_id, submitted_at = '2025-10-03 08:00+08' where serial = 1;
insert into verifications (id, unit_id, item_id, submitted_by, submitted_at, decided_by, decided_at, accepted, words) values
    ('33000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '2025-10-03 08:00+08', 'b0000000-0000-4000-8000-000000000002', '2025-10-04 08:00+08', true, '属实');
update ledger_items set state = 'verified', version = 4, verified_by = verifier_id, verified_at = '2025-10-04 08:00+08' where serial = 1;
update ledger_items set state = 'closed', version = 5, closed_by = verifier_id, closed_at = '2025-10-05 08:00+08' where serial = 1;
insert into ledger_events (id, unit_id, item_id, kind, person_id, happened_at, words, refers_to) values
    ('34000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', 'closed', 'b0000000-0000-4000-8000-000000000002', '2025-10-05 08:00+08', '同意销号', null);
insert into ledger_requests (unit_id, request_key, person_id, done_at) values
    ('a0000000-0000-4000-8000-000000000001', '35000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '2025-10-05 08:00+08');
