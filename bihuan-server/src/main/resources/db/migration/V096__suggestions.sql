-- Suggestions with a name (征求意见, not anonymous): who, when, what, about whom or which dimension.
create table suggestions (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    giver text not null check (giver = btrim(giver) and char_length(giver) between 1 and 100),
    given_on date not null,
    about_id uuid,
    dimension text not null default '' check (char_length(dimension) <= 80),
    words text not null check (words = btrim(words) and char_length(words) between 1 and 2000),
    noted_by uuid not null,
    noted_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, about_id) references people (unit_id, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index suggestions_by_id on suggestions (id);
create index suggestions_of_cycle on suggestions (unit_id, cycle_id, given_on);

-- What was done with one; the newest counts.
create table suggestion_answers (
    unit_id uuid not null,
    id uuid not null,
    suggestion_id uuid not null,
    outcome text not null check (outcome in ('taken', 'partly', 'explained', 'passed-on')),
    words text not null check (words = btrim(words) and char_length(words) between 1 and 2000),
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, suggestion_id) references suggestions (unit_id, id)
);
create index suggestion_answers_of_suggestion on suggestion_answers (unit_id, suggestion_id, answered_at);
create trigger kept before update or delete on suggestion_answers
    for each row execute function refuse_change();

-- From a day on no more are taken, until somebody opens the list again.
create table suggestion_closings (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    closed_on date not null,
    closed_by uuid not null,
    closed_at timestamptz not null,
    reopened_by uuid,
    reopened_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    check ((reopened_by is null) = (reopened_at is null))
);
create unique index one_standing_closing on suggestion_closings (unit_id, cycle_id) where reopened_at is null;

alter table suggestions enable row level security;
alter table suggestions force row level security;
create policy in_sight on suggestions using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on suggestions to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on suggestions to bihuan_app;

alter table suggestion_answers enable row level security;
alter table suggestion_answers force row level security;
create policy in_sight on suggestion_answers using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on suggestion_answers to bihuan_app;

alter table suggestion_closings enable row level security;
alter table suggestion_closings force row level security;
create policy in_sight on suggestion_closings using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on suggestion_closings to bihuan_app;
grant update (reopened_by, reopened_at) on suggestion_closings to bihuan_app;
