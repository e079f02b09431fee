-- What a kind of evidence asks for besides a file: the day, the place, the people met, the problem that
-- was found there, the picture of before. What followed from a visit may be added later.

alter table evidence
    add column shown_on date,
    add column place text not null default '',
    add column people_met text not null default '',
    add column found text not null default '',
    -- Whether the kind was a visit (走访): it asks what followed.
    add column visit boolean not null default false,
    -- Of a pair: the file that shows the same before.
    add column before_id uuid,
    add constraint evidence_before foreign key (unit_id, before_id) references evidence (unit_id, id),
    add constraint before_is_another check (before_id <> id),
    add constraint visit_says_where_whom_and_when check (
        not visit or (shown_on is not null and btrim(place) <> '' and btrim(people_met) <> ''));

create table visit_follow_ups (
    unit_id     uuid not null,
    id          uuid not null,
    evidence_id uuid not null,
    words       text not null check (btrim(words) <> ''),
    noted_by    uuid not null,
    noted_at    timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, evidence_id) references evidence (unit_id, id)
);
create index visit_follow_ups_visit on visit_follow_ups (unit_id, evidence_id, noted_at);
create function ledger_only_visits_are_followed() returns trigger language plpgsql as $$
begin
    if not exists (select from evidence e where e.unit_id = new.unit_id and e.id = new.evidence_id and e.visit) then
        raise exception 'only a visit is followed up' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger of_a_visit before insert on visit_follow_ups
    for each row execute function ledger_only_visits_are_followed();

create function ledger_pair_is_of_one_item() returns trigger language plpgsql as $$
begin
    if new.before_id is not null and not exists (select from evidence e
            where e.unit_id = new.unit_id and e.id = new.before_id and e.item_id = new.item_id) then
        raise exception 'a pair shows one item' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger pair before insert on evidence
    for each row execute function ledger_pair_is_of_one_item();

create trigger kept before update or delete or truncate on visit_follow_ups
    for each statement execute function ledger_keeps_everything();
alter table visit_follow_ups enable row level security;
alter table visit_follow_ups force row level security;
create policy in_sight on visit_follow_ups using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on visit_follow_ups to bihuan_app;
