-- People are recognised by a code within their unit.
alter table people no force row level security;
alter table people add column code text;
update people set code = numbered.code
    from (select unit_id, id, 'P' || lpad(row_number() over (partition by unit_id order by created_at, id)::text, 4, '0') as code
        from people) numbered
    where numbered.unit_id = people.unit_id and numbered.id = people.id;
alter table people
    alter column code set not null,
    add constraint people_code_key unique (unit_id, code),
    add constraint people_code_check check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,29}$');
alter table people force row level security;

-- Whether the seat is one of the team's, and its place in the order of the team.
alter table seats
    add column team_role text not null default 'OUTSIDE' check (team_role in ('HEAD', 'MEMBER', 'OUTSIDE')),
    add column team_order int check (team_order between 1 and 999);

-- What a member of the team is in charge of.
create table supervised_departments (
    unit_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    name text not null check (name = btrim(name) and char_length(name) between 1 and 100),
    from_date date not null,
    until_date date check (until_date >= from_date),
    primary key (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index supervised_departments_of_person on supervised_departments (unit_id, person_id);
alter table supervised_departments enable row level security;
alter table supervised_departments force row level security;
create policy in_sight on supervised_departments for select using (unit_id = any (bihuan_units()));
create policy administered on supervised_departments
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
grant select, insert on supervised_departments to bihuan_app;
grant update (until_date) on supervised_departments to bihuan_app;

-- A role of the work that a person has in the own unit, whether or not there is an account yet; it
-- takes effect for an account whose duty is the work.
create table staff_roles (
    unit_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('ORGANISER', 'HEAD', 'MEMBER', 'STAFF')),
    from_date date not null,
    until_date date check (until_date >= from_date),
    ended_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index staff_roles_of_person on staff_roles (unit_id, person_id);
alter table staff_roles enable row level security;
alter table staff_roles force row level security;
create policy in_sight on staff_roles for select using (unit_id = any (bihuan_units()));
create policy administered on staff_roles
    using (unit_id = any (bihuan_administered_units())) with check (unit_id = any (bihuan_administered_units()));
create policy own on staff_roles for select using (exists (select 1 from accounts a
    where a.id = bihuan_account() and a.unit_id = staff_roles.unit_id and a.person_id = staff_roles.person_id));
grant select, insert on staff_roles to bihuan_app;
grant update (until_date, ended_at) on staff_roles to bihuan_app;

-- Somebody of whatever unit supervises a unit and all below it, from a day until a day.
create table supervisions (
    unit_id uuid not null references units (id),
    id uuid not null,
    person_unit_id uuid not null,
    person_id uuid not null,
    from_date date not null,
    until_date date check (until_date >= from_date),
    ended_at timestamptz,
    primary key (unit_id, id),
    foreign key (person_unit_id, person_id) references people (unit_id, id)
);
create index supervisions_of_person on supervisions (person_unit_id, person_id);

-- Whether a unit stands above one of some others, or is one of them, on a day.
create function bihuan_is_above(root uuid, units uuid[], day date) returns boolean language plpgsql as $$
declare
    found boolean;
    before text := coalesce(current_setting('bihuan.reads_tree', true), '');
begin
    if root = any (units) or cardinality(units) = 0 then
        return root = any (units);
    end if;
    perform set_config('bihuan.reads_tree', 'on', true);
    with recursive up(id, step) as (
        select u.id, 0 from unnest(units) as u(id)
        union
        select bihuan_unit_parent(up.id, day), up.step + 1 from up where up.id is not null and up.step < 100)
    select exists (select from up where up.id = root) into found;
    perform set_config('bihuan.reads_tree', before, true);
    return found;
end $$;

alter table supervisions enable row level security;
alter table supervisions force row level security;
-- Also in the units below: who supervises, and who did.
create policy in_sight on supervisions for select using (bihuan_is_above(unit_id, bihuan_units(),
    least(coalesce(until_date, current_date), greatest(from_date, current_date))));
-- Assigned by whoever administers both the unit that is supervised and the supervisor's own.
create policy administered on supervisions
    using (unit_id = any (bihuan_administered_units()))
    with check (unit_id = any (bihuan_administered_units()) and person_unit_id = any (bihuan_administered_units()));
create policy own on supervisions for select using (exists (select 1 from accounts a
    where a.id = bihuan_account() and a.unit_id = supervisions.person_unit_id and a.person_id = supervisions.person_id));
grant select, insert on supervisions to bihuan_app;
grant update (until_date, ended_at) on supervisions to bihuan_app;

-- A supervisor can be named in the units supervised.
create policy supervises on people for select
    using (exists (select 1 from supervisions s
        where s.person_unit_id = people.unit_id and s.person_id = people.id
            and bihuan_is_above(s.unit_id, bihuan_units(),
                least(coalesce(s.until_date, current_date), greatest(s.from_date, current_date)))));

-- The roles of the own account on a day, each with every unit in which it counts: administrative
-- offices and supervision reach down the tree as it stands on that day, all other roles do not.
create function bihuan_reach(day date)
    returns table (unit_id uuid, role text, until_date date)
    language plpgsql as $$
begin
    perform set_config('bihuan.reads_tree', 'on', true);
    return query
        with recursive held as (
            select g.unit_id, g.role, g.until_date, g.id from grants g
                where g.account_id = bihuan_account() and g.ended_at is null
                    and g.from_date <= day and (g.until_date is null or g.until_date >= day)
            union all
            select r.unit_id, r.role, r.until_date, r.id from staff_roles r
                join accounts a on a.unit_id = r.unit_id and a.person_id = r.person_id
                where a.id = bihuan_account() and a.duty = 'WORK' and r.ended_at is null
                    and r.from_date <= day and (r.until_date is null or r.until_date >= day)
            union all
            select s.unit_id, 'SUPERVISOR', s.until_date, s.id from supervisions s
                join accounts a on a.unit_id = s.person_unit_id and a.person_id = s.person_id
                where a.id = bihuan_account() and a.duty = 'WORK' and s.ended_at is null
                    and s.from_date <= day and (s.until_date is null or s.until_date >= day)
        ),
        standing as materialized (
            select distinct on (p.unit_id) p.unit_id, p.parent_id from unit_places p
                where p.from_date <= day order by p.unit_id, p.from_date desc, p.sequence desc
        ),
        spread(unit_id, role, until_date, id) as (
            select h.unit_id, h.role, h.until_date, h.id from held h
            union
            select st.unit_id, sp.role, sp.until_date, sp.id from spread sp
                join standing st on st.parent_id = sp.unit_id
                where sp.role in ('SUPERVISOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_OFFICER', 'AUDITOR')
        )
        select sp.unit_id, sp.role, sp.until_date from spread sp
            order by sp.id, (not exists (select from held h where h.id = sp.id and h.unit_id = sp.unit_id)), sp.unit_id;
    perform set_config('bihuan.reads_tree', '', true);
end $$;
