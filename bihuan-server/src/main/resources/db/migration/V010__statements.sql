-- A statement (对照检查材料) of a person, or of the team when it belongs to nobody; one of each in a cycle.
create table statements (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    person_id uuid,
    kind text not null check (char_length(kind) between 1 and 40),
    title text not null check (title = btrim(title) and char_length(title) between 1 and 120),
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (unit_id, id),
    constraint one_of_each unique nulls not distinct (unit_id, cycle_id, person_id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index statements_by_id on statements (id);
create trigger unchanging before update or delete on statements
    for each row execute function refuse_change();
alter table statements enable row level security;
alter table statements force row level security;
create policy in_sight on statements using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on statements to bihuan_app;

-- What was uploaded, as it was read. Positions in the text count UTF-16 code units; paragraph i runs
-- from paragraph_starts[i] to paragraph_ends[i]; heading level 0 means that it is no heading.
create table statement_versions (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    number int not null check (number > 0),
    text text not null,
    paragraph_numbers int[] not null,
    paragraph_starts int[] not null,
    paragraph_ends int[] not null,
    paragraph_levels int[] not null,
    aside_kinds text[] not null,
    aside_places int[] not null,
    aside_texts text[] not null,
    format text not null check (char_length(format) between 1 and 20),
    encoding text,
    doubts text[] not null,
    file_name text not null check (char_length(file_name) between 1 and 255),
    original_sha256 bytea not null check (octet_length(original_sha256) = 32),
    original_bytes int not null check (original_bytes >= 0),
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, statement_id, number),
    unique (unit_id, statement_id, id),
    foreign key (unit_id, statement_id) references statements (unit_id, id),
    check (cardinality(paragraph_numbers) = cardinality(paragraph_starts)
        and cardinality(paragraph_numbers) = cardinality(paragraph_ends)
        and cardinality(paragraph_numbers) = cardinality(paragraph_levels)),
    check (cardinality(aside_kinds) = cardinality(aside_places)
        and cardinality(aside_kinds) = cardinality(aside_texts))
);
create index statement_versions_by_id on statement_versions (id);
create trigger unchanging before update or delete on statement_versions
    for each row execute function refuse_change();
create trigger unchanging_whole before truncate on statement_versions
    for each statement execute function refuse_change();
alter table statement_versions enable row level security;
alter table statement_versions force row level security;
create policy in_sight on statement_versions using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on statement_versions to bihuan_app;

-- The file itself, byte for byte; apart from the text, so that lists need not carry it.
create table statement_originals (
    unit_id uuid not null,
    version_id uuid not null,
    content bytea not null,
    primary key (unit_id, version_id),
    foreign key (unit_id, version_id) references statement_versions (unit_id, id)
);
create trigger unchanging before update or delete on statement_originals
    for each row execute function refuse_change();
create trigger unchanging_whole before truncate on statement_originals
    for each statement execute function refuse_change();
alter table statement_originals enable row level security;
alter table statement_originals force row level security;
create policy in_sight on statement_originals using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on statement_originals to bihuan_app;
