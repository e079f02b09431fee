-- What a unit is called, where it stands and whether it is open are dated facts, added and never
-- changed: the state of a day is the last fact that begins on it or before. A fact of a later day
-- therefore never alters an earlier one.
create sequence unit_codes;
grant usage on sequence unit_codes to bihuan_app;

alter table units no force row level security;
alter table units add column code text;
update units set code = 'U' || lpad(nextval('unit_codes')::text, 4, '0');
alter table units
    alter column code set not null,
    add constraint units_code_key unique (code),
    add constraint units_code_check check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,29}$');

-- Set by the functions below, for their own length: the shape of the whole tree (ids and days, no
-- names) is needed to know what lies under what, also beyond what is in sight.
create function bihuan_reads_tree() returns boolean
    language sql stable parallel safe
    as $$ select coalesce(current_setting('bihuan.reads_tree', true), '') = 'on' $$;

create table unit_names (
    unit_id uuid not null references units (id),
    sequence bigint generated always as identity,
    name text not null check (name = btrim(name) and char_length(name) between 1 and 100),
    from_date date not null,
    noted_at timestamptz not null,
    primary key (unit_id, sequence)
);
create index unit_names_of_day on unit_names (unit_id, from_date desc, sequence desc);

create table unit_places (
    unit_id uuid not null references units (id),
    sequence bigint generated always as identity,
    parent_id uuid references units (id) check (parent_id <> unit_id),
    from_date date not null,
    noted_at timestamptz not null,
    primary key (unit_id, sequence)
);
create index unit_places_of_day on unit_places (unit_id, from_date desc, sequence desc);
create index unit_places_by_day on unit_places (from_date);
create index unit_places_below on unit_places (parent_id);

create table unit_states (
    unit_id uuid not null references units (id),
    sequence bigint generated always as identity,
    state text not null check (state in ('OPEN', 'CLOSED', 'MERGED')),
    into_unit_id uuid references units (id) check (into_unit_id <> unit_id),
    from_date date not null,
    noted_at timestamptz not null,
    primary key (unit_id, sequence),
    check ((state = 'MERGED') = (into_unit_id is not null))
);
create index unit_states_of_day on unit_states (unit_id, from_date desc, sequence desc);

insert into unit_names (unit_id, name, from_date, noted_at)
    select id, name, (created_at at time zone 'Asia/Shanghai')::date, created_at from units order by created_at, id;
insert into unit_places (unit_id, parent_id, from_date, noted_at)
    select id, parent_id, (created_at at time zone 'Asia/Shanghai')::date, created_at from units order by created_at, id;
insert into unit_states (unit_id, state, from_date, noted_at)
    select id, 'OPEN', (created_at at time zone 'Asia/Shanghai')::date, created_at from units order by created_at, id;
alter table units drop column name, drop column parent_id;
alter table units force row level security;
revoke update on units from bihuan_app;

create trigger append_only before update or delete on unit_names for each row execute function refuse_change();
create trigger append_only before update or delete on unit_places for each row execute function refuse_change();
create trigger append_only before update or delete on unit_states for each row execute function refuse_change();
create trigger append_only_whole before truncate on unit_names for each statement execute function refuse_change();
create trigger append_only_whole before truncate on unit_places for each statement execute function refuse_change();
create trigger append_only_whole before truncate on unit_states for each statement execute function refuse_change();

create function bihuan_unit_state(unit uuid, day date) returns text
    language sql stable
    as $$ select state from unit_states where unit_id = unit and from_date <= day
        order by from_date desc, sequence desc limit 1 $$;

create function bihuan_unit_parent(unit uuid, day date) returns uuid
    language sql stable
    as $$ select parent_id from unit_places where unit_id = unit and from_date <= day
        order by from_date desc, sequence desc limit 1 $$;

-- No circle on any day from this one on. One tree is changed by one transaction at a time: two moves
-- that are harmless each, and a circle together, wait for one another here.
create function bihuan_keep_tree() returns trigger language plpgsql as $$
declare
    day date;
    at uuid;
    steps int;
