-- Ledgers that offices bring: the file, what was understood of each row, and the drafts that wait until a
-- person has completed them. A draft is no promise; nothing in it was invented, and no row is lost.

create table ledger_imports (
    unit_id     uuid not null references units (id),
    id          uuid not null,
    cycle_id    uuid not null,
    person_id   uuid not null,
    file_name   text not null check (char_length(file_name) between 1 and 200),
    content     bytea,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    format      text not null default '',
    year        integer check (year between 1949 and 2200),
    state       text not null check (state in ('reading', 'ready', 'refused', 'writing', 'done', 'failed')),
    -- Names that the rows give to people, with how often: a line each.
    names       text not null default '',
    -- Why the file as a whole was refused: keys and facts, one a line.
    reasons     text not null default '',
    done        integer not null default 0 check (done >= 0),
    total       integer not null default 0 check (total >= 0),
    uploaded_at timestamptz not null,
    changed_at  timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create index ledger_imports_by_id on ledger_imports (id);

create table ledger_import_sheets (
    unit_id   uuid not null,
    import_id uuid not null,
    position  integer not null check (position >= 0),
    name      text not null,
    hidden    boolean not null,
    -- Headings and what each column means, as JSON; what a person said of them is told.
    columns   text not null,
    told      text not null default '',
    year      text not null default '',
    merges    integer not null,
    -- The last row of headings, from 0; -1 when none was recognised.
    header_row integer not null default -1,
    -- Whether a person left the sheet out.
    left_out  boolean not null default false,
    primary key (unit_id, import_id, position),
    foreign key (unit_id, import_id) references ledger_imports (unit_id, id) on delete cascade
);

-- What each row was understood as. Made anew whenever the file is read again.
create table ledger_import_rows (
    unit_id   uuid not null,
    import_id uuid not null,
    sheet     integer not null,
    row       integer not null check (row >= 0),
    verdict   text not null check (verdict in ('new', 'changed', 'unchanged', 'refused', 'apart')),
    -- The kind of row that is no item; empty for an item.
    apart     text not null default '',
    said      text not null,
    refusals  text not null default '',
    notes     text not null default '',
    -- What it was recognised as, and which words differ.
    draft_id  uuid,
    item_id   uuid,
    differs   text not null default '',
    primary key (unit_id, import_id, sheet, row),
    foreign key (unit_id, import_id) references ledger_imports (unit_id, id) on delete cascade
);
create index ledger_import_rows_verdict on ledger_import_rows (unit_id, import_id, verdict, sheet, row);

create table ledger_drafts (
    unit_id     uuid not null,
    id          uuid not null,
    cycle_id    uuid not null,
    import_id   uuid not null,
    -- The file, the sheet and the row that it came from, for people.
    place       text not null,
    -- By these it is known again: its words, and its number within its section.
    words_key   text not null,
    number_key  text not null,
    said        text not null,
    owner_id    uuid,
    verifier_id uuid,
    due_on      date,
    state       text not null default 'waiting' check (state in ('waiting', 'issued', 'set_aside')),
    why_aside   text not null default '',
    position    integer not null,
    brought_by  uuid not null,
    brought_at  timestamptz not null,
    changed_at  timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, owner_id) references people (unit_id, id),
    foreign key (unit_id, verifier_id) references people (unit_id, id),
    constraint aside_says_why check ((state = 'set_aside') = (btrim(why_aside) <> ''))
);
create index ledger_drafts_by_id on ledger_drafts (id);
create index ledger_drafts_waiting on ledger_drafts (unit_id, state, cycle_id, position);
create index ledger_drafts_words on ledger_drafts (unit_id, words_key);
create index ledger_drafts_number on ledger_drafts (unit_id, number_key);

-- An item that was made from a draft; where it comes from is never rewritten.
alter table ledger_items
    add column draft_id uuid,
    add constraint item_draft foreign key (unit_id, draft_id) references ledger_drafts (unit_id, id),
    drop constraint one_origin,
    add constraint one_origin
        check (num_nonnulls(statement_version_id, meeting_entry_id, returned_item_id, draft_id) = 1);
-- The parts of an item that was split come from the same draft.
create unique index one_item_a_draft on ledger_items (unit_id, draft_id) where split_from is null;
create or replace function ledger_item_origin_stays() returns trigger language plpgsql as $$
begin
    if (new.meeting_id, new.meeting_entry_id, new.returned_item_id, new.returned_on, new.draft_id)
        is distinct from (old.meeting_id, old.meeting_entry_id, old.returned_item_id, old.returned_on, old.draft_id) then
        raise exception 'where an item comes from is never rewritten' using errcode = 'check_violation';
    end if;
    return new;
end $$;
-- What was issued stays as it was brought.
create function ledger_draft_moves() returns trigger language plpgsql as $$
begin
    if old.state = 'issued' then
        raise exception 'a draft that became an item never changes' using errcode = 'check_violation';
    end if;
    if (new.id, new.unit_id, new.cycle_id, new.brought_by, new.brought_at)
        is distinct from (old.id, old.unit_id, old.cycle_id, old.brought_by, old.brought_at) then
        raise exception 'where a draft comes from is never rewritten' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger moves before update on ledger_drafts
    for each row execute function ledger_draft_moves();
create trigger kept before delete or truncate on ledger_drafts
    for each statement execute function ledger_keeps_everything();

-- What a unit said of headings and of names, so that it is asked once. The newest word counts.
create table ledger_headings (
    unit_id uuid not null references units (id),
    heading text not null check (heading <> ''),
    meaning text not null check (meaning <> ''),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (unit_id, heading)
);
create table ledger_names (
    unit_id   uuid not null references units (id),
    name      text not null check (name <> ''),
    person_id uuid not null,
    said_by   uuid not null,
    said_at   timestamptz not null,
    primary key (unit_id, name),
    foreign key (unit_id, person_id) references people (unit_id, id)
);

do $$
declare
    name text;
begin
    foreach name in array array['ledger_imports', 'ledger_import_sheets', 'ledger_import_rows', 'ledger_drafts',
            'ledger_headings', 'ledger_names'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy in_sight on %I using (unit_id = any (bihuan_units()))'
            ' with check (unit_id = any (bihuan_units()))', name);
        execute format('grant select, insert on %I to bihuan_app', name);
    end loop;
end $$;
grant update (content, format, year, state, names, reasons, done, total, changed_at) on ledger_imports to bihuan_app;
grant update (told, left_out) on ledger_import_sheets to bihuan_app;
grant delete on ledger_import_sheets, ledger_import_rows to bihuan_app;
grant update (notes) on ledger_import_rows to bihuan_app;
grant update (import_id, place, words_key, number_key, said, owner_id, verifier_id, due_on, state, why_aside,
    position, changed_at) on ledger_drafts to bihuan_app;
grant update (meaning, said_by, said_at) on ledger_headings to bihuan_app;
grant update (person_id, said_by, said_at) on ledger_names to bihuan_app;
