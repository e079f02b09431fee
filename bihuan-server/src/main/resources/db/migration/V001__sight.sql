-- What the current transaction may see. The application sets these with set_config(..., true), so
-- they end with the transaction; nothing set means nothing seen. Policies use the functions only.

-- Units whose content is in sight (by a role of the work: organiser, head, member, staff, supervisor).
create function bihuan_units() returns uuid[]
    language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('bihuan.units', true), '')::uuid[], '{}'::uuid[]) $$;

-- Units whose people, accounts and roles are kept by the system administrator; no content.
create function bihuan_administered_units() returns uuid[]
    language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('bihuan.administered_units', true), '')::uuid[], '{}'::uuid[]) $$;

-- Units whose audit trail is read by the auditor or the security officer; no content.
create function bihuan_audited_units() returns uuid[]
    language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('bihuan.audited_units', true), '')::uuid[], '{}'::uuid[]) $$;

-- The door, before anybody is known: exactly one account by its id or by the name typed in, and
-- exactly one session by the hash of its secret.
create function bihuan_account() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('bihuan.account', true), '')::uuid $$;

create function bihuan_sign_in_name() returns text
    language sql stable parallel safe
    as $$ select nullif(current_setting('bihuan.sign_in_name', true), '') $$;

create function bihuan_session() returns bytea
    language sql stable parallel safe
    as $$ select decode(nullif(current_setting('bihuan.session', true), ''), 'hex') $$;
