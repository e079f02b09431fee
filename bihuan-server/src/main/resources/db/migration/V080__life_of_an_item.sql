-- The whole life of an item: receipt, extension, transfer, merging, splitting, suspension, kinds of
-- deadline, causes, the later look at whether it held. What was promised on the first day stays; what
-- changes afterwards changes only with a row that says why and who agreed.

alter table ledger_items
    -- The leading person (牵头领导), if there is one.
    add column sponsor_id uuid,
    -- Code of the framework's deadline type, and what such a type means.
    add column deadline_code text not null default 'by-date' check (deadline_code <> ''),
    add column deadline_form text not null default 'by_date'
        check (deadline_form in ('at_once', 'by_date', 'in_stages', 'standing')),
    add column review_days integer check (review_days between 1 and 3650),
    -- The date of the first day; due_on is the one that counts today.
    add column promised_on date,
    add column extensions integer not null default 0 check (extensions >= 0),
    -- Set when work begins before its cause is known: until then the cause is to be named.
    add column cause_due_on date,
    -- When the present owner was given the item, and when he signed for it.
    add column handed_at timestamptz,
    add column received_at timestamptz,
    -- From when on it can be looked at whether the result held.
    add column effect_due_on date,
    add column suspended_from text check (suspended_from in ('issued', 'received', 'in_progress', 'returned')),
    add column merged_into uuid,
    add column split_from uuid,
    add constraint item_sponsor foreign key (unit_id, sponsor_id) references people (unit_id, id),
    add constraint item_merged_into foreign key (unit_id, merged_into) references ledger_items (unit_id, id),
    add constraint item_split_from foreign key (unit_id, split_from) references ledger_items (unit_id, id),
    add constraint verifier_is_not_sponsor check (verifier_id <> sponsor_id),
    add constraint standing_is_looked_at_again check ((deadline_form = 'standing') = (review_days is not null)),
    add constraint not_merged_into_itself check (merged_into <> id),
    drop constraint item_state,
    add constraint item_state check (state in ('issued', 'received', 'in_progress', 'submitted', 'returned',
        'verified', 'closed', 'suspended', 'merged', 'split')),
    add constraint suspension_fits_state check ((suspended_from is not null) = (state = 'suspended')),
    add constraint merging_fits_state check ((merged_into is not null) = (state = 'merged')),
    add constraint effect_fits_state check (effect_due_on is null or state = 'closed');
create index ledger_items_merged_into on ledger_items (unit_id, merged_into) where merged_into is not null;
create index ledger_items_split_from on ledger_items (unit_id, split_from) where split_from is not null;

-- What was there before: handed over on the day of issue, signed for with the owner's first deed.
alter table ledger_items no force row level security;
alter table ledger_events no force row level security;
alter table ledger_items disable trigger user;
update ledger_items i set promised_on = due_on, handed_at = issued_at,
    received_at = (select min(e.happened_at) from ledger_events e
        where e.unit_id = i.unit_id and e.item_id = i.id and e.person_id = i.owner_id and e.kind <> 'issued');
alter table ledger_items enable trigger user;
alter table ledger_items force row level security;
alter table ledger_events force row level security;
alter table ledger_items
    alter column promised_on set not null,
    alter column handed_at set not null;

-- Who leads and who helps: departments by name.
create table ledger_item_units (
    unit_id  uuid not null,
    item_id  uuid not null,
    position integer not null check (position >= 1),
    part     text not null check (part in ('lead', 'helps')),
    name     text not null check (name = btrim(name) and char_length(name) between 1 and 200),
    primary key (unit_id, item_id, position),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);
create unique index one_lead_unit on ledger_item_units (unit_id, item_id) where part = 'lead';

-- Several dates: due_on is that of the first stage that is not reached.
create table item_stages (
    unit_id  uuid not null,
    item_id  uuid not null,
    position integer not null check (position >= 1),
    words    text not null check (btrim(words) <> ''),
    due_on   date not null,
    primary key (unit_id, item_id, position),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id)
);
create table item_stage_marks (
    unit_id    uuid not null,
    item_id    uuid not null,
    position   integer not null,
    words      text not null check (btrim(words) <> ''),
    marked_by  uuid not null,
    marked_at  timestamptz not null,
    at_version integer not null,
    primary key (unit_id, item_id, position),
    foreign key (unit_id, item_id, position) references item_stages (unit_id, item_id, position)
);

-- A standing measure is looked at by another than its owner; with that the next date is set.
create table item_reviews (
    unit_id     uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    words       text not null check (btrim(words) <> ''),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    reviewed_on date not null,
    next_on     date not null,
    at_version  integer not null,
    primary key (unit_id, id),
    unique (unit_id, item_id, at_version),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    constraint next_look_is_later check (next_on > reviewed_on)
);

