-- Steps that no part of the software keeps by itself: somebody notes that one was done, and when.
create table step_notes (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    step text not null check (char_length(step) between 1 and 60),
    done_on date not null,
    noted_by uuid not null,
    noted_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create unique index one_standing_note on step_notes (unit_id, cycle_id, step) where withdrawn_at is null;
alter table step_notes enable row level security;
alter table step_notes force row level security;
create policy in_sight on step_notes using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on step_notes to bihuan_app;
grant update (withdrawn_at) on step_notes to bihuan_app;
