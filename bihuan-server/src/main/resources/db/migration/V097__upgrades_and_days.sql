-- A running cycle keeps its framework until somebody with the right role takes another version, and
-- says why. The one it began with stays where it is; the newest row here counts.
create table cycle_upgrades (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    serial integer not null check (serial >= 1),
    framework_before text not null,
    framework_after text not null,
    pack text not null check (pack <> ''),
    reason text not null check (reason = btrim(reason) and char_length(reason) between 4 and 1000),
    upgraded_by uuid not null,
    upgraded_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, cycle_id, serial),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create trigger kept before update or delete on cycle_upgrades
    for each row execute function refuse_change();
alter table cycle_upgrades enable row level security;
alter table cycle_upgrades force row level security;
create policy in_sight on cycle_upgrades using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on cycle_upgrades to bihuan_app;

-- A day that a notice names for a step; it goes before the day that the framework counts.
create table cycle_days (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    step text not null check (char_length(step) between 1 and 80),
    due_on date not null,
    words text not null check (char_length(words) between 1 and 300),
    set_by uuid not null,
    set_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index one_standing_day on cycle_days (unit_id, cycle_id, step) where withdrawn_at is null;
alter table cycle_days enable row level security;
alter table cycle_days force row level security;
create policy in_sight on cycle_days using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on cycle_days to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on cycle_days to bihuan_app;
