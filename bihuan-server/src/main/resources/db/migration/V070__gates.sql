-- The days that a cycle's steps count from: when the notice came, when the team means to meet. Every
-- change is a row of its own; the newest counts.
create table cycle_plans (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    noticed_on date,
    meeting_on date,
    planned_by uuid not null,
    planned_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create index cycle_plans_of_cycle on cycle_plans (unit_id, cycle_id, planned_at);
create trigger kept before update or delete on cycle_plans
    for each row execute function refuse_change();
alter table cycle_plans enable row level security;
alter table cycle_plans force row level security;
create policy in_sight on cycle_plans using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on cycle_plans to bihuan_app;

-- Somebody with the right role let a step go on although something stood against it: the sentences
-- that he saw, and why.
create table gate_overrides (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    step text not null check (char_length(step) between 1 and 60),
    role text not null check (role in ('HEAD', 'SUPERVISOR', 'ORGANISER')),
    reason text not null check (reason = btrim(reason) and char_length(reason) between 1 and 1000),
    sentences text not null check (sentences <> ''),
    given_by uuid not null,
    given_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index one_standing_override on gate_overrides (unit_id, cycle_id, step) where withdrawn_at is null;
alter table gate_overrides enable row level security;
alter table gate_overrides force row level security;
create policy in_sight on gate_overrides using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on gate_overrides to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on gate_overrides to bihuan_app;
