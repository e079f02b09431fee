-- Talks (谈心谈话): who spoke with whom, when and in what form. What was said is not kept.
create table talks (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    one_id uuid not null,
    other_id uuid,
    department_id uuid,
    held_on date not null,
    form text not null check (form ~ '^[a-z][a-z0-9-]{0,59}$'),
    noted_by uuid not null,
    noted_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, one_id) references people (unit_id, id),
    foreign key (unit_id, other_id) references people (unit_id, id),
    foreign key (unit_id, department_id) references supervised_departments (unit_id, id),
    constraint two_sides check (num_nonnulls(other_id, department_id) = 1),
    constraint in_order check (other_id is null or one_id < other_id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index talks_of_cycle on talks (unit_id, cycle_id, held_on);
create index talks_by_id on talks (id);
alter table talks enable row level security;
alter table talks force row level security;
create policy in_sight on talks using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on talks to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on talks to bihuan_app;

-- Points that one of the two takes over into his statement; seen by the two and nobody else.
create table talk_points (
    unit_id uuid not null,
    id uuid not null,
    talk_id uuid not null,
    words text not null check (words = btrim(words) and char_length(words) between 1 and 500),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, talk_id) references talks (unit_id, id)
);
create index talk_points_of_talk on talk_points (unit_id, talk_id);
alter table talk_points enable row level security;
alter table talk_points force row level security;
create policy in_sight on talk_points using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on talk_points to bihuan_app;

-- A required talk that is not held, and why.
create table talk_exceptions (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    one_id uuid not null,
    other_id uuid,
    department_id uuid,
    reason text not null check (reason = btrim(reason) and char_length(reason) between 4 and 500),
    noted_by uuid not null,
    noted_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, one_id) references people (unit_id, id),
    foreign key (unit_id, other_id) references people (unit_id, id),
    foreign key (unit_id, department_id) references supervised_departments (unit_id, id),
    constraint two_sides check (num_nonnulls(other_id, department_id) = 1),
    constraint in_order check (other_id is null or one_id < other_id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index talk_exceptions_of_cycle on talk_exceptions (unit_id, cycle_id);
create index talk_exceptions_by_id on talk_exceptions (id);
alter table talk_exceptions enable row level security;
alter table talk_exceptions force row level security;
create policy in_sight on talk_exceptions using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on talk_exceptions to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on talk_exceptions to bihuan_app;
