-- What happened to an item. Everything here is only ever added to.

create table progress_notes (
    id       uuid not null,
    unit_id  uuid not null,
    item_id  uuid not null,
    words    text not null check (words <> ''),
    reading  numeric(18, 4),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);
create index progress_notes_item on progress_notes (unit_id, item_id, noted_at);

-- outcome: whether this kind shows a result, as the framework of the cycle said on that day.
create table evidence (
    id         uuid not null,
    unit_id    uuid not null,
    item_id    uuid not null,
    kind       text not null check (kind <> ''),
    outcome    boolean not null,
    shows      text not null check (shows <> ''),
    file_name  text not null check (file_name <> ''),
    media_type text not null,
    size       bigint not null check (size > 0),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_by   uuid not null,
    added_at   timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, item_id, sha256),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);

create index evidence_by_id on evidence (id);
create index evidence_item on evidence (unit_id, item_id, added_at);

-- Apart from the facts about it, so that no list ever reads megabytes.
create table evidence_contents (
    unit_id     uuid not null,
    evidence_id uuid not null,
    content     bytea not null,
    primary key (unit_id, evidence_id),
    foreign key (unit_id, evidence_id) references evidence (unit_id, id)
);
-- Photographs and office files are compressed already.
alter table evidence_contents alter column content set storage external;

-- One row per decision of a verifier: accepted, or returned with the reason.
create table verifications (
    id           uuid not null,
    unit_id      uuid not null,
    item_id      uuid not null,
    submitted_by uuid not null,
    submitted_at timestamptz not null,
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    accepted     boolean not null,
    words        text not null,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    constraint verifier_is_not_submitter check (decided_by <> submitted_by),
    constraint returned_with_reason check (accepted or btrim(words) <> '')
);
create index verifications_item on verifications (unit_id, item_id);

-- The whole story in order: every change of state, note and file, one row each.
create table ledger_events (
    id          uuid not null,
    unit_id     uuid not null,
    item_id     uuid not null,
    kind        text not null check (
        kind in ('issued', 'reported', 'attached', 'submitted', 'verified', 'returned', 'closed')),
    person_id   uuid not null,
    happened_at timestamptz not null,
    words       text not null,
    refers_to   uuid,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);
create index ledger_events_item on ledger_events (unit_id, item_id, happened_at);

-- A form's own random key, kept when its action was done: a second click on it does nothing.
create table ledger_requests (
    unit_id     uuid not null references units (id),
    request_key uuid not null,
    person_id   uuid not null,
    done_at     timestamptz not null,
    primary key (unit_id, request_key)
);
