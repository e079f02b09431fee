-- Which outside systems may say who somebody is: at most one of each kind, for the whole
-- installation. The settings are canonical JSON; the secret among them is kept apart, encrypted with
-- a key that is not in the database. Read before anybody is known, and nothing of a unit.
create table sign_in_ways (
    kind text primary key check (kind in ('LDAP', 'OIDC', 'CAS')),
    enabled boolean not null,
    settings text not null,
    secret bytea,
    changed_at timestamptz not null
);
grant select, insert, update on sign_in_ways to bihuan_app;

-- The door shows the one identity that an outside system has just named.
create function bihuan_outside_identity() returns text
    language sql stable parallel safe
    as $$ select nullif(current_setting('bihuan.outside_identity', true), '') $$;

-- An outside identity belongs to one account and stays with it. The issuer is the directory or
-- server as it was configured when the two were bound.
create table outside_identities (
    account_unit_id uuid not null,
    account_id uuid not null,
    way text not null check (way in ('LDAP', 'OIDC', 'CAS')),
    subject text not null check (char_length(subject) between 1 and 1000),
    bound_at timestamptz not null,
    primary key (account_unit_id, account_id, way),
    constraint outside_identities_subject unique (way, subject),
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table outside_identities enable row level security;
alter table outside_identities force row level security;
create policy at_the_door on outside_identities for select
    using (way || ' ' || subject = bihuan_outside_identity());
create policy own on outside_identities
    using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on outside_identities
    using (account_unit_id = any (bihuan_administered_units()))
    with check (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on outside_identities to bihuan_app;

-- A role that the directory's groups gave ends when they no longer give it; one that a person gave
-- does not.
alter table grants add column origin text not null default 'PERSON' check (origin in ('PERSON', 'DIRECTORY'));
