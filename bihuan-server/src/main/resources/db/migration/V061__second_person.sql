-- Roles that show other units' work or keep the house are given by two persons: one proposes, another,
-- who is neither he nor the receiver, decides. Where nobody else could decide, the first security officer
-- is appointed alone, and the log says so.
create table grant_proposals (
    unit_id uuid not null references units (id),
    id uuid not null,
    account_unit_id uuid not null,
    account_id uuid not null,
    person_id uuid not null,
    duty text not null,
    role text not null check (role in ('SUPERVISOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_OFFICER', 'AUDITOR')),
    from_date date not null,
    until_date date check (until_date >= from_date),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    given boolean,
    primary key (unit_id, id),
    foreign key (account_unit_id, account_id, person_id, duty) references accounts (unit_id, id, person_id, duty),
    constraint decided_whole check (num_nulls(decided_by, decided_at, given) in (0, 3)),
    constraint two_persons check (not given or (decided_by <> proposed_by and decided_by <> account_id))
);
create unique index one_waiting_proposal on grant_proposals (unit_id, account_id, role) where decided_at is null;
alter table grant_proposals enable row level security;
alter table grant_proposals force row level security;
create policy administered on grant_proposals
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
create policy audited on grant_proposals for select using (unit_id = any (bihuan_audited_units()));
create policy decided on grant_proposals for update
    using (unit_id = any (bihuan_audited_units())) with check (unit_id = any (bihuan_audited_units()));
grant select, insert on grant_proposals to bihuan_app;
grant update (decided_by, decided_at, given) on grant_proposals to bihuan_app;

-- What was decided once stays decided.
create function keep_decision() returns trigger language plpgsql as $$
begin
    if old.decided_at is not null then
        raise exception 'decided already: %', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger decided_once before update on grant_proposals for each row execute function keep_decision();

-- The second person writes the very grant that he decided on, and nothing else.
create policy second_person on grants for insert with check (exists (
    select 1 from grant_proposals p
    where p.unit_id = grants.unit_id and p.account_id = grants.account_id and p.role = grants.role
        and p.from_date = grants.from_date and p.until_date is not distinct from grants.until_date
        and p.given and p.decided_by = bihuan_account()));
create policy second_person_ended on sessions for delete using (exists (
    select 1 from grant_proposals p
    where p.account_id = sessions.account_id and p.given and p.decided_by = bihuan_account()));
