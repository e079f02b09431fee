-- What somebody did himself he may find again, so that the same is not written down twice.
create policy own_seen on audit_entries for select
    using (person_id in (select a.person_id from accounts a where a.id = bihuan_account() and a.unit_id = audit_entries.unit_id));
create index audit_entries_of_person on audit_entries (unit_id, person_id, happened_at);
