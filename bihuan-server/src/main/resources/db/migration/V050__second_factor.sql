-- Rules of getting in, for the whole installation; no row means the defaults of EntryRules. Read
-- before anybody is known, and nothing of a unit.
create table entry_rules (
    only_row boolean primary key default true check (only_row),
    password_length int not null check (password_length between 8 and 64),
    password_kinds int not null check (password_kinds between 1 and 3),
    password_days int not null check (password_days between 0 and 3650),
    idle_minutes int not null check (idle_minutes between 5 and 480),
    absolute_minutes int not null check (absolute_minutes between 60 and 1440),
    second_factor text not null check (second_factor in ('VOLUNTARY', 'OFFICES', 'EVERYBODY')),
    changed_at timestamptz not null,
    check (idle_minutes <= absolute_minutes)
);
grant select, insert, update on entry_rules to bihuan_app;

-- What its owner sees in the list of his sessions, and when he last showed who he is.
alter table sessions
    add column id uuid not null default gen_random_uuid(),
    add column browser text not null default '' check (char_length(browser) <= 60),
    add column way text not null default 'PASSWORD'
        check (way in ('PASSWORD', 'PASSKEY', 'LDAP', 'OIDC', 'CAS')),
    add column confirmed_at timestamptz not null default 'epoch',
    add unique (account_unit_id, id);
grant update (confirmed_at) on sessions to bihuan_app;

-- The first step was right, the code is still to come. Only the hash of the browser's secret is kept.
create table pending_sign_ins (
    account_unit_id uuid not null,
    account_id uuid not null,
    secret_hash bytea primary key check (octet_length(secret_hash) = 32),
    way text not null check (way in ('PASSWORD', 'LDAP', 'OIDC', 'CAS')),
    started_at timestamptz not null,
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table pending_sign_ins enable row level security;
alter table pending_sign_ins force row level security;
create policy held on pending_sign_ins for select using (secret_hash = bihuan_session());
create policy own on pending_sign_ins
    using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on pending_sign_ins for select
    using (account_unit_id = any (bihuan_administered_units()));
create policy administered_ended on pending_sign_ins for delete
    using (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on pending_sign_ins to bihuan_app;

-- The secret of a clock-driven code (RFC 6238), encrypted with a key that is not in the database.
-- last_step is the last period whose code was taken: none is taken twice.
create table authenticators (
    account_unit_id uuid not null,
    account_id uuid not null,
    secret bytea not null,
    made_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null,
    primary key (account_unit_id, account_id),
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table authenticators enable row level security;
alter table authenticators force row level security;
create policy own on authenticators
    using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on authenticators for select
    using (account_unit_id = any (bihuan_administered_units()));
create policy administered_reset on authenticators for delete
    using (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on authenticators to bihuan_app;
grant update (confirmed_at, last_step) on authenticators to bihuan_app;

-- One-time codes for the day the telephone is lost; a used one is gone.
create table recovery_codes (
    account_unit_id uuid not null,
    account_id uuid not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    primary key (account_unit_id, account_id, code_hash),
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy own on recovery_codes
    using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on recovery_codes for select
    using (account_unit_id = any (bihuan_administered_units()));
create policy administered_reset on recovery_codes for delete
    using (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on recovery_codes to bihuan_app;
