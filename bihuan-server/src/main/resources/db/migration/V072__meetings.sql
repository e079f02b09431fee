-- The meeting: draft, called, in progress, closed; and open again, for a reason.
create table meetings (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    title text not null check (title = btrim(title) and char_length(title) between 1 and 200),
    planned_on date not null,
    starts_at text not null default '' check (char_length(starts_at) <= 20),
    place text not null default '' check (char_length(place) <= 200),
    chair_id uuid not null,
    recorder_id uuid not null,
    state text not null check (state in ('draft', 'called', 'in_progress', 'closed')),
    version integer not null check (version >= 1),
    made_by uuid not null,
    made_at timestamptz not null,
    called_at timestamptz,
    opened_at timestamptz,
    closed_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, chair_id) references people (unit_id, id),
    foreign key (unit_id, recorder_id) references people (unit_id, id)
);
create index meetings_of_cycle on meetings (unit_id, cycle_id, planned_on);
create index meetings_by_id on meetings (id);
alter table meetings enable row level security;
alter table meetings force row level security;
create policy in_sight on meetings using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on meetings to bihuan_app;
grant update (title, planned_on, starts_at, place, chair_id, recorder_id, state, version, called_at, opened_at, closed_at)
    on meetings to bihuan_app;

create function meeting_moves() returns trigger language plpgsql as $$
begin
    if new.version <> old.version + 1 then
        raise exception 'a meeting moves one version at a time' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) not in (
            ('draft', 'draft'), ('draft', 'called'), ('called', 'called'), ('called', 'in_progress'),
            ('in_progress', 'in_progress'), ('in_progress', 'closed'), ('closed', 'in_progress')) then
        raise exception 'a meeting cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'closed' and new.state = 'in_progress' and not exists (
            select from meeting_reopenings r join meeting_minutes m
                on m.unit_id = r.unit_id and m.id = r.minutes_id
            where m.unit_id = new.unit_id and m.meeting_id = new.id
                and m.number = (select max(n.number) from meeting_minutes n
                    where n.unit_id = new.unit_id and n.meeting_id = new.id)) then
        raise exception 'a closed meeting opens again for a reason only' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger moves before update on meetings for each row execute function meeting_moves();

-- Who should come, and who came.
create table meeting_attendances (
    unit_id uuid not null,
    meeting_id uuid not null,
    person_id uuid not null,
    expected boolean not null,
    place integer not null,
    presence text not null check (presence in ('unknown', 'present', 'leave', 'absent')),
    leave_kind text not null default '' check (char_length(leave_kind) <= 60),
    reason text not null default '' check (char_length(reason) <= 500),
    written boolean not null default false,
    version integer not null check (version >= 1),
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (unit_id, meeting_id, person_id),
    foreign key (unit_id, meeting_id) references meetings (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id),
    constraint leave_has_a_reason check (presence <> 'leave' or btrim(reason) <> '')
);
alter table meeting_attendances enable row level security;
alter table meeting_attendances force row level security;
create policy in_sight on meeting_attendances using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on meeting_attendances to bihuan_app;
grant update (presence, leave_kind, reason, written, version, changed_by, changed_at) on meeting_attendances to bihuan_app;

-- What was said and decided, in the order in which it was written down. Nothing is changed: a
-- correction is an entry of its own that takes the place of another one.
create table meeting_entries (
    unit_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    serial integer not null check (serial >= 1),
    item text not null check (char_length(item) between 1 and 80),
    kind text not null check (kind in ('note', 'decision', 'criticism', 'commitment', 'comment')),
    about_id uuid,
    said_by uuid,
    words text not null check (words = btrim(words) and char_length(words) between 1 and 4000),
    replaces uuid,
    entered_by uuid not null,
    entered_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, meeting_id, serial),
    unique (unit_id, replaces),
    foreign key (unit_id, meeting_id) references meetings (unit_id, id),
    foreign key (unit_id, about_id) references people (unit_id, id),
    foreign key (unit_id, replaces) references meeting_entries (unit_id, id),
    constraint criticism_of_somebody check (kind not in ('criticism', 'commitment') or about_id is not null)
);
create index meeting_entries_by_id on meeting_entries (id);
create trigger kept before update or delete on meeting_entries
    for each row execute function refuse_change();
alter table meeting_entries enable row level security;
alter table meeting_entries force row level security;
create policy in_sight on meeting_entries using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on meeting_entries to bihuan_app;

create function meeting_takes_entries() returns trigger language plpgsql as $$
declare
    meeting_state text;
begin
    select state into meeting_state from meetings where unit_id = new.unit_id and id = new.meeting_id for share;
    if meeting_state is distinct from 'in_progress' then
        raise exception 'minutes are written while a meeting is in progress' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger in_progress before insert on meeting_entries
    for each row execute function meeting_takes_entries();

create function meeting_attendance_stays() returns trigger language plpgsql as $$
begin
    if (select state from meetings where unit_id = new.unit_id and id = new.meeting_id for share) = 'closed' then
        raise exception 'attendance of a closed meeting stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger while_open before insert or update on meeting_attendances
    for each row execute function meeting_attendance_stays();

-- Minutes as they were when the meeting was closed, line by line; the hash is over all lines.
create table meeting_minutes (
    unit_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    number integer not null check (number >= 1),
    language text not null check (language in ('zh-CN', 'en')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    log_root text not null default '',
    closed_by uuid not null,
    closed_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, meeting_id, number),
    foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index meeting_minutes_by_id on meeting_minutes (id);
create trigger kept before update or delete on meeting_minutes
    for each row execute function refuse_change();
alter table meeting_minutes enable row level security;
alter table meeting_minutes force row level security;
create policy in_sight on meeting_minutes using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on meeting_minutes to bihuan_app;

create table minute_lines (
    unit_id uuid not null,
    minutes_id uuid not null,
    line integer not null check (line >= 1),
    rank text not null check (rank in ('title', 'heading', 'text')),
    words text not null check (words !~ E'[\n\r]'),
    about_id uuid,
    primary key (unit_id, minutes_id, line),
    foreign key (unit_id, minutes_id) references meeting_minutes (unit_id, id)
);
create trigger kept before update or delete on minute_lines
    for each row execute function refuse_change();
alter table minute_lines enable row level security;
alter table minute_lines force row level security;
create policy in_sight on minute_lines using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on minute_lines to bihuan_app;

create table meeting_reopenings (
    unit_id uuid not null,
    id uuid not null,
    minutes_id uuid not null,
    reason text not null check (reason = btrim(reason) and char_length(reason) between 4 and 1000),
    reopened_by uuid not null,
    reopened_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, minutes_id),
    foreign key (unit_id, minutes_id) references meeting_minutes (unit_id, id)
);
create trigger kept before update or delete on meeting_reopenings
    for each row execute function refuse_change();
alter table meeting_reopenings enable row level security;
alter table meeting_reopenings force row level security;
create policy in_sight on meeting_reopenings using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on meeting_reopenings to bihuan_app;
