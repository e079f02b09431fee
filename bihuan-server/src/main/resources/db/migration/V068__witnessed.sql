-- Heads that a witness outside has signed: the signed head with the witness's line under it. Whoever holds
-- one finds out when an older state is put back, and so does the witness.
create table log_witnessed (
    unit_id uuid not null,
    size bigint not null,
    note text not null,
    seen_at timestamptz not null,
    primary key (unit_id, size),
    foreign key (unit_id, size) references log_heads (unit_id, size)
);
create trigger append_only before update or delete on log_witnessed
    for each row execute function refuse_change();
create trigger append_only_whole before truncate on log_witnessed
    for each statement execute function refuse_change();
alter table log_witnessed enable row level security;
alter table log_witnessed force row level security;
create policy audited on log_witnessed
    using (unit_id = any (bihuan_audited_units())) with check (unit_id = any (bihuan_audited_units()));
grant select, insert on log_witnessed to bihuan_app;
