-- Who is reminded of what, and when: kept whether or not a mail was ever sent (ADR 0029).

-- A job looks up which units there are before it works in one of them; ids and nothing else.
create function bihuan_job() returns text
    language sql stable parallel safe
    as $$ select nullif(current_setting('bihuan.job', true), '') $$;
create policy for_jobs on units for select using (bihuan_job() = 'units');

-- When a unit's day begins, and its own ladder for a cycle where it differs from the framework's.
create table reminder_hours (
    unit_id uuid primary key references units (id),
    at      time not null,
    mail    boolean not null
);
create table reminder_rungs (
    unit_id  uuid not null,
    cycle_id uuid not null,
    days     integer not null check (days between -365 and 365),
    whom     text not null check (whom in ('owner', 'verifier', 'organiser', 'head')),
    primary key (unit_id, cycle_id, days, whom),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);

-- A day on which the unit was looked through; only once, whatever crashes.
create table reminder_days (
    unit_id uuid not null references units (id),
    day     date not null,
    done_at timestamptz not null,
    primary key (unit_id, day)
);

-- due_on: the promised day when it was made; a new date climbs the ladder anew. A slip (督办单) has a number.
create table reminders (
    unit_id     uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    person_id   uuid not null,
    cause       text not null check (cause in ('before', 'today', 'overdue', 'to_verify', 'returned')),
    days        integer not null,
    due_on      date not null,
    made_on     date not null,
    made_at     timestamptz not null,
    slip_year   integer,
    slip_serial integer check (slip_serial >= 1),
    seen_at     timestamptz,
    answered_at timestamptz,
    answer      text not null default '',
    primary key (unit_id, id),
    unique (unit_id, item_id, person_id, cause, days, due_on),
    unique (unit_id, slip_year, slip_serial),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    check ((slip_year is null) = (slip_serial is null)),
    check ((answered_at is null) = (answer = '')),
    check (seen_at is not null or answered_at is null)
);
create index reminders_by_id on reminders (id);
create index reminders_person on reminders (unit_id, person_id, made_on);
create index reminders_day on reminders (unit_id, made_on);

alter table reminder_hours enable row level security;
alter table reminder_hours force row level security;
create policy in_sight on reminder_hours using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, update on reminder_hours to bihuan_app;
alter table reminder_rungs enable row level security;
alter table reminder_rungs force row level security;
create policy in_sight on reminder_rungs using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, delete on reminder_rungs to bihuan_app;
alter table reminder_days enable row level security;
alter table reminder_days force row level security;
create policy in_sight on reminder_days using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on reminder_days to bihuan_app;
alter table reminders enable row level security;
alter table reminders force row level security;
create policy in_sight on reminders using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on reminders to bihuan_app;
grant update (seen_at, answered_at, answer) on reminders to bihuan_app;