begin
    if new.parent_id is null then
        return new;
    end if;
    perform pg_advisory_xact_lock(40, 1);
    perform set_config('bihuan.reads_tree', 'on', true);
    if bihuan_unit_state(new.parent_id, new.from_date) is distinct from 'OPEN' then
        raise exception 'the unit above is not open' using errcode = 'check_violation', constraint = 'open_parent';
    end if;
    for day in select new.from_date union select p.from_date from unit_places p where p.from_date > new.from_date order by 1 loop
        at := bihuan_unit_parent(new.unit_id, day);
        steps := 0;
        while at is not null loop
            steps := steps + 1;
            if at = new.unit_id or steps > 100 then
                raise exception 'a circle of units' using errcode = 'check_violation', constraint = 'no_circle';
            end if;
            at := bihuan_unit_parent(at, day);
        end loop;
    end loop;
    perform set_config('bihuan.reads_tree', '', true);
    return new;
end $$;
create trigger keep_tree after insert on unit_places for each row execute function bihuan_keep_tree();

-- Nothing stays below a unit that ends, then or later.
create function bihuan_keep_ends() returns trigger language plpgsql as $$
begin
    if new.state = 'OPEN' then
        return new;
    end if;
    perform pg_advisory_xact_lock(40, 1);
    perform set_config('bihuan.reads_tree', 'on', true);
    if exists (
        select from (select distinct p.unit_id from unit_places p where p.parent_id = new.unit_id) child
        where exists (
            select from (select new.from_date as day union select q.from_date from unit_places q
                where q.unit_id = child.unit_id and q.from_date > new.from_date) days
            where bihuan_unit_parent(child.unit_id, days.day) = new.unit_id
                and bihuan_unit_state(child.unit_id, days.day) = 'OPEN')) then
        raise exception 'open units below a unit that ends' using errcode = 'check_violation', constraint = 'no_orphans';
    end if;
    perform set_config('bihuan.reads_tree', '', true);
    return new;
end $$;
create trigger keep_ends after insert on unit_states for each row execute function bihuan_keep_ends();

-- A unit that has ended takes no new seat and no new cycle.
create function bihuan_refuse_in_ended_unit() returns trigger language plpgsql as $$
declare
    day date;
begin
    if tg_table_name = 'seats' then
        day := new.from_date;
    else
        day := (new.created_at at time zone 'Asia/Shanghai')::date;
    end if;
    if bihuan_unit_state(new.unit_id, day) in ('CLOSED', 'MERGED') then
        raise exception 'the unit has ended' using errcode = 'check_violation', constraint = 'open_unit';
    end if;
    return new;
end $$;
create trigger open_unit before insert on seats for each row execute function bihuan_refuse_in_ended_unit();
create trigger open_unit before insert on cycles for each row execute function bihuan_refuse_in_ended_unit();

alter table unit_names enable row level security;
alter table unit_names force row level security;
create policy in_sight on unit_names
    using (unit_id = any (bihuan_units()) or unit_id = any (bihuan_administered_units()) or unit_id = any (bihuan_audited_units()))
    with check (unit_id = any (bihuan_administered_units()));
grant select, insert on unit_names to bihuan_app;

alter table unit_places enable row level security;
alter table unit_places force row level security;
create policy in_sight on unit_places
    using (unit_id = any (bihuan_units()) or unit_id = any (bihuan_administered_units()) or unit_id = any (bihuan_audited_units()))
    with check (unit_id = any (bihuan_administered_units())
        and (parent_id is null or parent_id = any (bihuan_administered_units())));
create policy shape on unit_places for select using (bihuan_reads_tree());
grant select, insert on unit_places to bihuan_app;

alter table unit_states enable row level security;
alter table unit_states force row level security;
create policy in_sight on unit_states
    using (unit_id = any (bihuan_units()) or unit_id = any (bihuan_administered_units()) or unit_id = any (bihuan_audited_units()))
    with check (unit_id = any (bihuan_administered_units())
        and (into_unit_id is null or into_unit_id = any (bihuan_administered_units())));
create policy shape on unit_states for select using (bihuan_reads_tree());
grant select, insert on unit_states to bihuan_app;
