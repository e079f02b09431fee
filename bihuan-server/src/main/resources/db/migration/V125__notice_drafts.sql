-- A notice that is being written: only the office that writes it sees it, and it is gone when it is
-- issued or thrown away. Days stand as they were typed; they are read when it is issued.
create table notice_drafts (
    unit_id uuid not null references units (id),
    id uuid not null,
    version integer not null check (version >= 1),
    title text not null check (char_length(title) <= 200),
    number text not null check (char_length(number) <= 100),
    framework text not null check (char_length(framework) <= 200),
    round text not null check (char_length(round) <= 200),
    period text not null check (char_length(period) <= 40),
    theme text not null check (char_length(theme) <= 1000),
    words text not null check (char_length(words) <= 20000),
    sign_by text not null check (char_length(sign_by) <= 40),
    meeting_from text not null check (char_length(meeting_from) <= 40),
    meeting_until text not null check (char_length(meeting_until) <= 40),
    below uuid,
    receivers uuid[] not null,
    file_name text check (char_length(file_name) between 1 and 200),
    file_content bytea,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (unit_id, id),
    constraint file_is_whole check ((file_name is null) = (file_content is null))
);
create index notice_drafts_by_id on notice_drafts (id);
alter table notice_drafts enable row level security;
alter table notice_drafts force row level security;
create policy in_sight on notice_drafts using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, update, delete on notice_drafts to bihuan_app;

-- What the unit that issued it was called that day: whoever got it cannot see the unit itself.
alter table notices add column issuer_name text not null default '' check (char_length(issuer_name) <= 200);
