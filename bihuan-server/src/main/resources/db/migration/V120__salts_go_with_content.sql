-- Every text that an entry is committed to takes its salts along, not only those of V066 and V091.
do $$
declare
    kept text;
begin
    foreach kept in array array['trace_links', 'reminders', 'suggestions', 'ledger_bulk_changes', 'ledger_snapshots',
        'ledger_causes', 'ledger_views', 'ledger_drafts', 'notices', 'notice_postponements', 'cycle_upgrades'] loop
        execute format('create trigger salts_forgotten after delete on %I for each row execute function bihuan_forget_salts()', kept);
    end loop;
end $$;

-- A person has one name; the one before is kept nowhere, so its salts go, too. The application may delete
-- salts by way of these triggers only.
create trigger earlier_salts_forgotten after update of name on people
    for each row when (old.name is distinct from new.name) execute function bihuan_forget_salts();
drop policy in_sight on audit_salts;
create policy in_sight on audit_salts for select using (unit_id = any (bihuan_units()));
create policy written on audit_salts for insert with check (unit_id = any (bihuan_units()));
create policy forgotten on audit_salts for delete using (pg_trigger_depth() > 0);
grant delete on audit_salts to bihuan_app;

-- Whoever keeps the names of a unit and of its people may show which ones the log is committed to: he finds
-- their salts, and the entries about names, no other salt and no other entry.
create policy names_kept on audit_salts for select using (
    unit_id = any (bihuan_administered_units()) and fact = 'name'
    and (content_id = unit_id
        or exists (select 1 from people p where p.unit_id = audit_salts.unit_id and p.id = audit_salts.content_id)));
create policy names_kept on audit_entries for select using (
    unit_id = any (bihuan_administered_units())
    and action in ('organisation.unit-created', 'organisation.unit-renamed',
        'organisation.person-added', 'organisation.person-renamed'));
