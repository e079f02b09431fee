-- What handed-in statements share with others. Nothing here holds a word: places only, as UTF-16 offsets, half
-- open; the words are read from where they stand, by whoever may read them there.

-- Which units have texts to be compared. No content: whoever works in the background learns here whose rows to
-- ask for, after a restart too.
create table reuse_units (
    unit_id uuid primary key references units (id)
);
grant select, insert on reuse_units to bihuan_app;

create function bihuan_note_reuse_unit() returns trigger language plpgsql as $$
begin
    insert into reuse_units (unit_id) values (new.unit_id) on conflict do nothing;
    return new;
end $$;
create trigger compared after insert on statement_moves
    for each row when (new.move = 'submitted') execute function bihuan_note_reuse_unit();
alter table statement_moves no force row level security;
insert into reuse_units (unit_id) select distinct unit_id from statement_moves where move = 'submitted';
alter table statement_moves force row level security;

-- One for each version that was handed in; it waits until finished_at.
create table reuse_checks (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    version_id uuid not null,
    asked_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    finished_at timestamptz,
    characters integer check (characters >= 0),
    total double precision check (total between 0 and 1),
    without_quotations double precision check (without_quotations between 0 and 1),
    without_own_earlier double precision check (without_own_earlier between 0 and 1),
    largest_source double precision check (largest_source between 0 and 1),
    shown_by uuid,
    shown_at timestamptz,
    primary key (unit_id, id),
    unique (unit_id, version_id),
    foreign key (unit_id, statement_id, version_id) references statement_versions (unit_id, statement_id, id),
    check ((finished_at is null) = (total is null)),
    check ((shown_by is null) = (shown_at is null))
);
create index reuse_checks_waiting on reuse_checks (unit_id, asked_at) where finished_at is null;
create index reuse_checks_of_statement on reuse_checks (unit_id, statement_id);
alter table reuse_checks enable row level security;
alter table reuse_checks force row level security;
create policy in_sight on reuse_checks using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on reuse_checks to bihuan_app;
grant update (attempts, finished_at, characters, total, without_quotations, without_own_earlier, largest_source,
    shown_by, shown_at) on reuse_checks to bihuan_app;

-- Who holds something of it. A row about another unit's text is in sight only where both units are: a database
-- that is asked with one unit in sight does not even know how many there are.
create table reuse_sources (
    unit_id uuid not null,
    check_id uuid not null,
    number integer not null check (number > 0),
    source_unit_id uuid not null,
    version_id uuid,
    reference_id uuid,
    own boolean not null,
    share double precision not null check (share between 0 and 1),
    primary key (unit_id, check_id, number),
    foreign key (unit_id, check_id) references reuse_checks (unit_id, id),
    check ((version_id is null) <> (reference_id is null))
);
alter table reuse_sources enable row level security;
alter table reuse_sources force row level security;
create policy both_in_sight on reuse_sources
    using (unit_id = any (bihuan_units()) and source_unit_id = any (bihuan_units()))
    with check (unit_id = any (bihuan_units()) and source_unit_id = any (bihuan_units()));
grant select, insert, delete on reuse_sources to bihuan_app;

create table reuse_matches (
    unit_id uuid not null,
    check_id uuid not null,
    serial integer not null check (serial > 0),
    source integer not null,
    source_unit_id uuid not null,
    text_start integer not null check (text_start >= 0),
    text_end integer not null,
    source_start integer not null check (source_start >= 0),
    source_end integer not null,
    kind text not null check (kind in ('r01', 'r02', 'r03', 'r05', 'r06')),
    why text not null check (why in ('identical', 'marks', 'numbers', 'swapped', 'inserted', 'edited')),
    equal_starts integer[] not null,
    equal_ends integer[] not null,
    source_equal_starts integer[] not null,
    source_equal_ends integer[] not null,
    primary key (unit_id, check_id, serial),
    foreign key (unit_id, check_id, source) references reuse_sources (unit_id, check_id, number) on delete cascade,
    check (text_end > text_start and source_end > source_start),
    check (cardinality(equal_starts) = cardinality(equal_ends)
        and cardinality(equal_starts) = cardinality(source_equal_starts)
        and cardinality(equal_starts) = cardinality(source_equal_ends))
);
alter table reuse_matches enable row level security;
alter table reuse_matches force row level security;
create policy both_in_sight on reuse_matches
    using (unit_id = any (bihuan_units()) and source_unit_id = any (bihuan_units()))
    with check (unit_id = any (bihuan_units()) and source_unit_id = any (bihuan_units()));
grant select, insert, delete on reuse_matches to bihuan_app;

-- Stretches of the own text: not counted, and why ('elsewhere': counted, and it stands in another unit's text as
-- well, merged so that nobody can tell in how many); 'leftover': a name or placeholder that seems to have come along.
create table reuse_stretches (
    unit_id uuid not null,
    check_id uuid not null,
    text_start integer not null check (text_start >= 0),
    text_end integer not null,
    what text not null check (what in ('notice', 'heading', 'quotation', 'wording', 'common', 'elsewhere', 'leftover')),
    primary key (unit_id, check_id, text_start, what),
    foreign key (unit_id, check_id) references reuse_checks (unit_id, id),
    check (text_end > text_start)
);
alter table reuse_stretches enable row level security;
alter table reuse_stretches force row level security;
create policy in_sight on reuse_stretches using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, delete on reuse_stretches to bihuan_app;

-- For how many hours a result is its author's alone; the newest row counts.
create table reuse_rules (
    unit_id uuid not null references units (id),
    sequence bigint generated always as identity,
    author_hours integer not null check (author_hours between 0 and 720),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (unit_id, sequence)
);
create trigger unchanging before update or delete on reuse_rules for each row execute function refuse_change();
alter table reuse_rules enable row level security;
alter table reuse_rules force row level security;
create policy in_sight on reuse_rules using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on reuse_rules to bihuan_app;
