-- Promises with a number, an owner and a date. The rules that no code may break are in V022.

create table ledger_counters (
    unit_id uuid not null references units (id),
    year    integer not null,
    last    integer not null check (last >= 0),
    primary key (unit_id, year)
);

create table ledger_items (
    id                   uuid not null,
    unit_id              uuid not null references units (id),
    cycle_id             uuid not null,
    year                 integer not null,
    serial               integer not null check (serial >= 1),
    statement_id         uuid not null,
    statement_version_id uuid not null,
    measure_ref          text not null,
    measure              text not null check (measure <> ''),
    measure_start        integer not null check (measure_start >= 0),
    measure_end          integer not null,
    measure_place        text not null,
    owner_id             uuid not null,
    verifier_id          uuid not null,
    due_on               date not null,
    expected_kind        text not null check (expected_kind <> ''),
    issued_by            uuid not null,
    issued_at            timestamptz not null,
    state                text not null,
    version              integer not null check (version >= 1),
    submitted_by         uuid,
    submitted_at         timestamptz,
    verified_by          uuid,
    verified_at          timestamptz,
    closed_by            uuid,
    closed_at            timestamptz,
    primary key (unit_id, id),
    unique (unit_id, year, serial),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, statement_id, statement_version_id)
        references statement_versions (unit_id, statement_id, id),
    foreign key (unit_id, owner_id) references people (unit_id, id),
    foreign key (unit_id, verifier_id) references people (unit_id, id),
    constraint measure_place_in_text check (measure_end >= measure_start),
    constraint item_state check (state in ('issued', 'in_progress', 'submitted', 'returned', 'verified', 'closed')),
    constraint verifier_is_not_owner check (verifier_id <> owner_id),
    constraint submission_is_whole check ((submitted_by is null) = (submitted_at is null)),
    constraint submission_fits_state
        check ((submitted_by is not null) = (state in ('submitted', 'verified', 'closed'))),
    constraint verification_is_whole check ((verified_by is null) = (verified_at is null)),
    constraint verification_fits_state check ((verified_by is not null) = (state in ('verified', 'closed'))),
    constraint verified_by_another check (verified_by <> owner_id and verified_by <> submitted_by),
    constraint close_out_is_whole check ((closed_by is null) = (closed_at is null)),
    constraint close_out_fits_state check ((closed_by is not null) = (state = 'closed')),
    constraint closed_by_another check (closed_by <> owner_id)
);
create index ledger_items_by_id on ledger_items (id);
create index ledger_items_due on ledger_items (unit_id, due_on);
create index ledger_items_statement on ledger_items (unit_id, statement_id);

-- The findings that an item answers, in the words of the text.
create table ledger_item_findings (
    unit_id     uuid not null,
    item_id     uuid not null,
    position    integer not null,
    finding_ref text not null,
    words       text not null check (words <> ''),
    text_start  integer not null check (text_start >= 0),
    text_end    integer not null,
    place       text not null,
    primary key (unit_id, item_id, position),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    check (text_end >= text_start)
);

-- What is counted. One per item for now; readings come with progress notes.
create table indicators (
    unit_id   uuid not null,
    item_id   uuid not null,
    name      text not null check (name <> ''),
    unit      text not null check (unit <> ''),
    baseline  numeric(18, 4) not null,
    direction text not null check (direction in ('at_least', 'at_most')),
    target    numeric(18, 4) not null,
    primary key (unit_id, item_id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    constraint target_not_worse_than_baseline check (
        case direction when 'at_least' then target >= baseline else target <= baseline end)
);
