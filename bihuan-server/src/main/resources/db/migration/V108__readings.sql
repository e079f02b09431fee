-- Indicators in full: how they are read, and every reading with its day and its source.

-- How an indicator is read, once somebody has said it; the promise itself (name, unit, baseline, target)
-- stays what it was on the day of issue.
create table indicator_ways (
    unit_id    uuid not null,
    item_id    uuid not null,
    definition text not null,
    source     text not null,
    every_days integer check (every_days between 1 and 366),
    keeper_id  uuid,
    set_by     uuid not null,
    set_at     timestamptz not null,
    primary key (unit_id, item_id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    foreign key (unit_id, keeper_id) references people (unit_id, id)
);
alter table indicator_ways enable row level security;
alter table indicator_ways force row level security;
create policy in_sight on indicator_ways using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, update on indicator_ways to bihuan_app;

-- A key with which a machine may hand in readings of one indicator, and nothing else. Only its hash is kept.
create table reading_keys (
    unit_id      uuid not null,
    id           uuid not null,
    item_id      uuid not null,
    name         text not null check (name = btrim(name) and char_length(name) between 1 and 40),
    secret_hash  bytea not null check (octet_length(secret_hash) = 32),
    made_by      uuid not null,
    made_at      timestamptz not null,
    revoked_by   uuid,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    check ((revoked_by is null) = (revoked_at is null))
);
create index reading_keys_by_id on reading_keys (id);
create index reading_keys_item on reading_keys (unit_id, item_id);
create index reading_keys_secret on reading_keys (secret_hash);
alter table reading_keys enable row level security;
alter table reading_keys force row level security;
create policy in_sight on reading_keys using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
-- The door, before anybody is known: exactly the one key that was shown.
create function bihuan_reading_key() returns bytea
    language sql stable parallel safe
    as $$ select decode(nullif(current_setting('bihuan.reading_key', true), ''), 'hex') $$;
create policy at_the_door on reading_keys for select using (secret_hash = bihuan_reading_key() and revoked_at is null);
grant select, insert on reading_keys to bihuan_app;
grant update (revoked_by, revoked_at, last_used_at) on reading_keys to bihuan_app;

-- A reading is only ever added. A correction is a reading that takes the place of another and says why;
-- one without a value takes it back.
create table indicator_readings (
    unit_id  uuid not null,
    id       uuid not null,
    item_id  uuid not null,
    read_on  date not null,
    value    numeric(18, 4),
    source   text not null,
    taken_by uuid,
    key_id   uuid,
    taken_at timestamptz not null,
    corrects uuid,
    reason   text not null default '',
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    foreign key (unit_id, key_id) references reading_keys (unit_id, id),
    foreign key (unit_id, corrects) references indicator_readings (unit_id, id),
    unique (unit_id, corrects),
    check ((taken_by is null) <> (key_id is null)),
    check ((corrects is null) = (reason = '')),
    check (value is not null or corrects is not null)
);
create index indicator_readings_by_id on indicator_readings (id);
create index indicator_readings_item on indicator_readings (unit_id, item_id, read_on, taken_at);
alter table indicator_readings enable row level security;
alter table indicator_readings force row level security;
create policy in_sight on indicator_readings using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on indicator_readings to bihuan_app;
