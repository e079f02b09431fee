-- A person's word on what kind of document a statement is, where the kind that was recognised is wrong;
-- the newest holds. Empty: as recognised, again.
create table document_kinds (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    kind text check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, statement_id) references statements (unit_id, id)
);
create index document_kinds_of_statement on document_kinds (unit_id, statement_id, said_at);
create trigger unchanging before update or delete on document_kinds
    for each row execute function refuse_change();
alter table document_kinds enable row level security;
alter table document_kinds force row level security;
create policy in_sight on document_kinds using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on document_kinds to bihuan_app;
