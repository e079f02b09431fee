-- What happened, in the order it was written. Facts are canonical JSON (keys sorted, values texts):
-- ids, numbers and states, never content. prev_hash and hash wait for the sequencer that will chain
-- the entries; it will fill them once, as the owner.
create table audit_entries (
    unit_id uuid not null references units (id),
    id uuid not null,
    sequence bigint generated always as identity,
    person_id uuid,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    facts text not null,
    happened_at timestamptz not null,
    prev_hash bytea,
    hash bytea,
    primary key (unit_id, id),
    unique (unit_id, sequence)
);
create index audit_entries_of_subject on audit_entries (unit_id, subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append only: %', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on audit_entries
    for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit_entries
    for each statement execute function refuse_change();

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy in_sight on audit_entries using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy audited on audit_entries for select using (unit_id = any (bihuan_audited_units()));
create policy administered on audit_entries for insert with check (unit_id = any (bihuan_administered_units()));
create policy own on audit_entries for insert
    with check (person_id in (select a.person_id from accounts a where a.id = bihuan_account() and a.unit_id = audit_entries.unit_id));
grant select on audit_entries to bihuan_app;
grant insert (unit_id, id, person_id, action, subject_kind, subject_id, facts, happened_at) on audit_entries to bihuan_app;
