-- Supervision over a unit and all below it opens other people's papers, so that one person asks for it and
-- another one, who is neither he nor the supervisor, confirms. Until then nobody supervises anything.
create table supervision_requests (
    unit_id uuid not null references units (id),
    id uuid not null,
    person_unit_id uuid not null,
    person_id uuid not null,
    from_date date not null,
    until_date date check (until_date >= from_date),
    requested_by uuid not null,
    requester_id uuid not null,
    requested_at timestamptz not null,
    decided_by uuid,
    decider_id uuid,
    decided_at timestamptz,
    given boolean,
    primary key (unit_id, id),
    foreign key (person_unit_id, person_id) references people (unit_id, id),
    constraint supervision_decided_whole check (num_nulls(decided_by, decider_id, decided_at, given) in (0, 4)),
    constraint supervision_takes_two check (not given or (decided_by <> requested_by
        and decider_id <> requester_id and decider_id <> person_id))
);
create unique index one_waiting_request on supervision_requests (unit_id, person_id, from_date)
    where decided_at is null;
create index supervision_requests_of_person on supervision_requests (person_unit_id, person_id);
alter table supervision_requests enable row level security;
alter table supervision_requests force row level security;
create policy administered on supervision_requests
    using (unit_id = any (bihuan_administered_units()))
    with check (unit_id = any (bihuan_administered_units()) and person_unit_id = any (bihuan_administered_units()));
create policy audited on supervision_requests for select using (unit_id = any (bihuan_audited_units()));
create policy decided on supervision_requests for update
    using (unit_id = any (bihuan_audited_units())) with check (unit_id = any (bihuan_audited_units()));
grant select, insert on supervision_requests to bihuan_app;
grant update (decided_by, decider_id, decided_at, given) on supervision_requests to bihuan_app;
create trigger decided_once before update on supervision_requests for each row execute function keep_decision();

-- Whoever administers ends a supervision or shortens it; he begins and lengthens none.
drop policy administered on supervisions;
create policy administered on supervisions for select using (unit_id = any (bihuan_administered_units()));
create policy administered_ended on supervisions for update
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));

-- The second person writes the very days that he decided on, and nothing else.
create policy second_person on supervisions for insert with check (exists (
    select 1 from supervision_requests r
    where r.unit_id = supervisions.unit_id and r.person_unit_id = supervisions.person_unit_id
        and r.person_id = supervisions.person_id and r.from_date = supervisions.from_date
        and r.until_date is not distinct from supervisions.until_date
        and r.given and r.decided_by = bihuan_account()));
create policy second_person_sees on supervisions for select using (exists (
    select 1 from supervision_requests r
    where r.unit_id = supervisions.unit_id and r.person_id = supervisions.person_id
        and r.given and r.decided_by = bihuan_account()));
create policy second_person_longer on supervisions for update using (exists (
    select 1 from supervision_requests r
    where r.unit_id = supervisions.unit_id and r.person_id = supervisions.person_id
        and r.from_date = supervisions.from_date and r.given and r.decided_by = bihuan_account()))
    with check (exists (
        select 1 from supervision_requests r
        where r.unit_id = supervisions.unit_id and r.person_id = supervisions.person_id
            and r.from_date = supervisions.from_date and r.until_date is not distinct from supervisions.until_date
            and r.given and r.decided_by = bihuan_account()));
create function keep_supervision_short() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'ended already: %', old.id using errcode = 'restrict_violation';
    end if;
    if old.until_date is not null and (new.until_date is null or new.until_date > old.until_date)
        and not exists (select 1 from supervision_requests r
            where r.unit_id = old.unit_id and r.person_id = old.person_id and r.from_date = old.from_date
                and r.until_date is not distinct from new.until_date and r.given
                and r.decided_by = bihuan_account()) then
        raise exception 'lengthened by one person: %', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger lengthened_by_two before update on supervisions for each row execute function keep_supervision_short();

-- With what somebody may do his sessions end, whoever is the second person: he sees whose they are, of those
-- that he has decided about, and ends them.
create policy second_person on accounts for select using (exists (
    select 1 from supervision_requests r
    where r.person_unit_id = accounts.unit_id and r.person_id = accounts.person_id
        and r.given and r.decided_by = bihuan_account()));
create policy second_person_sees on sessions for select using (exists (
        select 1 from grant_proposals p
        where p.account_id = sessions.account_id and p.given and p.decided_by = bihuan_account())
    or exists (
        select 1 from supervision_requests r
        join accounts a on a.unit_id = r.person_unit_id and a.person_id = r.person_id
        where a.id = sessions.account_id and r.given and r.decided_by = bihuan_account()));
create policy second_person_ends on sessions for delete using (exists (
    select 1 from supervision_requests r
    join accounts a on a.unit_id = r.person_unit_id and a.person_id = r.person_id
    where a.id = sessions.account_id and r.given and r.decided_by = bihuan_account()));
create policy second_person_sees on pending_sign_ins for select using (exists (
        select 1 from grant_proposals p
        where p.account_id = pending_sign_ins.account_id and p.given and p.decided_by = bihuan_account())
    or exists (
        select 1 from supervision_requests r
        join accounts a on a.unit_id = r.person_unit_id and a.person_id = r.person_id
        where a.id = pending_sign_ins.account_id and r.given and r.decided_by = bihuan_account()));
create policy second_person_ended on pending_sign_ins for delete using (exists (
        select 1 from grant_proposals p
        where p.account_id = pending_sign_ins.account_id and p.given and p.decided_by = bihuan_account())
    or exists (
        select 1 from supervision_requests r
        join accounts a on a.unit_id = r.person_unit_id and a.person_id = r.person_id
        where a.id = pending_sign_ins.account_id and r.given and r.decided_by = bihuan_account()));
