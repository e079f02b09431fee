-- The door shows the one passkey whose id the browser has sent.
create function bihuan_passkey() returns bytea
    language sql stable parallel safe
    as $$ select decode(nullif(current_setting('bihuan.passkey', true), ''), 'hex') $$;

-- The public half of a key pair whose private half never leaves its owner's device.
create table passkeys (
    account_unit_id uuid not null,
    account_id uuid not null,
    credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
    label text not null check (char_length(label) between 1 and 60),
    public_key bytea not null,
    -- What the device said when the key was made; checking a signature starts from it.
    attestation bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    made_at timestamptz not null,
    last_used_at timestamptz not null,
    primary key (account_unit_id, account_id, credential_id),
    constraint passkeys_credential unique (credential_id),
    foreign key (account_unit_id, account_id) references accounts (unit_id, id)
);
alter table passkeys enable row level security;
alter table passkeys force row level security;
create policy at_the_door on passkeys for select using (credential_id = bihuan_passkey());
create policy own on passkeys
    using (account_id = bihuan_account()) with check (account_id = bihuan_account());
create policy administered on passkeys for select
    using (account_unit_id = any (bihuan_administered_units()));
create policy administered_reset on passkeys for delete
    using (account_unit_id = any (bihuan_administered_units()));
grant select, insert, delete on passkeys to bihuan_app;
grant update (signature_count, backed_up, last_used_at) on passkeys to bihuan_app;
