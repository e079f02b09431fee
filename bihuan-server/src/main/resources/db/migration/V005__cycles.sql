-- One unit, one framework version, one period.
create table cycles (
    unit_id uuid not null references units (id),
    id uuid not null,
    framework_id text not null,
    framework_version text not null,
    title text not null check (title = btrim(title) and char_length(title) between 1 and 200),
    period text not null check (char_length(period) between 1 and 40),
    theme text not null default '' check (char_length(theme) <= 1000),
    created_at timestamptz not null,
    primary key (unit_id, id)
);
alter table cycles enable row level security;
alter table cycles force row level security;
create policy in_sight on cycles using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, update on cycles to bihuan_app;

-- The framework as it was when the cycle began: a finished cycle keeps the rules it was run with.
create table cycle_frameworks (
    unit_id uuid not null,
    cycle_id uuid not null,
    pack text not null,
    pack_sha256 bytea not null check (octet_length(pack_sha256) = 32),
    frozen_at timestamptz not null,
    primary key (unit_id, cycle_id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create trigger frozen before update or delete on cycle_frameworks
    for each row execute function refuse_change();
alter table cycle_frameworks enable row level security;
alter table cycle_frameworks force row level security;
create policy in_sight on cycle_frameworks using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on cycle_frameworks to bihuan_app;
