-- One row for the installation: once it is set up, nobody can set it up again.
create table installation (
    only_row boolean primary key default true check (only_row),
    set_up_at timestamptz
);
insert into installation default values;
grant select, update (set_up_at) on installation to bihuan_app;

-- The sign-in name is unique over all units (people type no unit); of two duties no account has both:
-- the work on one side, and each of the three administrative offices on its own.
create table accounts (
    unit_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    sign_in_name text not null unique check (char_length(sign_in_name) between 2 and 60),
    duty text not null check (duty in ('WORK', 'SYSTEM_ADMINISTRATOR', 'SECURITY_OFFICER', 'AUDITOR')),
    password_hash text not null,
    must_change_password boolean not null,
    password_set_at timestamptz not null,
    disabled_at timestamptz,
    created_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, person_id),
    unique (unit_id, id, person_id, duty),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index accounts_by_id on accounts (id);
alter table accounts enable row level security;
alter table accounts force row level security;
create policy administered on accounts
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
create policy own on accounts using (id = bihuan_account()) with check (id = bihuan_account());
create policy at_the_door on accounts for select using (sign_in_name = bihuan_sign_in_name());
grant select, insert on accounts to bihuan_app;
grant update (password_hash, must_change_password, password_set_at, disabled_at) on accounts to bihuan_app;

create policy own on people for select
    using (exists (select 1 from accounts a where a.unit_id = people.unit_id and a.person_id = people.id and a.id = bihuan_account()));

-- A role in a unit, from a day until a day; the account may belong to another unit (a supervisor's does).
create table grants (
    unit_id uuid not null references units (id),
    id uuid not null,
    account_unit_id uuid not null,
    account_id uuid not null,
    person_id uuid not null,
    duty text not null,
    role text not null check (role in ('ORGANISER', 'HEAD', 'MEMBER', 'STAFF', 'SUPERVISOR',
        'SYSTEM_ADMINISTRATOR', 'SECURITY_OFFICER', 'AUDITOR')),
    from_date date not null,
    until_date date check (until_date >= from_date),
    ended_at timestamptz,
    primary key (unit_id, id),
    foreign key (account_unit_id, account_id, person_id, duty) references accounts (unit_id, id, person_id, duty),
    check (case when duty = 'WORK' then role in ('ORGANISER', 'HEAD', 'MEMBER', 'STAFF', 'SUPERVISOR') else role = duty end)
);
create index grants_of_account on grants (account_id);
create unique index one_running_grant on grants (unit_id, account_id, role) where ended_at is null;
alter table grants enable row level security;
alter table grants force row level security;
create policy administered on grants
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
create policy in_sight on grants for select using (unit_id = any (bihuan_units()));
create policy own on grants for select using (account_id = bihuan_account());
grant select, insert on grants to bihuan_app;
grant update (until_date, ended_at) on grants to bihuan_app;

-- People of other units who hold a role here (a supervisor) can be named here.
create policy holds_a_role on people for select
    using (exists (select 1 from grants g
        where g.account_unit_id = people.unit_id and g.person_id = people.id and g.unit_id = any (bihuan_units())));

-- Only the hash of a session's secret is kept.
create table sessions (
    account_unit_id uuid not null,
    account_id uuid not null,
    secret_hash bytea primary key check (octet_length(secret_hash) = 32),
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
create index sessions_of_account on sessions (account_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy held on sessions for select using (secret_hash = bihuan_session());
create policy held_seen on sessions for update
    using (secret_hash = bihuan_session()) with check (secret_hash = bihuan_session());
create policy held_ended on sessions for delete using (secret_hash = bihuan_session());
create policy own on sessions using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on sessions for select using (account_unit_id = any (bihuan_administered_units()));
create policy administered_ended on sessions for delete using (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on sessions to bihuan_app;
grant update (last_seen_at) on sessions to bihuan_app;

-- Browsers from which somebody has signed in before: they keep their own count of failures, so that
-- a stranger who guesses cannot lock the owner out.
create table known_browsers (
    account_unit_id uuid not null,
    account_id uuid not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    last_used_at timestamptz not null,
    primary key (account_unit_id, account_id, secret_hash),
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table known_browsers enable row level security;
alter table known_browsers force row level security;
create policy own on known_browsers using (account_id = bihuan_account()) with check (account_id = bihuan_account());
grant select, insert, delete on known_browsers to bihuan_app;
grant update (last_used_at) on known_browsers to bihuan_app;

-- Failed sign-ins, counted under the hash of a name (whether it exists or not) or of a known browser.
create table sign_in_failures (
    counted_under bytea primary key check (octet_length(counted_under) = 32),
    failures int not null check (failures >= 0),
    last_failure_at timestamptz not null
);
grant select, insert, update, delete on sign_in_failures to bihuan_app;
