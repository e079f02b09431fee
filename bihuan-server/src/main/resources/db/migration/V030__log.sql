-- The log of a unit: every audit entry gets a place, from 0, once its transaction is committed, and the
-- hash of its leaf (RFC 6962). The tree takes the place of a chain from entry to entry.
alter table audit_entries drop column prev_hash, drop column hash;

create table log_leaves (
    unit_id uuid not null,
    place bigint not null check (place >= 0),
    entry_id uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    primary key (unit_id, place),
    unique (unit_id, entry_id),
    foreign key (unit_id, entry_id) references audit_entries (unit_id, id)
);

-- Signed heads (C2SP tlog-checkpoint), and the right edge of the tree from which it grows on: one hash
-- of 32 bytes for each bit of the size, the largest subtree first.
create table log_heads (
    unit_id uuid not null references units (id),
    size bigint not null check (size > 0),
    peaks bytea not null check (octet_length(peaks) % 32 = 0),
    note text not null,
    signed_at timestamptz not null,
    primary key (unit_id, size)
);

create trigger append_only before update or delete on log_leaves
    for each row execute function refuse_change();
create trigger append_only_whole before truncate on log_leaves
    for each statement execute function refuse_change();
create trigger append_only before update or delete on log_heads
    for each row execute function refuse_change();
create trigger append_only_whole before truncate on log_heads
    for each statement execute function refuse_change();

-- Whoever audits a unit, and the sequencer, which works with nothing else in sight.
alter table log_leaves enable row level security;
alter table log_leaves force row level security;
create policy audited on log_leaves
    using (unit_id = any (bihuan_audited_units())) with check (unit_id = any (bihuan_audited_units()));
grant select, insert on log_leaves to bihuan_app;

alter table log_heads enable row level security;
alter table log_heads force row level security;
create policy audited on log_heads
    using (unit_id = any (bihuan_audited_units())) with check (unit_id = any (bihuan_audited_units()));
grant select, insert on log_heads to bihuan_app;

-- That the log was looked at or taken away is an entry too.
create policy audited_written on audit_entries for insert with check (unit_id = any (bihuan_audited_units()));

-- An entry names a person by id; whoever audits may know the name that belongs to it, and nothing else.
create policy audited on people for select using (unit_id = any (bihuan_audited_units()));
