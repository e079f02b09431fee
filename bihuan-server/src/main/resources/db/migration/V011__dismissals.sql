-- "Not a fault here, because …". The place is told by the words, not by offsets, so that it is found
-- again in the next version: place_core stands for rule, variant and quoted words, the two contexts
-- for the letters around, place_key for all three. Taking it back is recorded, never erased.
create table dismissals (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    version_id uuid not null,
    rule text not null check (char_length(rule) between 1 and 40),
    quote text not null check (char_length(quote) <= 200),
    place_key bytea not null check (octet_length(place_key) = 32),
    place_core bytea not null check (octet_length(place_core) = 32),
    place_before text not null,
    place_after text not null,
    place_distinctive boolean not null,
    reason text not null check (reason = btrim(reason) and char_length(reason) between 1 and 1000),
    said_by uuid not null,
    said_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, statement_id, version_id) references statement_versions (unit_id, statement_id, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index one_standing_dismissal on dismissals (unit_id, statement_id, place_key) where withdrawn_at is null;

-- The grant below lets the application write the withdrawal only; this keeps it from being undone.
create function bihuan_withdrawn_once() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null then
        raise exception 'already withdrawn' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger withdrawn_once before update on dismissals
    for each row execute function bihuan_withdrawn_once();
create trigger never_erased before delete on dismissals
    for each row execute function refuse_change();
alter table dismissals enable row level security;
alter table dismissals force row level security;
create policy in_sight on dismissals using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on dismissals to bihuan_app;
grant update (withdrawn_by, withdrawn_at) on dismissals to bihuan_app;
