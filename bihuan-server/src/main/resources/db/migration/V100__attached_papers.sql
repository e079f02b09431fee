-- An attachment of the report that lies outside the system, noted by hand as attached.
create table attached_papers (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    code text not null check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
    attached_by uuid not null,
    attached_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index attached_papers_once on attached_papers (unit_id, cycle_id, code) where withdrawn_at is null;
alter table attached_papers enable row level security;
alter table attached_papers force row level security;
create policy in_sight on attached_papers using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on attached_papers to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on attached_papers to bihuan_app;
