-- The second wall: a row is seen and written only by those whose units are in the transaction.

alter table ledger_counters enable row level security;
alter table ledger_counters force row level security;
create policy in_sight on ledger_counters using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on ledger_counters to bihuan_app;
grant update (last) on ledger_counters to bihuan_app;

alter table ledger_items enable row level security;
alter table ledger_items force row level security;
create policy in_sight on ledger_items using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on ledger_items to bihuan_app;
grant update (state, version, submitted_by, submitted_at, verified_by, verified_at, closed_by, closed_at)
    on ledger_items to bihuan_app;

alter table ledger_item_findings enable row level security;
alter table ledger_item_findings force row level security;
create policy in_sight on ledger_item_findings using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on ledger_item_findings to bihuan_app;

alter table indicators enable row level security;
alter table indicators force row level security;
create policy in_sight on indicators using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on indicators to bihuan_app;

alter table progress_notes enable row level security;
alter table progress_notes force row level security;
create policy in_sight on progress_notes using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on progress_notes to bihuan_app;

alter table evidence enable row level security;
alter table evidence force row level security;
create policy in_sight on evidence using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on evidence to bihuan_app;

alter table evidence_contents enable row level security;
alter table evidence_contents force row level security;
create policy in_sight on evidence_contents using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on evidence_contents to bihuan_app;

alter table verifications enable row level security;
alter table verifications force row level security;
create policy in_sight on verifications using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on verifications to bihuan_app;

alter table ledger_events enable row level security;
alter table ledger_events force row level security;
create policy in_sight on ledger_events using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on ledger_events to bihuan_app;

alter table ledger_requests enable row level security;
alter table ledger_requests force row level security;
create policy in_sight on ledger_requests using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on ledger_requests to bihuan_app;
