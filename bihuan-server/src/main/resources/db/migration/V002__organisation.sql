create table units (
    id uuid primary key,
    parent_id uuid references units (id),
    name text not null check (name = btrim(name) and char_length(name) between 1 and 100),
    sample boolean not null default false,
    created_at timestamptz not null
);
alter table units enable row level security;
alter table units force row level security;
create policy in_sight on units
    using (id = any (bihuan_units()) or id = any (bihuan_administered_units()) or id = any (bihuan_audited_units()))
    with check (id = any (bihuan_administered_units()));
grant select, insert, update on units to bihuan_app;

create table people (
    unit_id uuid not null references units (id),
    id uuid not null,
    name text not null check (name = btrim(name) and char_length(name) between 1 and 60),
    created_at timestamptz not null,
    primary key (unit_id, id)
);
alter table people enable row level security;
alter table people force row level security;
create policy in_sight on people using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy administered on people
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
grant select, insert, update on people to bihuan_app;

-- A person's place in a team, with the first and the last day of it.
create table seats (
    unit_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    title text not null check (title = btrim(title) and char_length(title) between 1 and 60),
    from_date date not null,
    until_date date check (until_date >= from_date),
    primary key (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index seats_of_person on seats (unit_id, person_id);
alter table seats enable row level security;
alter table seats force row level security;
create policy in_sight on seats using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy administered on seats
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
grant select, insert, update on seats to bihuan_app;
