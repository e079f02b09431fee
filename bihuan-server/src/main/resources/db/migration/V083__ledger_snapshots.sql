-- A unit's ledger as it stood on a day (快照): a line for each item, and a hash over all of them. Taking
-- it again makes another one.
create table ledger_snapshots (
    unit_id  uuid not null references units (id),
    id       uuid not null,
    title    text not null check (title = btrim(title) and char_length(title) between 1 and 200),
    taken_by uuid not null,
    taken_at timestamptz not null,
    taken_on date not null,
    items    integer not null check (items >= 0),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (unit_id, id)
);
create index ledger_snapshots_by_id on ledger_snapshots (id);
create table ledger_snapshot_lines (
    unit_id     uuid not null,
    snapshot_id uuid not null,
    position    integer not null check (position >= 1),
    item_id     uuid not null,
    line        text not null check (line <> ''),
    primary key (unit_id, snapshot_id, position),
    unique (unit_id, snapshot_id, item_id),
    foreign key (unit_id, snapshot_id) references ledger_snapshots (unit_id, id) deferrable initially deferred,
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);
-- The lines come first and the snapshot closes them: it is whole or not there, and nothing is added later.
create function ledger_snapshot_is_whole() returns trigger language plpgsql as $$
declare
    made text;
    lines integer;
begin
    select count(*), encode(sha256(convert_to(coalesce(string_agg(l.line, E'\n' order by l.position) || E'\n', ''),
            'UTF8')), 'hex')
        into lines, made from ledger_snapshot_lines l where l.unit_id = new.unit_id and l.snapshot_id = new.id;
    if lines <> new.items or made <> new.sha256 then
        raise exception 'a snapshot is whole or not there' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger whole before insert on ledger_snapshots
    for each row execute function ledger_snapshot_is_whole();
create function ledger_snapshot_is_frozen() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_snapshots s where s.unit_id = new.unit_id and s.id = new.snapshot_id) then
        raise exception 'a snapshot is frozen' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger frozen before insert on ledger_snapshot_lines
    for each row execute function ledger_snapshot_is_frozen();
create trigger kept before update or delete or truncate on ledger_snapshots
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on ledger_snapshot_lines
    for each statement execute function ledger_keeps_everything();
do $$
declare
    name text;
begin
    foreach name in array array['ledger_snapshots', 'ledger_snapshot_lines'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy in_sight on %I using (unit_id = any (bihuan_units()))'
            ' with check (unit_id = any (bihuan_units()))', name);
        execute format('grant select, insert on %I to bihuan_app', name);
    end loop;
end $$;
