-- Whether somebody has done the same to the same within a while is asked before some entries are written.
create index audit_entries_of_person on audit_entries (unit_id, person_id, happened_at);