-- Whatever changes what was agreed is asked for with a reason and decided by another person. The row
-- keeps what it was before; at_version is the version of the item that it was carried out on.
create table item_changes (
    unit_id      uuid not null,
    id           uuid not null,
    item_id      uuid not null,
    kind         text not null check (
        kind in ('extension', 'transfer', 'merging', 'splitting', 'suspension', 'resumption')),
    reason       text not null check (btrim(reason) <> ''),
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    from_on      date,
    to_on        date,
    from_owner   uuid,
    to_owner     uuid,
    into_item    uuid,
    decided_by   uuid,
    decided_at   timestamptz,
    approved     boolean,
    words        text not null default '',
    withdrawn_at timestamptz,
    at_version   integer,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    foreign key (unit_id, into_item) references ledger_items (unit_id, id),
    foreign key (unit_id, from_owner) references people (unit_id, id),
    foreign key (unit_id, to_owner) references people (unit_id, id),
    constraint extension_names_both_dates check (
        (kind = 'extension') = (to_on is not null) and (to_on is null) = (from_on is null)),
    constraint extension_is_later check (to_on > from_on),
    constraint transfer_names_both_owners check (
        (kind = 'transfer') = (to_owner is not null) and (to_owner is null) = (from_owner is null)),
    constraint transfer_to_another check (to_owner <> from_owner),
    constraint merging_names_the_other check ((kind = 'merging') = (into_item is not null)),
    constraint not_into_itself check (into_item <> item_id),
    constraint decision_is_whole check (num_nonnulls(decided_by, decided_at, approved) in (0, 3)),
    constraint another_decides check (decided_by <> asked_by and decided_by <> to_owner),
    constraint declined_with_reason check (approved is distinct from false or btrim(words) <> ''),
    constraint either_decided_or_withdrawn check (decided_at is null or withdrawn_at is null),
    constraint resumption_needs_no_decision check (kind <> 'resumption' or (decided_at is null and at_version is not null)),
    constraint carried_out_when_approved check (kind = 'resumption' or (approved is true) = (at_version is not null))
);
create unique index one_change_pending on item_changes (unit_id, item_id)
    where decided_at is null and withdrawn_at is null and kind <> 'resumption';
create index item_changes_item on item_changes (unit_id, item_id, asked_at);

-- The parts that an item is to be split into.
create table item_change_parts (
    unit_id   uuid not null,
    change_id uuid not null,
    position  integer not null check (position >= 1),
    measure   text not null check (btrim(measure) <> ''),
    owner_id  uuid not null,
    due_on    date not null,
    primary key (unit_id, change_id, position),
    foreign key (unit_id, change_id) references item_changes (unit_id, id),
    foreign key (unit_id, owner_id) references people (unit_id, id)
);

-- Causes: things of their own, named once and answered by several items, and the other way round.
create table ledger_causes (
    unit_id  uuid not null,
    id       uuid not null,
    cycle_id uuid not null,
    words    text not null check (btrim(words) <> ''),
    named_by uuid not null,
    named_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id)
);
create index ledger_causes_cycle on ledger_causes (unit_id, cycle_id);
create table ledger_item_causes (
    unit_id     uuid not null,
    item_id     uuid not null,
    cause_id    uuid not null,
    linked_by   uuid not null,
    linked_at   timestamptz not null,
    unlinked_by uuid,
    unlinked_at timestamptz,
    primary key (unit_id, item_id, cause_id, linked_at),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    foreign key (unit_id, cause_id) references ledger_causes (unit_id, id),
    constraint unlinking_is_whole check ((unlinked_by is null) = (unlinked_at is null))
);
create unique index cause_linked_once on ledger_item_causes (unit_id, item_id, cause_id) where unlinked_at is null;
create index ledger_item_causes_cause on ledger_item_causes (unit_id, cause_id);

-- Whether the result held some months after the close-out (回头看); by another than the owner.
create table effect_checks (
    unit_id     uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    result      text not null check (result in ('held', 'partly', 'came_back')),
    words       text not null check (btrim(words) <> ''),
    evidence_id uuid not null,
    checked_by  uuid not null,
    checked_at  timestamptz not null,
    checked_on  date not null,
    primary key (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    foreign key (unit_id, evidence_id) references evidence (unit_id, id)
);
create index effect_checks_item on effect_checks (unit_id, item_id, checked_at);

-- Evidence that was shown after the close-out, for the later look; the closed item's own stays as it was.
alter table evidence add column later boolean not null default false;

alter table ledger_events drop constraint ledger_events_kind_check,
    add constraint ledger_events_kind check (kind in ('issued', 'received', 'reported', 'attached', 'submitted',
        'verified', 'returned', 'closed', 'asked', 'declined', 'withdrawn', 'extended', 'transferred', 'merged',
        'absorbed', 'split', 'parted', 'suspended', 'resumed', 'staged', 'reviewed', 'caused', 'followed',
        'checked'));
