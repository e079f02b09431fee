-- A workbook on its way in. Its content is kept while it may still be carried out or given back.
create table roster_imports (
    unit_id uuid not null references units (id),
    id uuid not null,
    person_id uuid not null,
    file_name text not null check (char_length(file_name) between 1 and 200),
    content bytea,
    state text not null check (state in ('CHECKING', 'REFUSED', 'READY', 'WRITING', 'DONE', 'FAILED')),
    done int not null default 0,
    total int not null default 0,
    counts text not null default '',
    faults text not null default '',
    fault_count int not null default 0,
    uploaded_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (unit_id, id)
);
alter table roster_imports enable row level security;
alter table roster_imports force row level security;
create policy administered on roster_imports
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
grant select, insert on roster_imports to bihuan_app;
grant update (content, state, done, total, counts, faults, fault_count, changed_at) on roster_imports to bihuan_app;
