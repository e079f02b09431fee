-- A person's word about the outline of one version: what begins at this place of its text. Positions
-- count UTF-16 code units. A word is never changed: another one at the same place undoes it first, and
-- undoing is recorded, never erased. carried_from: the word on an earlier version that this one repeats,
-- because the same paragraph stands in both.
create table corrections (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    version_id uuid not null,
    place int not null check (place >= 0),
    call text not null check (call in ('heading', 'entry', 'running')),
    level int check (level between 1 and 9),
    role text check (role ~ '^[A-Z_]{1,40}$'),
    kind text check (kind ~ '^[A-Z_]{1,40}$'),
    quote text not null check (char_length(quote) between 1 and 80),
    carried_from uuid,
    said_by uuid not null,
    said_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, statement_id, version_id) references statement_versions (unit_id, statement_id, id),
    foreign key (unit_id, carried_from) references corrections (unit_id, id),
    check ((call = 'heading') = (level is not null)),
    check ((call = 'heading') = (role is not null)),
    check ((call = 'entry') = (kind is not null)),
    check ((undone_by is null) = (undone_at is null))
);
create unique index one_standing_correction on corrections (unit_id, version_id, place) where undone_at is null;
create index corrections_of_statement on corrections (unit_id, statement_id);

-- The grant below lets the application write the undoing only; this keeps it from being undone itself.
create function bihuan_undone_once() returns trigger language plpgsql as $$
begin
    if old.undone_at is not null then
        raise exception 'already undone' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger undone_once before update on corrections
    for each row execute function bihuan_undone_once();
create trigger never_erased before delete on corrections
    for each row execute function refuse_change();
alter table corrections enable row level security;
alter table corrections force row level security;
create policy in_sight on corrections using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on corrections to bihuan_app;
grant update (undone_by, undone_at) on corrections to bihuan_app;
