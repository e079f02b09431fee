-- Mail is a copy of what stands in the product, never the record of it.

-- The mail server of the installation; nothing of a unit. The password is encrypted as those of the ways in are.
create table mail_server (
    only_row   boolean primary key default true check (only_row),
    enabled    boolean not null,
    settings   text not null,
    secret     bytea,
    changed_at timestamptz not null
);
grant select, insert, update on mail_server to bihuan_app;

-- Where somebody wants his mail in a unit.
create table mail_addresses (
    unit_id   uuid not null references units (id),
    person_id uuid not null,
    address   text not null check (address ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$' and char_length(address) <= 200),
    set_at    timestamptz not null,
    primary key (unit_id, person_id)
);
alter table mail_addresses enable row level security;
alter table mail_addresses force row level security;
create policy in_sight on mail_addresses using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, update, delete on mail_addresses to bihuan_app;

-- What is still to be sent, and what became of it. Written with the reminders in one transaction.
create table mail_outbox (
    unit_id      uuid not null references units (id),
    id           uuid not null,
    person_id    uuid not null,
    address      text not null,
    subject      text not null,
    body         text not null,
    made_at      timestamptz not null,
    tries        integer not null default 0 check (tries >= 0),
    next_try_at  timestamptz not null,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    failure      text not null default '',
    primary key (unit_id, id),
    check (sent_at is null or given_up_at is null)
);
create index mail_outbox_waiting on mail_outbox (next_try_at) where sent_at is null and given_up_at is null;
alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy in_sight on mail_outbox using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on mail_outbox to bihuan_app;
grant update (tries, next_try_at, sent_at, given_up_at, failure) on mail_outbox to bihuan_app;
